// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization

/// The other side of our hub: callbacks that answer as the test wants.
final class FakeSubscriber: CallbackSender {
    struct State {
        var requests: [CallbackRequest] = []
        /// By callback: the status of deliveries; nil answers nothing at all.
        var status: [String: Int?] = [:]
        /// Callbacks that give the challenge back.
        var confirms = true
        var isHeld = false
        var held: [CheckedContinuation<Void, Never>] = []
    }

    let state = Mutex(State())

    func send(_ request: CallbackRequest) async -> CallbackAnswer? {
        state.withLock { $0.requests.append(request) }
        await wait()
        return state.withLock { state in
            if request.method == "GET" {
                let challenge =
                    request.url.split(separator: "hub.challenge=").last?.prefix { $0 != "&" } ?? ""
                return CallbackAnswer(status: 200, body: Array((state.confirms ? challenge : "no").utf8))
            }
            return state.status[request.url, default: 204].map { CallbackAnswer(status: $0) }
        }
    }

    /// No request is answered until `release`.
    func hold() {
        state.withLock { $0.isHeld = true }
    }

    func release() {
        let held = state.withLock { state in
            state.isHeld = false
            defer { state.held = [] }
            return state.held
        }
        for continuation in held {
            continuation.resume()
        }
    }

    private func wait() async {
        await withCheckedContinuation { continuation in
            let waits = state.withLock { state in
                if state.isHeld {
                    state.held.append(continuation)
                }
                return state.isHeld
            }
            if !waits {
                continuation.resume()
            }
        }
    }

    var deliveries: [CallbackRequest] {
        state.withLock { $0.requests.filter { $0.method == "POST" } }
    }

    var questions: [CallbackRequest] {
        state.withLock { $0.requests.filter { $0.method == "GET" } }
    }
}

/// Subscriptions in memory.
final class MemoryHubStore: HubStore {
    let all = Mutex<[HubSubscription]>([])

    func subscriptions(at now: Timestamp) async throws -> [HubSubscription] {
        all.withLock { $0.filter { $0.expires > now } }
    }

    func save(_ subscription: HubSubscription) async throws {
        all.withLock { all in
            all.removeAll { $0.topic == subscription.topic && $0.callback == subscription.callback }
            all.append(subscription)
        }
    }

    func remove(topic: String, callback: String) async throws {
        all.withLock { $0.removeAll { $0.topic == topic && $0.callback == callback } }
    }
}
