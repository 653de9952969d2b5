// SPDX-License-Identifier: Apache-2.0

/// The attributes of one tag: where each known one's value stands in the input. Of two with one name the
/// first counts, as in every browser.
struct AttributeValues {
    private(set) var present: UInt64 = 0
    /// True when the tag carried an event handler.
    private(set) var hasEventHandler = false
    private var starts = InlineArray<40, Int>(repeating: 0)
    private var ends = InlineArray<40, Int>(repeating: 0)

    mutating func reset() {
        present = 0
        hasEventHandler = false
    }

    @inline(__always)
    func has(_ attribute: HTMLAttribute) -> Bool { present & attribute.bit != 0 }

    /// The undecoded value's place; nil when the attribute is not there.
    @inline(__always)
    subscript(_ attribute: HTMLAttribute) -> Range<Int>? {
        guard has(attribute) else { return nil }
        let place = Int(attribute.rawValue)
        return starts[place]..<ends[place]
    }

    @inline(__always)
    mutating func set(_ attribute: HTMLAttribute, from start: Int, to end: Int) {
        guard !has(attribute) else { return }
        present |= attribute.bit
        starts[Int(attribute.rawValue)] = start
        ends[Int(attribute.rawValue)] = end
    }

    mutating func noteEventHandler() { hasEventHandler = true }
}
