// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NIOPosix
import Synchronization

/// A loopback server that takes what it is sent: a subscriber's callback, a webhook, an ntfy topic.
final class Receiver: Sendable {
    struct Request: Sendable {
        var method: HTTPMethod
        var target: String
        var headers: HTTPHeaders
        var body: [UInt8]

        var text: String { String(decoding: body, as: UTF8.self) }

        /// A member of the query as it was written.
        func parameter(_ name: String) -> String? {
            target.split(separator: "?").dropFirst().joined().split(separator: "&")
                .first { $0.hasPrefix(name + "=") }.map { String($0.dropFirst(name.count + 1)) }
        }
    }

    typealias Answer = @Sendable (Request) -> (status: HTTPResponseStatus, body: String)

    private let book: RequestBook
    private let channel: any Channel

    init(answer: @escaping Answer) async throws {
        let book = RequestBook(answer)
        self.book = book
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline()
                    try channel.pipeline.syncOperations.addHandler(ReceivingHandler(book: book))
                }
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    deinit {
        channel.close(promise: nil)
    }

    var address: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    func requests(_ method: HTTPMethod) -> [Request] {
        book.requests.filter { $0.method == method }
    }

    func answer(_ new: @escaping Answer) {
        book.answer(new)
    }
}

/// What came, and what is said to it.
private final class RequestBook: Sendable {
    private let taken = Mutex<[Receiver.Request]>([])
    private let current: Mutex<Receiver.Answer>

    init(_ answer: @escaping Receiver.Answer) {
        current = Mutex(answer)
    }

    var requests: [Receiver.Request] { taken.withLock { $0 } }

    func answer(_ new: @escaping Receiver.Answer) {
        current.withLock { $0 = new }
    }

    func take(_ request: Receiver.Request) -> (status: HTTPResponseStatus, body: String) {
        taken.withLock { $0.append(request) }
        return current.withLock { $0 }(request)
    }
}

private final class ReceivingHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let book: RequestBook
    private var head: HTTPRequestHead?
    private var body: [UInt8] = []

    init(book: RequestBook) {
        self.book = book
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            self.head = head
            body = []
        case .body(let buffer):
            body += Array(buffer: buffer)
        case .end:
            guard let head else { return }
            let answer = book.take(
                .init(method: head.method, target: head.uri, headers: head.headers, body: body))
            let bytes = ByteBuffer(string: answer.body)
            let fields: HTTPHeaders = ["Content-Length": String(bytes.readableBytes)]
            context.write(
                wrapOutboundOut(.head(.init(version: .http1_1, status: answer.status, headers: fields))),
                promise: nil)
            context.write(wrapOutboundOut(.body(.byteBuffer(bytes))), promise: nil)
            context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: nil)
        }
    }
}
