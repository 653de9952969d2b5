// SPDX-License-Identifier: Apache-2.0

/// The elements that are open in the output, and those that were cut short and wait to go on.
struct OpenElements {
    /// One start tag that was written.
    struct Entry {
        var element: HTMLElement
        /// Where its start tag stands in the output.
        var tag: Range<Int>
    }

    /// Deeper elements lose their tags and keep their content. Browsers stop at 512.
    static let maximumDepth = 200
    /// Of more elements cut short at once the outer ones are forgotten.
    static let maximumPending = 8

    private(set) var stack: [Entry] = []
    /// Outermost first. They are written again before the next content.
    private(set) var pending: [Entry] = []
    private var counts = InlineArray<144, UInt8>(repeating: 0)

    init() { stack.reserveCapacity(32) }

    @inline(__always)
    func isOpen(_ element: HTMLElement) -> Bool { counts[Int(element.rawValue)] > 0 }

    var isFull: Bool { stack.count >= Self.maximumDepth }

    mutating func push(_ element: HTMLElement, tag: Range<Int>) {
        counts[Int(element.rawValue)] += 1
        stack.append(Entry(element: element, tag: tag))
    }

    mutating func pop() -> Entry? {
        guard let entry = stack.popLast() else { return nil }
        counts[Int(entry.element.rawValue)] -= 1
        return entry
    }

    /// The place of the innermost open element that `matches`, unless one that `stops` is met before it.
    func innermost(
        where matches: (HTMLElement) -> Bool, stoppingAt stops: (HTMLElement) -> Bool
    ) -> Int? {
        var place = stack.count - 1
        while place >= 0 {
            let element = stack[place].element
            if matches(element) { return place }
            if stops(element) { return nil }
            place -= 1
        }
        return nil
    }

    /// The place of the outermost open element that `matches`, above the innermost table.
    func outermostInTable(where matches: (HTMLElement) -> Bool) -> Int? {
        var found: Int?
        var place = stack.count - 1
        while place >= 0, stack[place].element != .table {
            if matches(stack[place].element) { found = place }
            place -= 1
        }
        return found
    }

    /// Remembers elements that were cut short; they stand outside those that already wait.
    mutating func suspend(_ entries: [Entry]) {
        pending.insert(contentsOf: entries, at: 0)
        if pending.count > Self.maximumPending { pending.removeFirst(pending.count - Self.maximumPending) }
    }

    /// Takes out one waiting element; false when none of the kind waits.
    mutating func cancelPending(_ element: HTMLElement) -> Bool {
        guard let place = pending.lastIndex(where: { $0.element == element }) else { return false }
        pending.remove(at: place)
        return true
    }

    mutating func cancelAllPending(_ element: HTMLElement) {
        pending.removeAll { $0.element == element }
    }

    mutating func takePending() -> [Entry] {
        defer { pending.removeAll(keepingCapacity: true) }
        return pending
    }

    mutating func forgetPending() {
        if !pending.isEmpty { pending.removeAll(keepingCapacity: true) }
    }
}
