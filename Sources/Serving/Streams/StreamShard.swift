// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NewsModel

/// The subscribers whose connections live on one event loop.
final class StreamShard: Sendable {
    let eventLoop: any EventLoop
    private let subscribers: NIOLoopBoundBox<[ObjectIdentifier: StreamConnection]>

    init(eventLoop: any EventLoop) {
        self.eventLoop = eventLoop
        subscribers = .makeBoxSendingValue([:], eventLoop: eventLoop)
    }

    /// How many were too slow. On the event loop.
    func deliver(_ frames: [StreamFrame]) -> Int {
        var dropped = 0
        for (id, subscriber) in subscribers.value where !subscriber.deliver(frames) {
            subscribers.value[id] = nil
            dropped += 1
        }
        return dropped
    }

    /// Brings a subscriber that has had everything up to `sequence` up to date and in. On the event loop.
    func add(_ subscriber: StreamConnection, after sequence: EventSequence, frames: [StreamFrame]) -> Bool {
        guard !subscriber.isEnded else { return true }
        subscriber.begin(after: sequence)
        guard subscriber.deliver(frames) else { return false }
        subscribers.value[ObjectIdentifier(subscriber)] = subscriber
        return true
    }

    /// On the event loop.
    func remove(_ subscriber: StreamConnection) {
        subscribers.value[ObjectIdentifier(subscriber)] = nil
    }

    /// On the event loop.
    func send(_ bytes: StreamBytes) {
        for subscriber in subscribers.value.values {
            subscriber.send(bytes)
        }
    }

    /// On the event loop.
    func closeAll(saying reason: String) {
        let all = subscribers.value.values
        subscribers.value = [:]
        for subscriber in all {
            subscriber.close(saying: reason)
        }
    }
}
