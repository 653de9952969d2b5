// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One request from its first hop to its end: what to ask next, and what came of it all. Touches no network.
struct Visit: Sendable {
    /// What to do after an answer.
    enum Step: Sendable {
        case follow(FetchAddress)
        case end(FetchResult)
    }

    let request: FetchRequest
    let settings: TransferSettings
    private(set) var visited: [FetchAddress]
    private(set) var elapsed = Duration.zero
    private var hops: [RedirectHop] = []
    private var wireBytes = 0

    init(_ request: FetchRequest, configuration: FetcherConfiguration) throws(PollFailure) {
        self.request = request
        settings = TransferSettings(request, configuration)
        for header in request.headers {
            if let fault = RequestHeaderGuard.fault(name: header.name, value: header.value) {
                throw PollFailure(.badSource, "A header of this feed cannot be sent: \(fault).")
            }
        }
        visited = [try Self.start(request.url, settings)]
    }

    private static func start(_ url: String, _ settings: TransferSettings) throws(PollFailure) -> FetchAddress
    {
        let address: FetchAddress
        do throws(FetchAddressFault) {
            address = try FetchAddress(url)
        } catch {
            throw PollFailure(
                .badSource, "The address cannot be fetched: it must be a complete http or https one.")
        }
        // Before anything is resolved, and also where a proxy would connect in our place.
        if let use = settings.addresses.refusal(host: address.host) {
            throw TransferInterruption.blockedAddress(use: use).failure(host: address.host)
                ?? PollFailure(.blockedAddress, address.host)
        }
        // The addresses of exchanges are named by strangers; a feed's own port is the operator's business.
        if settings.guardsPorts, let use = PortGuard.use(of: address.port) {
            throw PollFailure(
                .blockedAddress, "Port \(address.port) of \(address.host) is \(use): it is left alone.")
        }
        return address
    }

    /// The address to ask now; there always is one.
    var address: FetchAddress { visited[visited.count - 1] }

    /// A redirect led to a host that the visit did not set out for.
    var isGuest: Bool { address.host != visited[0].host }

    /// What is left of the time for the whole visit.
    var timeLeft: Duration { settings.timeout - elapsed }

    /// The headers for the current hop.
    var headers: RequestHeaders {
        RequestHeaders(
            request, userAgent: settings.userAgent,
            withSecrets: RedirectPolicy.keepsSecrets(from: visited[0], to: address))
    }

    /// libcurl gave up, or we did.
    mutating func failed(_ fault: TransferFault, _ measure: TransferMeasure) -> Step {
        count(measure)
        var fault = fault
        fault.host = address.host
        fault.isSecure = address.isSecure
        return .end(.failure(fault.failure))
    }

    /// A whole answer came.
    mutating func answered(
        _ head: ResponseHead, rawHead: [UInt8], body: [UInt8], measure: TransferMeasure, now: Timestamp
    ) -> Step {
        count(measure)
        if RedirectPolicy.isRedirect(head.status) {
            return redirected(head, body: body, now: now)
        }
        let failure = StatusPolicy.failure(
            of: head, body: body, host: address.host, purpose: request.purpose,
            isConditional: !request.validators.isEmpty, now: now)
        if var failure {
            failure.isBehindRedirect = !hops.isEmpty
            return .end(.failure(failure))
        }
        return .end(.response(response(head, rawHead: rawHead, body: body, measure: measure, now: now)))
    }

    private mutating func redirected(_ head: ResponseHead, body: [UInt8], now: Timestamp) -> Step {
        do throws(PollFailure) {
            let target = try settings.redirects.next(
                status: head.status, location: head.location, visited: visited, method: request.method)
            guard timeLeft > .zero else {
                return .end(
                    .failure(PollFailure(.timeout, "\(target.host) came too late in a chain of redirects.")))
            }
            hops.append(
                RedirectHop(url: address.publicText, status: head.status, location: target.publicText))
            visited.append(target)
            return .follow(target)
        } catch {
            return .end(.failure(error))
        }
    }

    private func response(
        _ head: ResponseHead, rawHead: [UInt8], body: [UInt8], measure: TransferMeasure, now: Timestamp
    ) -> FetchResponse {
        var measure = measure
        measure.durations.total = elapsed
        measure.wireBytes = wireBytes
        return FetchResponse(
            head, rawHead: request.keepsHead ? rawHead : [], body: body, from: address, hops: hops,
            measure: measure, now: now)
    }

    private mutating func count(_ measure: TransferMeasure) {
        elapsed += measure.durations.total
        wireBytes += measure.wireBytes
    }
}
