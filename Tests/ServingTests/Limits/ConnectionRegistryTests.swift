// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NIOPosix
import Testing

@testable import Serving

/// Nobody takes all connections.
@Suite struct ConnectionRegistryTests {
    /// Channels stand for connections: whose they are is told beside them.
    private func channel() async throws -> any Channel {
        try await ServerBootstrap(group: MultiThreadedEventLoopGroup.singleton)
            .bind(host: "127.0.0.1", port: 0).get()
    }

    private func insert(_ count: Int, of client: String?, into registry: ConnectionRegistry) async throws
        -> [any Channel]
    {
        var accepted: [any Channel] = []
        for _ in 0..<count {
            let channel = try await channel()
            if registry.insert(channel, client: client.flatMap { IPAddress($0) }) {
                accepted.append(channel)
            } else {
                try await channel.close()
            }
        }
        return accepted
    }

    @Test func `a client has so many, others have theirs, and who is not counted has them all`() async throws
    {
        let registry = ConnectionRegistry(limit: 12, perClient: 3)
        let first = try await insert(5, of: "203.0.113.5", into: registry)
        #expect(first.count == 3)
        let second = try await insert(2, of: "203.0.113.6", into: registry)
        #expect(second.count == 2)
        let proxy = try await insert(9, of: nil, into: registry)
        #expect(proxy.count == 7, "all together have their limit as before")
        for channel in first + second + proxy {
            try await channel.close()
        }
        #expect(await eventuallyEqual(0) { registry.count })
        let again = try await insert(4, of: "203.0.113.5", into: registry)
        #expect(again.count == 3, "what was closed is free again")
        for channel in again {
            try await channel.close()
        }
    }

    @Test func `an IPv6 network counts as one client`() async throws {
        let registry = ConnectionRegistry(limit: 12, perClient: 2)
        var channels = try await insert(1, of: "2001:db8:1:2::a", into: registry)
        channels += try await insert(2, of: "2001:db8:1:2:ffff::b", into: registry)
        #expect(channels.count == 2)
        channels += try await insert(1, of: "2001:db8:1:3::a", into: registry)
        #expect(channels.count == 3)
        for channel in channels {
            try await channel.close()
        }
    }

    @Test(
        arguments: [
            ("203.0.113.5", "203.0.113.5"), ("127.0.0.1", nil), ("::1", nil), ("10.1.2.3", nil), (nil, nil),
            ("::ffff:10.1.2.3", nil), ("2001:db8::7", "2001:db8::7"), ("11.1.2.3", "11.1.2.3"),
        ] as [(String?, String?)])
    func `our own machine and trusted proxies are not counted`(peer: String?, holder: String?) {
        let policy = ClientAddressPolicy(trustedProxies: [AddressRange("10.0.0.0/8")!])
        #expect(
            policy.holder(peer: peer.flatMap { IPAddress($0) }) == holder.flatMap { IPAddress($0) })
    }
}
