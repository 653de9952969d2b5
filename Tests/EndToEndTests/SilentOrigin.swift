// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import Synchronization

/// A server that takes requests and never answers one.
final class SilentOrigin: Sendable {
    private let book: Book
    private let channel: any Channel

    private final class Book: Sendable {
        let connections = Mutex(0)
    }

    init() async throws {
        let book = Book()
        self.book = book
        channel = try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .childChannelInitializer { channel in
                book.connections.withLock { $0 += 1 }
                return channel.eventLoop.makeSucceededVoidFuture()
            }
            .bind(host: "127.0.0.1", port: 0).get()
    }

    deinit {
        channel.close(promise: nil)
    }

    var address: String { "http://127.0.0.1:\(channel.localAddress?.port ?? 0)" }

    /// How many were opened.
    var connections: Int { book.connections.withLock { $0 } }
}
