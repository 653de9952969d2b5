// SPDX-License-Identifier: Apache-2.0

import Logging
public import NewsModel
public import Publishing

/// Our WebSub hub (W3C Recommendation, 2018): pushes our own editions to whoever asks.
///
/// Deliveries follow the state, not the moment: each subscription remembers the hash of what it was given,
/// and gets the edition when that differs. So a restart loses no delivery and repeats none that was
/// confirmed.
public final class WebSubHub: Sendable {
    private let store: any HubStore
    private let sender: any CallbackSender
    private let site: PublicSite
    private let configuration: HubConfiguration
    private let now: @Sendable () -> Timestamp
    private let challenge: @Sendable () -> String
    private let ledger = HubLedger()
    private let wishes: AsyncStream<HubWish>
    private let wish: AsyncStream<HubWish>.Continuation
    private let wakes: AsyncStream<Void>
    private let wake: AsyncStream<Void>.Continuation

    /// - Parameters:
    ///   - challenge: gives an unguessable text, unreserved characters only.
    ///   - now: the wall clock, for leases and retries.
    public init(
        store: any HubStore, sender: any CallbackSender, site: PublicSite,
        configuration: HubConfiguration = HubConfiguration(), now: @escaping @Sendable () -> Timestamp,
        challenge: @escaping @Sendable () -> String
    ) {
        self.store = store
        self.sender = sender
        self.site = site
        self.configuration = configuration
        self.now = now
        self.challenge = challenge
        (wishes, wish) = AsyncStream.makeStream(bufferingPolicy: .bufferingOldest(256))
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// How many subscriptions are alive.
    public var subscriptionCount: Int { ledger.count }

    /// Editions may have changed.
    func moveOn() {
        wake.yield()
    }

    /// Takes a subscription request; the callback is asked afterwards.
    func receive(_ form: [QueryParameter]) -> HubReception {
        let wished: HubWish
        do throws(HubRefusal) {
            wished = try HubWish.read(form, site: site, configuration: configuration)
        } catch {
            return .refused(error.reason)
        }
        if wished.subscribes, ledger.count >= configuration.maximumSubscriptions,
            ledger.find(HubLedger.Key(topic: wished.topic, callback: wished.callback)) == nil
        {
            return .full
        }
        if case .enqueued = wish.yield(wished) {
            return .accepted
        }
        return .full
    }

    /// Verifies and delivers until cancelled.
    func run(editions: EditionCache, clock: any Clock<Duration>, logger: Logger) async {
        do {
            ledger.load(try await store.subscriptions(at: now()))
        } catch {
            logger.error("subscriptions cannot be read", metadata: ["reason": "\(error)"])
        }
        await withDiscardingTaskGroup { group in
            group.addTask {
                while (try? await clock.sleep(for: self.configuration.tick)) != nil {
                    self.wake.yield()
                }
            }
            group.addTask { await self.verifyWishes(editions: editions, logger: logger) }
            await withDiscardingTaskGroup { deliveries in
                for await _ in self.wakes {
                    await self.expire(logger: logger)
                    for (edition, subscription) in await self.due(editions: editions, logger: logger) {
                        deliveries.addTask { await self.deliver(edition, to: subscription, logger: logger) }
                    }
                }
            }
            group.cancelAll()
        }
    }

    // MARK: Verification

    private func verifyWishes(editions: EditionCache, logger: Logger) async {
        await withDiscardingTaskGroup { group in
            for await wished in wishes {
                group.addTask {
                    do {
                        try await self.verify(wished, editions: editions)
                    } catch {
                        logger.error("subscription not stored", metadata: ["reason": "\(error)"])
                    }
                }
            }
        }
    }

    /// A callback that does not confirm leaves everything as it was.
    private func verify(_ wished: HubWish, editions: EditionCache) async throws {
        let expected = challenge()
        let answer = await sender.send(HubMessages.verification(of: wished, challenge: expected))
        guard let answer, (200..<300).contains(answer.status), answer.body == Array(expected.utf8) else {
            return
        }
        let key = HubLedger.Key(topic: wished.topic, callback: wished.callback)
        guard wished.subscribes else {
            ledger.remove(key)
            try await store.remove(topic: wished.topic, callback: wished.callback)
            return
        }
        var subscription =
            ledger.find(key)
            ?? HubSubscription(topic: wished.topic, callback: wished.callback, expires: now())
        subscription.secret = wished.secret
        subscription.expires = now() + wished.lease
        subscription.failures = 0
        subscription.nextAttempt = nil
        if subscription.delivered == nil, let address = HubWish.address(of: wished.topic, site: site) {
            // What is there now can be fetched; what comes next is pushed.
            subscription.delivered = try await editions.document(.edition(address))?.hash
        }
        ledger.put(subscription)
        try await store.save(subscription)
    }

    // MARK: Delivery

    private func expire(logger: Logger) async {
        for subscription in ledger.expire(at: now()) {
            await forget(subscription, logger: logger)
        }
    }

    /// What is to be sent now, and to whom.
    private func due(
        editions: EditionCache, logger: Logger
    ) async -> [(edition: CachedEdition, subscription: HubSubscription)] {
        var due: [(CachedEdition, HubSubscription)] = []
        let now = now()
        for topic in ledger.topics(at: now) {
            guard let address = HubWish.address(of: topic, site: site) else { continue }
            if address.key.scope != .breaking, let last = ledger.lastServed(topic),
                now < last + configuration.spacing
            {
                continue
            }
            do {
                guard let edition = try await editions.document(.edition(address)) else { continue }
                let claimed = ledger.claim(
                    topic: topic, hash: edition.hash, now: now, limit: configuration.concurrency)
                due += claimed.map { (edition, $0) }
            } catch {
                logger.error("edition not rendered", metadata: ["topic": "\(topic)", "reason": "\(error)"])
            }
        }
        return due
    }

    private func deliver(_ edition: CachedEdition, to subscription: HubSubscription, logger: Logger) async {
        let answer = await sender.send(
            HubMessages.delivery(of: edition, to: subscription, hub: site.address("/hub")))
        defer {
            ledger.release(subscription.key)
            wake.yield()
        }
        // Renewed or ended while the delivery ran: the newer state counts.
        guard var current = ledger.find(subscription.key) else { return }
        if let status = answer?.status, (200..<300).contains(status) {
            current.delivered = edition.hash
            current.failures = 0
            current.nextAttempt = nil
        } else {
            current.failures += 1
            current.nextAttempt = now() + pause(after: current.failures)
            if answer?.status == 410 || current.failures >= configuration.maximumFailures {
                ledger.remove(current.key)
                await forget(current, logger: logger)
                return
            }
        }
        ledger.put(current)
        do {
            try await store.save(current)
        } catch {
            logger.error("delivery not recorded", metadata: ["reason": "\(error)"])
        }
    }

    private func pause(after failures: Int) -> Duration {
        min(configuration.firstPause * (1 << min(failures - 1, 10)), .seconds(3600))
    }

    private func forget(_ subscription: HubSubscription, logger: Logger) async {
        do {
            try await store.remove(topic: subscription.topic, callback: subscription.callback)
        } catch {
            logger.error("subscription not removed", metadata: ["reason": "\(error)"])
        }
    }
}
