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
        (wishes, wish) = AsyncStream.makeStream(
            bufferingPolicy: .bufferingOldest(configuration.waitingWishes))
        (wakes, wake) = AsyncStream.makeStream(bufferingPolicy: .bufferingNewest(1))
    }

    /// How many subscriptions are alive.
    public var subscriptionCount: Int { ledger.count }

    /// Deliveries that are being sent now.
    public var deliveryCount: Int { ledger.underwayCount }

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
        if let refusal = refusal(of: wished) {
            return refusal
        }
        if case .enqueued = wish.yield(wished) {
            return .accepted
        }
        return .busy
    }

    /// Renewals and unsubscriptions always pass.
    private func refusal(of wished: HubWish) -> HubReception? {
        let key = HubLedger.Key(topic: wished.topic, callback: wished.callback)
        guard wished.subscribes, ledger.find(key) == nil else { return nil }
        let topics = ledger.topicCounts(besides: key)
        if topics.ofHost >= configuration.maximumTopicsPerHost {
            return .refused(
                "hub.callback: one host may have \(configuration.maximumTopicsPerHost) topics at most.")
        }
        if ledger.count >= configuration.maximumSubscriptions || topics.all >= configuration.maximumTopics {
            return .full
        }
        return nil
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
        await withTaskGroup(of: Void.self) { group in
            var running = 0
            var waiting = wishes.makeAsyncIterator()
            while true {
                // A place first, then a wish: what waits is counted by the stream's bound alone.
                if running == configuration.verifications {
                    await group.next()
                    running -= 1
                }
                guard let wished = await waiting.next() else { break }
                running += 1
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
        // Once more: many may have been waiting together.
        guard refusal(of: wished) == nil else {
            _ = await sender.send(HubMessages.denial(of: wished, because: "there is no place left"))
            return
        }
        let key = HubLedger.Key(topic: wished.topic, callback: wished.callback)
        var hash: String?
        if wished.subscribes, ledger.find(key)?.delivered == nil,
            let address = HubWish.address(of: wished.topic, site: site)
        {
            // What is there now can be fetched; what comes next is pushed. Before the question, for between the
            // answer and its entry in the ledger nothing may happen. What does not exist is no topic.
            guard let edition = try await document(address, from: editions) else {
                _ = await sender.send(HubMessages.denial(of: wished, because: "there is no such edition"))
                return
            }
            hash = edition.hash
        }
        let expected = challenge()
        let answer = await sender.send(HubMessages.verification(of: wished, challenge: expected))
        guard let answer, (200..<300).contains(answer.status), answer.body == Array(expected.utf8) else {
            return
        }
        let expires = now() + wished.lease
        ledger.update(key) { subscription in
            guard wished.subscribes else {
                subscription = nil
                return
            }
            var renewed =
                subscription
                ?? HubSubscription(topic: wished.topic, callback: wished.callback, expires: expires)
            renewed.secret = wished.secret
            renewed.expires = expires
            renewed.failures = 0
            renewed.nextAttempt = nil
            renewed.delivered = renewed.delivered ?? hash
            subscription = renewed
        }
        try await keep(key)
    }

    // MARK: Delivery

    private func expire(logger: Logger) async {
        for subscription in ledger.expire(at: now()) {
            await keep(subscription.key, logger: logger)
        }
    }

    /// What is to be sent now, and to whom.
    private func due(
        editions: EditionCache, logger: Logger
    ) async -> [(edition: CachedEdition, subscription: HubSubscription)] {
        var due: [(CachedEdition, HubSubscription)] = []
        let now = now()
        for topic in ledger.topics() {
            guard let address = HubWish.address(of: topic, site: site),
                shouldLook(at: topic, address: address, generation: editions.generation, now: now)
            else { continue }
            do {
                let generation = editions.generation
                let edition = try await document(address, from: editions)
                // Noted whether or not anybody takes it, or every subscription that is up to date would cost a
                // rendering with each event.
                ledger.note(.init(at: now, generation: generation, hash: edition?.hash), of: topic)
                guard let edition else { continue }
                let claimed = ledger.claim(
                    topic: topic, hash: edition.hash, now: now, limit: configuration.concurrency)
                due += claimed.map { (edition, $0) }
            } catch {
                logger.error("edition not rendered", metadata: ["topic": "\(topic)", "reason": "\(error)"])
            }
        }
        return due
    }

    /// nil when the edition's address names nothing, or something that is elsewhere now.
    private func document(_ address: EditionAddress, from editions: EditionCache) async throws
        -> CachedEdition?
    {
        let edition = try await editions.document(.edition(address))
        return edition?.rendered.movedTo == nil ? edition : nil
    }

    private func shouldLook(
        at topic: String, address: EditionAddress, generation: UInt64, now: Timestamp
    ) -> Bool {
        guard let last = ledger.look(at: topic) else { return true }
        if generation == last.generation {
            return last.hash.map { ledger.isWaiting(topic: topic, hash: $0, now: now) } ?? false
        }
        return address.key.scope == .breaking || now >= last.at + configuration.spacing
    }

    private func deliver(_ edition: CachedEdition, to subscription: HubSubscription, logger: Logger) async {
        let answer = await sender.send(
            HubMessages.delivery(of: edition, to: subscription, hub: site.address("/hub")))
        defer {
            ledger.release(subscription.key)
            wake.yield()
        }
        let now = now()
        ledger.update(subscription.key) { current in
            // Ended while the delivery ran: it stays so.
            guard current != nil else { return }
            if let status = answer?.status, (200..<300).contains(status) {
                current?.delivered = edition.hash
                current?.failures = 0
                current?.nextAttempt = nil
                return
            }
            // Renewed meanwhile: the callback has said since that it wants more.
            let isRenewed = current?.expires != subscription.expires
            let failures = (current?.failures ?? 0) + 1
            current?.failures = failures
            current?.nextAttempt = now + pause(after: failures)
            if !isRenewed, answer?.status == 410 || failures >= configuration.maximumFailures {
                current = nil
            }
        }
        await keep(subscription.key, logger: logger)
    }

    private func pause(after failures: Int) -> Duration {
        min(configuration.firstPause * (1 << min(failures - 1, 10)), .seconds(3600))
    }

    // MARK: Keeping

    /// Stores what the ledger says. Writers may overtake each other, so each looks again afterwards: the last one
    /// leaves what is true.
    private func keep(_ key: HubLedger.Key) async throws {
        var kept: HubSubscription?
        repeat {
            kept = ledger.find(key)
            if let kept {
                try await store.save(kept)
            } else {
                try await store.remove(topic: key.topic, callback: key.callback)
            }
        } while ledger.find(key) != kept
    }

    private func keep(_ key: HubLedger.Key, logger: Logger) async {
        do {
            try await keep(key)
        } catch {
            logger.error("subscription not kept", metadata: ["reason": "\(error)"])
        }
    }
}
