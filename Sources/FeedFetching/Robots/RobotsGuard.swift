// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Knows what each site's robots.txt says, asking each once a day (RFC 9309).
public actor RobotsGuard {
    private struct Entry {
        var rules: RobotsRules
        var readAt: Timestamp
        /// When it is asked for again; later than a day after `readAt` never.
        var validUntil: Timestamp
    }

    private let fetcher: any Fetching
    private let productToken: String
    private let now: @Sendable () -> Timestamp
    private let store: (any RobotsStore)?
    private var entries: [String: Entry] = [:]
    /// Origins that could not be read, and until when they are not asked again.
    private var failures: [String: (failure: PollFailure, until: Timestamp)] = [:]
    /// Who waits for the origin's file; told whether the site was asked.
    private var underWay: [String: [CheckedContinuation<Bool, Never>]] = [:]

    /// As much as is read of robots.txt; what follows is left.
    private static let maximumBody = RobotsReader.maximumBytes
    private static let lifetime = Duration.hours(24)
    /// How long old rules stand in while the file cannot be read.
    private static let grace = Duration.days(30)
    private static let retry = Duration.minutes(15)

    /// - Parameters:
    ///   - productToken: what stands before the slash in our User-Agent.
    ///   - store: what was read in earlier runs; nil begins anew.
    public init(
        fetcher: any Fetching, productToken: String, now: @escaping @Sendable () -> Timestamp,
        store: (any RobotsStore)? = nil
    ) {
        self.store = store
        self.fetcher = fetcher
        self.productToken = productToken
        self.now = now
    }

    /// Whether the address may be visited; reads robots.txt first where it is not known.
    ///
    /// - Parameters:
    ///   - url: the feed's address.
    ///   - allowsPrivateAddresses: as for the feed itself.
    /// - Returns: the verdict, and whether the site was visited for it, so that the next visit is due a pause.
    public func judge(
        _ url: String, allowsPrivateAddresses: Bool? = nil
    ) async -> (verdict: RobotsVerdict, wasRead: Bool) {
        guard let address = try? FetchAddress(url) else { return (.allowed, false) }
        var wasRead = false
        while true {
            if let verdict = known(address) {
                return (verdict, wasRead)
            }
            guard underWay[address.origin] != nil else { break }
            wasRead = await withCheckedContinuation { underWay[address.origin]?.append($0) }
        }
        underWay[address.origin] = []
        await recall(address.origin)
        wasRead = known(address) == nil
        if wasRead {
            await read(address, allowsPrivateAddresses: allowsPrivateAddresses)
        }
        for waiter in underWay.removeValue(forKey: address.origin) ?? [] {
            waiter.resume(returning: wasRead)
        }
        return (known(address) ?? .undecided, wasRead)
    }

    /// The pause that the site asks for between two visits, where it is known to ask for one.
    public func crawlDelay(of url: String) -> Duration? {
        guard let address = try? FetchAddress(url) else { return nil }
        return entries[address.origin]?.rules.crawlDelay
    }

    private func known(_ address: FetchAddress) -> RobotsVerdict? {
        let instant = now()
        if let entry = entries[address.origin], instant < entry.validUntil {
            return entry.rules.verdict(path: address.pathAndQuery)
        }
        if let (failure, until) = failures[address.origin], instant < until {
            return .unknown(failure)
        }
        return nil
    }

    /// Takes up what an earlier run has read; a clock that was wrong then does not count.
    private func recall(_ origin: String) async {
        guard entries[origin] == nil, let stored = await store?.robots(of: origin), stored.readAt <= now()
        else {
            return
        }
        entries[origin] = Entry(
            rules: RobotsRules(reading: Array(stored.text.utf8), for: productToken), readAt: stored.readAt,
            validUntil: stored.readAt + Self.lifetime)
    }

    private func read(_ address: FetchAddress, allowsPrivateAddresses: Bool?) async {
        let request = FetchRequest(
            url: address.origin + "/robots.txt", purpose: .robots, maximumBody: Self.maximumBody,
            allowsPrivateAddresses: allowsPrivateAddresses)
        let result = await fetcher.fetch(request)
        switch result {
        case .response(let response):
            await keep(RobotsRules(reading: response.body, for: productToken), for: address.origin)
        case .failure(let failure) where Self.isUnavailable(failure.cause):
            // There is no such file, or nothing that could be one: nothing is forbidden (RFC 9309, 2.3.1.3).
            await keep(.none, for: address.origin)
        case .failure(let failure):
            fail(failure, for: address)
        case .cancelled:
            break
        }
    }

    private func keep(_ rules: RobotsRules, for origin: String) async {
        let instant = now()
        failures[origin] = nil
        entries[origin] = Entry(rules: rules, readAt: instant, validUntil: instant + Self.lifetime)
        await store?.save(StoredRobots(text: rules.text, readAt: instant), of: origin)
    }

    private func fail(_ failure: PollFailure, for address: FetchAddress) {
        let instant = now()
        let until = max(instant + Self.retry, min(failure.notBefore ?? instant, instant + Self.lifetime))
        if var entry = entries[address.origin], instant < entry.readAt + Self.grace {
            entry.validUntil = until
            entries[address.origin] = entry
            return
        }
        entries[address.origin] = nil
        let known = PollFailure(
            failure.cause, "robots.txt could not be read, so nothing may be: \(failure.message)",
            notBefore: failure.notBefore)
        failures[address.origin] = (known, until)
    }

    /// Answers that say that there are no rules, as opposed to none that can be had right now.
    private static func isUnavailable(_ cause: PollCause) -> Bool {
        switch cause {
        case .http(let status): (400...499).contains(status)
        case .gone, .empty, .tooManyRedirects, .badRedirect, .loginPage, .unknownEncoding: true
        default: false
        }
    }
}
