// SPDX-License-Identifier: Apache-2.0

import DequeModule
import NIOCore
import NewsModel

/// The newest part of the log, in memory.
struct RecentEvents {
    private var frames: Deque<StreamFrame> = []
    private let capacity: Int
    /// Every event with a greater number, up to `last`, is here, but for those that nobody is told of.
    private(set) var floor: EventSequence
    private(set) var last: EventSequence

    init(capacity: Int) {
        self.capacity = capacity
        last = EventSequence(0)
        floor = last
    }

    /// Learns where the log stands. What was announced before that is here, and nothing older.
    mutating func begin(at sequence: EventSequence) {
        if let first = frames.first {
            floor = EventSequence(first.event.sequence.number - 1)
        } else {
            floor = sequence
            last = sequence
        }
    }

    mutating func append(_ frame: StreamFrame) {
        frames.append(frame)
        last = frame.event.sequence
        while frames.count > capacity, let oldest = frames.popFirst() {
            floor = oldest.event.sequence
        }
    }

    /// The log went on to that number, with events that nobody is told of.
    mutating func advance(to sequence: EventSequence) {
        last = max(last, sequence)
    }

    /// Lets go of everything: who resumes is served from the log.
    mutating func forget() {
        frames.removeAll()
        floor = last
    }

    /// Whether all that follows the number is here.
    func covers(_ sequence: EventSequence) -> Bool {
        sequence >= floor && sequence <= last
    }

    /// Whether it is one of the numbers here, or the one before them.
    func contains(_ sequence: EventSequence) -> Bool {
        if sequence == floor || sequence == last {
            return true
        }
        let index = index(after: sequence)
        return index > 0 && frames[index - 1].event.sequence == sequence
    }

    /// What follows the number, at least one frame, and no more than so many bytes.
    func frames(after sequence: EventSequence, bytes limit: Int) -> [StreamFrame] {
        var found: [StreamFrame] = []
        var size = 0
        for frame in frames[index(after: sequence)...] {
            size += frame.bytes.chunk.readableBytes
            guard found.isEmpty || size <= limit else { break }
            found.append(frame)
        }
        return found
    }

    /// Whether any event with a greater number is here.
    func holdsMore(after sequence: EventSequence) -> Bool {
        index(after: sequence) < frames.count
    }

    /// The place of the first event with a greater number.
    private func index(after sequence: EventSequence) -> Int {
        var low = 0
        var high = frames.count
        while low < high {
            let middle = (low + high) / 2
            if frames[middle].event.sequence <= sequence {
                low = middle + 1
            } else {
                high = middle
            }
        }
        return low
    }
}
