// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix

/// A client that sends and sees exact bytes.
actor RawConnection {
    private let channel: any Channel
    private let mailbox: Mailbox
    private var buffer: [UInt8] = []
    private(set) var isClosed = false

    static func open(port: Int) async throws -> RawConnection {
        try await open { try await $0.connect(host: "127.0.0.1", port: port).get() }
    }

    static func open(socket: String) async throws -> RawConnection {
        try await open { try await $0.connect(unixDomainSocketPath: socket).get() }
    }

    private static func open(
        _ connect: (ClientBootstrap) async throws -> any Channel
    ) async throws -> RawConnection {
        let mailbox = Mailbox()
        let bootstrap = ClientBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .channelOption(.allowRemoteHalfClosure, value: false)
            .channelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.addHandler(Collector(mailbox))
                }
            }
        return RawConnection(channel: try await connect(bootstrap), mailbox: mailbox)
    }

    private init(channel: any Channel, mailbox: Mailbox) {
        self.channel = channel
        self.mailbox = mailbox
    }

    func send(_ text: String) async throws {
        try await channel.writeAndFlush(ByteBuffer(string: text))
    }

    /// Ends our half only.
    func finishSending() async throws {
        try await channel.close(mode: .output)
    }

    func close() async {
        try? await channel.close()
    }

    /// Stops taking bytes, as a reader that has gone to sleep.
    func stopReading() async throws {
        try await channel.setOption(.autoRead, value: false).get()
    }

    /// The next answer on the connection; nil when it ends first.
    func response(to method: String = "GET") async throws -> RawResponse? {
        guard let head = await read(through: Array("\r\n\r\n".utf8)) else { return nil }
        guard var response = RawResponse(head: String(decoding: head, as: UTF8.self)) else { return nil }
        if method == "HEAD" || response.status == 304 || response.status == 204 || response.status == 100 {
            return response
        }
        if response["transfer-encoding"] == "chunked" {
            while let chunk = await chunk(), !chunk.isEmpty {
                response.body += chunk
            }
        } else if let length = response["content-length"].flatMap({ Int($0) }) {
            response.body = await read(count: length) ?? []
        }
        return response
    }

    /// Only the head; the body is left to `chunk` or `read`.
    func head() async -> RawResponse? {
        guard let head = await read(through: Array("\r\n\r\n".utf8)) else { return nil }
        return RawResponse(head: String(decoding: head, as: UTF8.self))
    }

    /// One chunk of a chunked body; empty for the last; nil when the connection ends.
    func chunk() async -> [UInt8]? {
        guard let line = await read(through: Array("\r\n".utf8)),
            let size = Int(String(decoding: line.dropLast(2), as: UTF8.self), radix: 16),
            let data = await read(count: size + 2)
        else { return nil }
        return Array(data.dropLast(2))
    }

    func read(through end: [UInt8]) async -> [UInt8]? {
        while true {
            if let range = buffer.firstRange(of: end) {
                let taken = Array(buffer[..<range.upperBound])
                buffer.removeFirst(range.upperBound)
                return taken
            }
            guard await more() else { return nil }
        }
    }

    func read(count: Int) async -> [UInt8]? {
        while buffer.count < count {
            guard await more() else { return nil }
        }
        let taken = Array(buffer[..<count])
        buffer.removeFirst(count)
        return taken
    }

    /// Everything until the server closes.
    func readToEnd() async -> [UInt8] {
        while await more() {}
        return buffer
    }

    private func more() async -> Bool {
        guard let bytes = await mailbox.take() else {
            isClosed = true
            return false
        }
        buffer += bytes
        return true
    }

    private final class Collector: ChannelInboundHandler {
        typealias InboundIn = ByteBuffer
        private let mailbox: Mailbox

        init(_ mailbox: Mailbox) {
            self.mailbox = mailbox
        }

        func channelRead(context: ChannelHandlerContext, data: NIOAny) {
            mailbox.put(Array(buffer: unwrapInboundIn(data)))
        }

        func channelInactive(context: ChannelHandlerContext) {
            mailbox.end()
        }

        func errorCaught(context: ChannelHandlerContext, error: any Error) {
            context.close(promise: nil)
        }
    }
}
