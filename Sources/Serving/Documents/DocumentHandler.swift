// SPDX-License-Identifier: Apache-2.0

import Crypto
import NIOCore
import NIOHTTP1

/// Answers the requests of one connection from a table of documents.
final class DocumentHandler: ChannelInboundHandler {
    typealias InboundIn = HTTPServerRequestPart
    typealias OutboundOut = HTTPServerResponsePart

    private let respond: @Sendable (ServedRequest) -> ServedDocument?
    private var request: HTTPRequestHead?
    private var body: [UInt8] = []
    private static let longestBody = 1_000_000

    init(answer: @escaping @Sendable (ServedRequest) -> ServedDocument?) {
        respond = answer
    }

    func channelRead(context: ChannelHandlerContext, data: NIOAny) {
        switch unwrapInboundIn(data) {
        case .head(let head):
            request = head
            body = []
        case .body(let part):
            guard body.count + part.readableBytes <= Self.longestBody else {
                return context.close(promise: nil)
            }
            body += Array(buffer: part)
        case .end:
            if let request { answer(request, context) }
            request = nil
        }
    }

    private func answer(_ request: HTTPRequestHead, _ context: ChannelHandlerContext) {
        let parts = request.uri.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let asked = ServedRequest(
            method: request.method.rawValue, path: parts.first.map(String.init) ?? "",
            query: parts.count > 1 ? String(parts[1]) : "",
            headers: Dictionary(request.headers.map { ($0.name.lowercased(), $0.value) }) { "\($0), \($1)" },
            body: body)
        guard let found = respond(asked) else {
            return send(.notFound, [:], [], context, keepAlive: request.isKeepAlive)
        }
        let digest = SHA256.hash(data: found.bytes).prefix(8)
        let tag = "\"" + digest.map { String($0, radix: 16) }.joined() + "\""
        var headers: HTTPHeaders = ["ETag": tag, "Content-Type": found.contentType]
        for (name, value) in found.headers { headers.replaceOrAdd(name: name, value: value) }
        if found.status == 200, request.headers["If-None-Match"].contains(headers.first(name: "ETag") ?? tag)
        {
            headers.remove(name: "Content-Type")
            return send(.notModified, headers, [], context, keepAlive: request.isKeepAlive)
        }
        send(.init(statusCode: found.status), headers, found.bytes, context, keepAlive: request.isKeepAlive)
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
