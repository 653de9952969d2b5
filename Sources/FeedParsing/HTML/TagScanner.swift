// SPDX-License-Identifier: Apache-2.0

/// Reads tags, comments and raw text as WHATWG's tokenizer (13.2.5) does, except that what is never closed
/// costs as little of the rest as can be.
enum TagScanner {
    /// Reads a tag's name from `index` and moves behind it.
    @inline(__always)
    static func name(_ input: Span<UInt8>, at index: inout Int) -> PackedName {
        var name = PackedName()
        while index < input.count {
            let byte = input[index]
            if byte == 0x3E || byte == 0x2F || byte.isMarkupSpace { break }
            name.append(byte)
            index &+= 1
        }
        return name
    }

    /// How a tag ended.
    enum Closing { case plain, selfClosing, missing }

    /// Reads the rest of a tag, `>` included.
    @inline(__always)
    static func attributes(
        _ input: Span<UInt8>, at index: inout Int, into values: inout AttributeValues
    ) -> Closing {
        values.reset()
        if index < input.count, input[index] == 0x3E {
            index &+= 1
            return .plain
        }
        return attributeList(input, at: &index, into: &values)
    }

    private static func attributeList(
        _ input: Span<UInt8>, at index: inout Int, into values: inout AttributeValues
    ) -> Closing {
        var slash = false
        while index < input.count {
            let byte = input[index]
            if byte == 0x3E {
                index &+= 1
                return slash ? .selfClosing : .plain
            }
            if byte == 0x2F || byte.isMarkupSpace {
                slash = byte == 0x2F
                index &+= 1
                continue
            }
            slash = false
            attribute(input, at: &index, into: &values)
        }
        return .missing
    }

    private static func attribute(
        _ input: Span<UInt8>, at index: inout Int, into values: inout AttributeValues
    ) {
        var name = PackedName()
        repeat {
            name.append(input[index])
            index &+= 1
        } while index < input.count && !endsAttributeName(input[index])
        if name.isEventHandler { values.noteEventHandler() }
        let attribute = HTMLAttribute(rawValue: HTMLAttribute.names[name]) ?? .none
        let afterName = index
        skipSpace(input, at: &index)
        guard index < input.count, input[index] == 0x3D else {
            index = afterName
            if attribute != .none { values.set(attribute, from: index, to: index) }
            return
        }
        index &+= 1
        skipSpace(input, at: &index)
        let place = value(input, at: &index)
        if attribute != .none { values.set(attribute, from: place.lowerBound, to: place.upperBound) }
    }

    /// Reads a value in either quotes or none and moves behind it. A quote that is never closed is taken as
    /// though it were not there, or the rest of the article would vanish into one attribute.
    private static func value(_ input: Span<UInt8>, at index: inout Int) -> Range<Int> {
        guard index < input.count else { return index..<index }
        let quote = input[index]
        if quote == 0x22 || quote == 0x27 {
            let start = index + 1
            if let end = input.firstIndex(of: quote, from: start) {
                index = end + 1
                return start..<end
            }
            index = start
        }
        let start = index
        while index < input.count, input[index] != 0x3E, !input[index].isMarkupSpace { index &+= 1 }
        return start..<index
    }

    @inline(__always)
    private static func endsAttributeName(_ byte: UInt8) -> Bool {
        byte == 0x3D || byte == 0x3E || byte == 0x2F || byte.isMarkupSpace
    }

    @inline(__always)
    static func skipSpace(_ input: Span<UInt8>, at index: inout Int) {
        while index < input.count, input[index].isMarkupSpace { index &+= 1 }
    }

    /// The place behind a comment whose `<!--` stands at `start`; the input's end when it is never closed.
    static func endOfComment(_ input: Span<UInt8>, at start: Int) -> Int {
        var index = start + 4
        if index < input.count, input[index] == 0x3E { return index + 1 }
        if index + 1 < input.count, input[index] == 0x2D, input[index + 1] == 0x3E { return index + 2 }
        while let dash = input.firstIndex(of: 0x2D, from: index) {
            index = dash + 1
            guard index < input.count, input[index] == 0x2D else { continue }
            var end = index + 1
            while end < input.count, input[end] == 0x2D { end += 1 }
            if end < input.count, input[end] == 0x21 { end += 1 }
            if end < input.count, input[end] == 0x3E { return end + 1 }
            index = max(index, end - 1)
        }
        return input.count
    }

    /// The place behind an element whose content is no markup (`script`, `style`); nil when its end tag is
    /// missing.
    static func endOfRawText(_ input: Span<UInt8>, from start: Int, of element: HTMLElement) -> Int? {
        let name = element.staticName
        var index = start
        while let opening = input.firstIndex(of: 0x3C, from: index) {
            index = opening + 1
            guard index < input.count, input[index] == 0x2F, input.holds(name, at: index + 1) else {
                continue
            }
            let after = index + 1 + name.utf8CodeUnitCount
            guard after < input.count,
                input[after].isMarkupSpace || input[after] == 0x2F || input[after] == 0x3E
            else { continue }
            return input.firstIndex(of: 0x3E, from: after).map { $0 + 1 } ?? input.count
        }
        return nil
    }
}
