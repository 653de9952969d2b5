// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// Every open connection, so that all can be told to end, and so that nobody takes them all.
final class ConnectionRegistry: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var clients: [IPAddress: Int] = [:]
        var isClosing = false
    }

    private let limit: Int
    private let limitPerClient: Int
    private let state = Mutex(State())

    /// `perClient` 0 sets no limit.
    init(limit: Int, perClient: Int = 0) {
        self.limit = limit
        limitPerClient = perClient
    }

    var count: Int {
        state.withLock { $0.channels.count }
    }

    /// False when there are too many, or the server is ending: the connection must go.
    ///
    /// - Parameter client: whose connections are counted; nil for those that are not.
    func insert(_ channel: any Channel, client: IPAddress? = nil) -> Bool {
        let client = limitPerClient > 0 ? client?.household : nil
        let accepted = state.withLock { state in
            guard !state.isClosing, state.channels.count < limit else { return false }
            if let client {
                guard state.clients[client, default: 0] < limitPerClient else { return false }
                state.clients[client, default: 0] += 1
            }
            state.channels[ObjectIdentifier(channel)] = channel
            return true
        }
        if accepted {
            channel.closeFuture.whenComplete { [weak self] _ in
                self?.remove(channel, client: client)
            }
        }
        return accepted
    }

    private func remove(_ channel: any Channel, client: IPAddress?) {
        state.withLock { state in
            state.channels[ObjectIdentifier(channel)] = nil
            if let client, let held = state.clients[client] {
                state.clients[client] = held > 1 ? held - 1 : nil
            }
        }
    }

    /// Idle connections close now, the others after their answer.
    func quiesce() {
        let channels = state.withLock { state in
            state.isClosing = true
            return Array(state.channels.values)
        }
        for channel in channels {
            channel.pipeline.fireUserInboundEventTriggered(ConnectionEvent.quiesce)
        }
    }

    func closeAll() {
        for channel in state.withLock({ Array($0.channels.values) }) {
            channel.close(promise: nil)
        }
    }
}
