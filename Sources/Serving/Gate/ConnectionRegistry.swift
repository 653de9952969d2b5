// SPDX-License-Identifier: Apache-2.0

import NIOCore
import Synchronization

/// Every open connection, so that all can be told to end.
final class ConnectionRegistry: Sendable {
    private struct State {
        var channels: [ObjectIdentifier: any Channel] = [:]
        var isClosing = false
    }

    private let limit: Int
    private let state = Mutex(State())

    init(limit: Int) {
        self.limit = limit
    }

    var count: Int {
        state.withLock { $0.channels.count }
    }

    /// False when there are too many, or the server is ending: the connection must go.
    func insert(_ channel: any Channel) -> Bool {
        let accepted = state.withLock { state in
            guard !state.isClosing, state.channels.count < limit else { return false }
            state.channels[ObjectIdentifier(channel)] = channel
            return true
        }
        if accepted {
            channel.closeFuture.whenComplete { [weak self] _ in
                self?.state.withLock { $0.channels[ObjectIdentifier(channel)] = nil }
            }
        }
        return accepted
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
