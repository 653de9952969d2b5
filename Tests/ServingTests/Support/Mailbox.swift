// SPDX-License-Identifier: Apache-2.0

import Synchronization

/// Bytes on their way from an event loop to one reader.
final class Mailbox: Sendable {
    private struct State {
        var bytes: [UInt8] = []
        var isEnded = false
        var reader: CheckedContinuation<[UInt8]?, Never>?
    }

    private let state = Mutex(State())

    func put(_ bytes: [UInt8]) {
        let reader = state.withLock { state in
            if let reader = state.reader {
                state.reader = nil
                return reader as CheckedContinuation<[UInt8]?, Never>?
            }
            state.bytes += bytes
            return nil
        }
        reader?.resume(returning: bytes)
    }

    func end() {
        let reader = state.withLock { state in
            state.isEnded = true
            defer { state.reader = nil }
            return state.reader
        }
        reader?.resume(returning: nil)
    }

    /// What has come since the last call; nil after the end.
    func take() async -> [UInt8]? {
        await withCheckedContinuation { continuation in
            let ready: [UInt8]?? = state.withLock { state in
                if !state.bytes.isEmpty {
                    defer { state.bytes = [] }
                    return .some(state.bytes)
                }
                if state.isEnded {
                    return .some(nil)
                }
                state.reader = continuation
                return nil
            }
            if let ready {
                continuation.resume(returning: ready)
            }
        }
    }
}
