// SPDX-License-Identifier: Apache-2.0

import Logging
import NIOCore
import NIOPosix

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#else
    import Darwin
#endif

/// One listening socket, and what becomes of its connections.
struct Listener: Sendable {
    let channel: any Channel
    let file: SocketFile?
    /// As it may be written into an address.
    let description: String
    /// Connections that wait to be accepted; the kernel has a bound of its own (listen(2)), which is rarely higher.
    private static let backlog: CInt = 4096

    /// Binds and begins to accept. Hummingbird's own server takes a host or a path, but no descriptor that
    /// the service manager opened; and it ends when the process is out of descriptors for a moment, where
    /// this one waits.
    static func open(
        _ address: ListenAddress, group: any EventLoopGroup,
        accept: @escaping @Sendable (any Channel) -> EventLoopFuture<Void>
    ) async throws -> Listener {
        let bootstrap = ServerBootstrap(group: group)
            .serverChannelOption(.backlog, value: backlog)
            .serverChannelOption(.socketOption(.so_reuseaddr), value: 1)
            .childChannelOption(.allowRemoteHalfClosure, value: true)
            .childChannelInitializer(accept)
        do {
            switch address {
            case .internet(let host, let port):
                let channel = try await bootstrap.childChannelOption(.tcpOption(.tcp_nodelay), value: 1)
                    .bind(host: host, port: port).get()
                return Listener(
                    channel: channel, file: nil,
                    description:
                        "\(ListenAddress.internet(host: host, port: channel.localAddress?.port ?? port))")
            case .unix(let path):
                let file = SocketFile(path: path)
                try await file.clear(group: group)
                let channel = try await bootstrap.bind(unixDomainSocketPath: path).get()
                try file.restrict()
                return Listener(channel: channel, file: file, description: path)
            case .inherited(let descriptor):
                // A program that we start must not hold the port after our end.
                _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
                let channel = try await bootstrap.withBoundSocket(descriptor).get()
                // NIO listens on it anew before it reads any option, and so cuts the line of those who wait to
                // 128: of a crowd most would be turned away, to come again after seconds.
                _ = listen(descriptor, backlog)
                return Listener(channel: channel, file: nil, description: name(of: channel, or: address))
            }
        } catch let failure as ServingFailure {
            throw failure
        } catch let error as IOError {
            throw failure(error.errnoCode, "\(error)", address: address)
        } catch {
            throw ServingFailure.cannotListen("\(address)", reason: "\(error)")
        }
    }

    func close() async {
        try? await channel.close()
        file?.remove()
    }

    private static func name(of channel: any Channel, or address: ListenAddress) -> String {
        guard let local = channel.localAddress else { return "\(address)" }
        if let host = local.ipAddress, let port = local.port {
            return "\(ListenAddress.internet(host: host, port: port))"
        }
        return local.pathname ?? "\(address)"
    }

    private static func failure(_ code: CInt, _ text: String, address: ListenAddress) -> ServingFailure {
        switch code {
        case EADDRINUSE:
            if case .unix(let path) = address { .socketInUse(path) } else { .addressTaken("\(address)") }
        case EADDRNOTAVAIL: .addressNotOurs("\(address)")
        case EACCES, EPERM: .notPermitted("\(address)")
        default: .cannotListen("\(address)", reason: text)
        }
    }
}
