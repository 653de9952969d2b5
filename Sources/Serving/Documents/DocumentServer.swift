// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOHTTP1
import NIOPosix

/// A small origin on a free loopback port: documents by path, with entity tags and 304. For the demo and for
/// tests.
public struct DocumentServer: Sendable {
    private let channel: any Channel

    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - document: what lies at a path; nil answers 404. Asked for every request, so that documents may change.
    public init(port: Int = 0, document: @escaping @Sendable (_ path: String) -> ServedDocument?) async throws
    {
        try await self.init(port: port, answer: { document($0.path) })
    }

    /// - Parameters:
    ///   - port: 0 takes a free one.
    ///   - answer: what a request gets; nil answers 404.
    public init(port: Int = 0, answer: @escaping @Sendable (ServedRequest) -> ServedDocument?) async throws {
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelInitializer { channel in
                channel.eventLoop.makeCompletedFuture {
                    try channel.pipeline.syncOperations.configureHTTPServerPipeline(withErrorHandling: true)
                    try channel.pipeline.syncOperations.addHandler(DocumentHandler(answer: answer))
                }
            }
            .bind(host: "127.0.0.1", port: port).get()
    }

    /// `http://127.0.0.1:PORT`
    public var address: String {
        "http://127.0.0.1:\(channel.localAddress?.port ?? 0)"
    }

    public func close() async {
        try? await channel.close()
    }
}
