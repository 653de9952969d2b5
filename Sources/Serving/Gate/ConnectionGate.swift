// SPDX-License-Identifier: Apache-2.0

import DequeModule
import NIOCore
import NIOHTTP1

/// Stands between the HTTP decoder and the routes of one connection.
///
/// What needs no thought is answered here, on the event loop: ready editions, refusals, the beginning of
/// streams. Everything else passes on to the routes, one request at a time, so that answers keep their order.
final class ConnectionGate: ChannelDuplexHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias InboundOut = HTTPServerRequestPart
    typealias OutboundIn = HTTPServerResponsePart
    typealias OutboundOut = HTTPServerResponsePart

    let services: GateServices
    let outlet: RawOutlet
    /// nil for a unix socket.
    private(set) var peer: IPAddress?
    private(set) var peerPort = 0
    var exchange: Exchange?
    /// The request has had its answer; what is left of it goes nowhere, or only its end goes on.
    private var discarding: Discarding?
    private var waiting: Deque<HTTPServerRequestPart> = []
    private var isReadHeld = false
    private(set) var lastActivity = NIODeadline.now()
    private var idleTask: Scheduled<Void>?
    var stream: StreamConnection?
    private var wasStuck = false
    private var isClosing = false
    /// Bytes of the last answer that waited for their reader when a closing connection was looked at.
    private var unreadAtLastCheck = Int.max
    private var isQuiescing = false
    private var isInputClosed = false

    private enum Discarding {
        case all, allButEnd
    }

    /// Parts that a client may send ahead of its answers before reading pauses.
    private static let maximumWaiting = 64

    init(services: GateServices, outlet: RawOutlet) {
        self.services = services
        self.outlet = outlet
    }

    func handlerAdded(context: ChannelHandlerContext) {
        if let text = context.remoteAddress?.ipAddress {
            peer = IPAddress(text)
        }
        peerPort = context.remoteAddress?.port ?? 0
        scheduleIdleCheck(context, in: services.configuration.idleTimeout)
    }

    func handlerRemoved(context: ChannelHandlerContext) {
        idleTask?.cancel()
        idleTask = nil
    }

    func channelInactive(context: ChannelHandlerContext) {
        idleTask?.cancel()
        idleTask = nil
        stream?.ended()
        stream = nil
        waiting.removeAll()
        tellOfCut(context)
        context.fireChannelInactive()
    }

    // MARK: Requests

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        let part = unwrapInboundIn(data)
        if isClosing || stream != nil {
            return
        }
        if exchange?.requestEnded == true {
            waiting.append(part)
        } else {
            process(part, context: context)
        }
    }

    func channelReadComplete(context: ChannelHandlerContext) {
        outlet.flush()
        context.fireChannelReadComplete()
    }

    func read(context: ChannelHandlerContext) {
        if waiting.count >= Self.maximumWaiting {
            isReadHeld = true
        } else {
            context.read()
        }
    }

    private func process(_ part: HTTPServerRequestPart, context: ChannelHandlerContext) {
        switch part {
        case .head(let head):
            lastActivity = .now()
            outlet.messageEnded()
            begin(head, context: context)
        case .body(let bytes):
            guard discarding == nil, var exchange else { return }
            exchange.bodyBytes += bytes.readableBytes
            self.exchange = exchange
            guard exchange.bodyBytes <= exchange.bodyLimit else {
                refuse(.bodyTooLarge, context: context)
                return
            }
            context.fireChannelRead(wrapInboundOut(part))
        case .end:
            switch discarding {
            case .all:
                discarding = nil
                return
            case .allButEnd:
                discarding = nil
            case nil:
                exchange?.requestEnded = true
            }
            context.fireChannelRead(wrapInboundOut(part))
        }
    }

    private func begin(_ head: HTTPRequestHead, context: ChannelHandlerContext) {
        switch judge(head) {
        case .refuse(let refusal):
            refuse(refusal, head: head, context: context)
        case .answer(let answer):
            send(answer, omitsBody: head.method == .HEAD)
            if isQuiescing || !head.isKeepAlive || head.version != .http1_1 {
                finish()
            } else {
                discarding = .all
            }
        case .stream(let request):
            open(request, head: head, context: context)
        case .forward(let route, let bodyLimit):
            exchange = Exchange(
                route: route, bodyLimit: bodyLimit,
                closes: isQuiescing || !head.isKeepAlive || head.version.minor == 0)
            context.fireChannelRead(wrapInboundOut(.head(head)))
        }
    }

    private func send(_ answer: ReadyAnswer, omitsBody: Bool) {
        outlet.write(answer.head(date: services.date.text))
        if let body = answer.body, !omitsBody {
            outlet.write(body)
        }
        services.counters.countRequest(
            answer.route, status: answer.status, bytes: omitsBody ? 0 : answer.body?.readableBytes ?? 0)
        lastActivity = .now()
    }

    /// Answers with an error. Where the rest of the request cannot be told from the next one, the connection
    /// ends.
    func refuse(_ refusal: Refusal, head: HTTPRequestHead? = nil, context: ChannelHandlerContext) {
        tellOfCut(context)
        if exchange?.responseStarted == true {
            finish()
            return
        }
        let closes =
            refusal.endsConnection || isQuiescing || head?.isKeepAlive != true || head?.version != .http1_1
        outlet.write(
            PlainAnswer.bytes(
                status: refusal.status, text: refusal.text, date: services.date.text, closes: closes,
                omitsBody: head?.method == .HEAD, headers: refusal.headers))
        services.counters.countRequest("refused", status: refusal.status)
        if closes {
            finish()
        } else {
            discarding = .all
        }
    }

    /// Routes must not take the part of a body that came for the whole: Hummingbird would.
    private func tellOfCut(_ context: ChannelHandlerContext) {
        if exchange?.requestEnded == false {
            context.fireErrorCaught(ChannelError.inputClosed)
        }
    }

    /// Ends the connection once what was written is out.
    private func finish() {
        isClosing = true
        waiting.removeAll()
        outlet.close()
    }

    // MARK: Answers of the routes

    func write(context: ChannelHandlerContext, data: NIOAny, promise: EventLoopPromise<Void>?) {
        guard !isClosing else {
            promise?.fail(ChannelError.ioOnClosedChannel)
            return
        }
        switch unwrapOutboundIn(data) {
        case .head(var head):
            exchange?.status = Int(head.status.code)
            exchange?.responseStarted = true
            if head.headers.contains(name: "connection") {
                exchange?.closes = true
            } else if exchange?.closes != false {
                head.headers.add(name: "Connection", value: "close")
            }
            context.write(wrapOutboundOut(.head(head)), promise: promise)
        case .body(let body):
            services.counters.update { $0.bytesSent += body.readableBytes }
            context.write(data, promise: promise)
        case .end:
            context.write(data, promise: promise)
            completeExchange(context)
        }
    }

    private func completeExchange(_ context: ChannelHandlerContext) {
        guard let ended = exchange else { return }
        services.counters.countRequest(ended.route, status: ended.status)
        exchange = nil
        lastActivity = .now()
        if ended.closes || isQuiescing {
            finish()
            return
        }
        if !ended.requestEnded {
            discarding = .allButEnd
        }
        while exchange?.requestEnded != true, stream == nil, !isClosing, let part = waiting.popFirst() {
            process(part, context: context)
        }
        outlet.flush()
        if exchange != nil {
            // What waited has been read long ago, but the routes learn of it only now.
            context.fireChannelReadComplete()
        }
        if isInputClosed, exchange == nil, stream == nil, !isClosing {
            finish()
        }
        if isReadHeld, waiting.count < Self.maximumWaiting {
            isReadHeld = false
            context.read()
        }
    }

    // MARK: The end

    func userInboundEventTriggered(context: ChannelHandlerContext, event: Any) {
        switch event {
        case ConnectionEvent.quiesce:
            isQuiescing = true
            exchange?.closes = true
            if exchange == nil, stream == nil, !isClosing {
                finish()
            }
        case ChannelEvent.inputClosed:
            // Not passed on: routes would take it for the end of requests that wait here.
            isInputClosed = true
            stream?.close(saying: nil)
            if exchange?.requestEnded == false {
                tellOfCut(context)
                finish()
            } else if exchange == nil, stream == nil, !isClosing {
                finish()
            }
        default:
            context.fireUserInboundEventTriggered(event)
        }
    }

    func errorCaught(context: ChannelHandlerContext, error: any Error) {
        if error is HTTPParserError, exchange?.requestEnded == true {
            // Nonsense behind a good request: that one still gets its answer.
            exchange?.closes = true
            return
        }
        if error is HTTPParserError, stream == nil, !isClosing {
            let overflow = error as? HTTPParserError == .headerOverflow
            refuse(
                !overflow ? .malformed : outlet.requestLineEnded ? .headerTooLarge : .targetTooLong,
                context: context)
        } else if !isClosing {
            finish()
        }
    }

    private func scheduleIdleCheck(_ context: ChannelHandlerContext, in delay: Duration) {
        idleTask = context.eventLoop.assumeIsolated().scheduleTask(in: TimeAmount(delay)) {
            self.checkIdle(context)
        }
    }

    /// A request must come, and come whole, in time; a stream's reader must read.
    private func checkIdle(_ context: ChannelHandlerContext) {
        let limit = TimeAmount(services.configuration.idleTimeout)
        if stream != nil {
            let isStuck = !context.channel.isWritable
            if isStuck && wasStuck {
                context.close(promise: nil)
                return
            }
            wasStuck = isStuck
            scheduleIdleCheck(context, in: services.configuration.idleTimeout)
            return
        }
        if isClosing {
            let unread = (try? context.channel.syncOptions?.getOption(.bufferedWritableBytes)) ?? 0
            guard unread < unreadAtLastCheck else {
                // Nothing of the last answer was read in a whole period.
                context.close(promise: nil)
                return
            }
            unreadAtLastCheck = unread
            scheduleIdleCheck(context, in: services.configuration.idleTimeout)
            return
        }
        if exchange?.requestEnded == true {
            scheduleIdleCheck(context, in: services.configuration.idleTimeout)
            return
        }
        let idle = NIODeadline.now() - lastActivity
        guard idle >= limit else {
            scheduleIdleCheck(context, in: .nanoseconds((limit - idle).nanoseconds))
            return
        }
        if exchange != nil {
            refuse(.tooSlow, context: context)
        } else {
            finish()
        }
        scheduleIdleCheck(context, in: services.configuration.idleTimeout)
    }
}

@available(*, unavailable)
extension ConnectionGate: Sendable {}
