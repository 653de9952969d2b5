// SPDX-License-Identifier: Apache-2.0

import Crypto
import NIOCore
import NIOHTTP1

/// Answers the requests of one connection from a table of documents.
final class DocumentHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let document: @Sendable (String) -> ServedDocument?
    private var request: HTTPRequestHead?

    init(document: @escaping @Sendable (String) -> ServedDocument?) {
        self.document = document
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head): request = head
        case .body: break
        case .end:
            if let request { answer(request, context) }
            request = nil
        }
    }

    private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let path = String(request.uri.prefix { $0 != "?" })
        guard let found = document(path) else {
            return send(.notFound, [:], [], context, keepAlive: request.isKeepAlive)
        }
        let digest = SHA256.hash(data: found.bytes).prefix(8)
        let tag = "\"" + digest.map { String($0, radix: 16) }.joined() + "\""
        let headers: HTTPHeaders = ["ETag": tag, "Content-Type": found.contentType]
        if request.headers["If-None-Match"].contains(tag) {
            return send(.notModified, ["ETag": tag], [], context, keepAlive: request.isKeepAlive)
        }
        send(.ok, headers, found.bytes, context, keepAlive: request.isKeepAlive)
    }

    private func send(
        _ status: HTTPResponseStatus, _ headers: HTTPHeaders, _ bytes: [UInt8],
        _ context: ChannelHandlerContext,
        keepAlive: Bool
    ) {
        var headers = headers
        if status != .notModified {
            headers.add(name: "Content-Length", value: String(bytes.count))
        }
        if !keepAlive {
            headers.add(name: "Connection", value: "close")
        }
        context.write(
            wrapOutboundOut(.head(.init(version: .http1_1, status: status, headers: headers))), promise: nil)
        if !bytes.isEmpty {
            context.write(wrapOutboundOut(.body(.byteBuffer(ByteBuffer(bytes: bytes)))), promise: nil)
        }
        let end = context.eventLoop.makePromise(of: Void.self)
        if !keepAlive {
            let loopBound = NIOLoopBound(context, eventLoop: context.eventLoop)
            end.futureResult.whenComplete { _ in loopBound.value.close(promise: nil) }
        }
        context.writeAndFlush(wrapOutboundOut(.end(nil)), promise: end)
    }
}
