// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NewsModel
import Publishing

extension ConnectionGate {
    /// What becomes of a request. Cheap checks come first, and a ready edition needs no others.
    func judge(_ head: HTTPRequestHead) -> Judgement {
        let configuration = services.configuration
        guard head.uri.utf8.count <= configuration.maximumTarget else {
            return .refuse(.targetTooLong)
        }
        let header = measure(head.headers)
        guard header.size <= configuration.maximumHeader else {
            return .refuse(.headerTooLarge)
        }
        // RFC 9112, 3.2. The control socket has one host only, and takes it as said.
        if head.version.minor >= 1, header.hosts != 1, services.role != .control {
            return .refuse(.malformed)
        }
        if services.role != .control, let refusal = rateRefusal(head) {
            return .refuse(refusal)
        }
        if case .public = services.role, let answer = readyAnswer(head) {
            return .answer(answer)
        }
        if head.version.major != 1 {
            return .refuse(.malformed)
        }
        let route = routeName(head)
        let bodyLimit = route == "websub" ? configuration.maximumDelivery : configuration.maximumBody
        if let text = head.headers.first(name: "content-length"), let length = Int(text), length > bodyLimit {
            return .refuse(.bodyTooLarge)
        }
        if let expectation = head.headers.first(name: "expect") {
            guard expectation.lowercased() == "100-continue" else { return .refuse(.expectation) }
            outlet.write(ByteBuffer(string: "HTTP/1.1 100 Continue\r\n\r\n"))
            outlet.flush()
        }
        if head.method == .GET || head.method == .HEAD, let types = streamTypes(head.uri) {
            return judgeStream(head, types: types)
        }
        return .forward(route: route, bodyLimit: bodyLimit)
    }

    private func measure(_ headers: HTTPHeaders) -> (size: Int, hosts: Int) {
        var size = 0
        var hosts = 0
        for (name, value) in headers {
            size += name.utf8.count + value.utf8.count + 4
            if name.utf8.count == 4, name.lowercased() == "host" {
                // One that cannot be a host is as wrong as two of them.
                hosts += value.utf8.allSatisfy(Self.mayStandInHost) ? 1 : 2
            }
        }
        return (size, hosts)
    }

    /// RFC 3986, 3.2.2 and 3.2.3: names, addresses in brackets, a port.
    private static func mayStandInHost(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default:
            "-._~%!$&'()*+,;=[]:".utf8.contains(byte)
        }
    }

    private func rateRefusal(_ head: HTTPRequestHead) -> Refusal? {
        let forwarded = services.clients.trustsAnyone ? head.headers["x-forwarded-for"] : []
        guard let client = services.clients.client(peer: peer, forwardedFor: forwarded),
            let seconds = services.limiter.refusal(
                of: client, now: Int64(NIODeadline.now().uptimeNanoseconds))
        else { return nil }
        services.counters.update { $0.rateLimited += 1 }
        return .tooMany(retryAfter: seconds)
    }

    /// Only what has no body and leaves the connection open: the rest is rare enough for the long way.
    private func readyAnswer(_ head: HTTPRequestHead) -> ReadyAnswer? {
        guard head.method == .GET || head.method == .HEAD, head.version == .http1_1,
            let edition = services.cache.ready(head.uri)
        else { return nil }
        var acceptEncoding: [String] = []
        var conditions = RequestConditions()
        // One walk over the fields instead of a search for each.
        for (name, value) in head.headers {
            switch name.utf8.count {
            case 4 where name.lowercased() == "a-im", 6 where name.lowercased() == "expect",
                10 where name.lowercased() == "connection" && value.lowercased() != "keep-alive",
                14 where name.lowercased() == "content-length",
                14 where name.lowercased() == "sec-fetch-mode" && value == "navigate",
                17 where name.lowercased() == "transfer-encoding":
                return nil
            case 8 where name.lowercased() == "if-match":
                conditions.ifMatch.append(value)
            case 13 where name.lowercased() == "if-none-match":
                conditions.ifNoneMatch.append(value)
            case 15 where name.lowercased() == "accept-encoding":
                acceptEncoding.append(value)
            case 17 where name.lowercased() == "if-modified-since":
                conditions.ifModifiedSince = HTTPDate.parse(value)
            case 19 where name.lowercased() == "if-unmodified-since":
                conditions.ifUnmodifiedSince = HTTPDate.parse(value)
            default:
                break
            }
        }
        guard let variant = edition.variant(.choose(acceptEncoding: acceptEncoding)) else { return nil }
        services.counters.update { $0.cacheHits += 1 }
        switch ConditionalPolicy.judge(conditions, tag: variant.tag, modified: edition.modified) {
        case .proceed: return ReadyAnswer(status: 200, prefix: variant.prefix200, body: variant.body)
        case .notModified: return ReadyAnswer(status: 304, prefix: variant.prefix304, body: nil)
        case .failed: return nil
        }
    }

    /// Kept apart from the routes, for the figures and the body's limit.
    private func routeName(_ head: HTTPRequestHead) -> String {
        if services.role == .control {
            return "control"
        }
        guard let target = RequestTarget(head.uri, prefix: services.prefix) else { return "other" }
        switch target.path.first {
        case "websub": return "websub"
        case "hub": return "hub"
        case "healthz", "readyz", "metrics": return "health"
        default: return target.path.last?.contains(".") == true ? "feed" : "page"
        }
    }

    /// nil when the address is no stream's.
    private func streamTypes(_ uri: String) -> Set<EventType>? {
        guard services.role != .admin, uri.utf8.contains(where: { $0 == UInt8(ascii: "e") }),
            let target = RequestTarget(uri, prefix: services.prefix)
        else { return nil }
        // The control socket's addresses may name their version (ControlRoute).
        let isVersioned = services.role == .control && target.path.first == "v1"
        switch Array(target.path.dropFirst(isVersioned ? 1 : 0)) {
        case ["events"]: return Set(EventType.allCases)
        case ["breaking", "events"]: return EventType.ofBreakingStream
        default: return nil
        }
    }

    private func judgeStream(_ head: HTTPRequestHead, types: Set<EventType>) -> Judgement {
        let query = head.uri.split(separator: "?", maxSplits: 1).dropFirst().first ?? ""
        do throws(EditionAddressFailure) {
            let filter = try StreamFilter(query: String(query), types: types)
            let start = StreamStart(
                lastEventID: head.headers.first(name: "last-event-id"), since: filter.since)
            let isChunked = head.version.minor >= 1
            if head.method == .HEAD {
                let prefix = ByteBuffer(string: StreamHead.text(isChunked: isChunked))
                return .answer(ReadyAnswer(status: 200, route: "stream", prefix: prefix, body: nil))
            }
            return .stream(StreamRequest(filter: filter, start: start, isChunked: isChunked))
        } catch {
            return .refuse(.badParameter(error.message))
        }
    }

    /// Begins a stream: from now on the connection belongs to the hub.
    func open(_ request: StreamRequest, head: HTTPRequestHead, context: ChannelHandlerContext) {
        let limit = services.configuration.subscriberBuffer
        try? context.channel.syncOptions?.setOption(
            .writeBufferWaterMark, value: .init(low: limit / 2, high: limit))
        let subscriber = StreamConnection(
            channel: context.channel, outlet: outlet, filter: request.filter, start: request.start,
            isChunked: request.isChunked, hub: services.hub)
        outlet.write(
            ByteBuffer(
                string: StreamHead.text(isChunked: request.isChunked) + services.date.text + "\r\n\r\n"))
        stream = subscriber
        subscriber.send(StreamBytes(EventStreamWriter.retry(reconnectDelay)))
        services.counters.countRequest("stream", status: 200)
        if !services.hub.join(subscriber) {
            subscriber.close(saying: "shutting down")
        }
    }

    /// Spread by the client's port, so that not all come back in the same instant after a restart.
    private var reconnectDelay: Duration {
        services.configuration.reconnectAfter + .milliseconds(Int64(peerPort % 1024))
    }
}
