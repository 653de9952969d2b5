// SPDX-License-Identifier: Apache-2.0

/// The little that is read of inline styles before they are thrown away.
enum InlineStyle {
    /// The value of the `direction` property.
    static func direction(_ input: Span<UInt8>, _ place: Range<Int>) -> WrittenDirection? {
        guard let value = value(of: "direction", input, place) else { return nil }
        return WrittenDirection(input, value)
    }

    /// True when the element is not to be seen.
    static func isInvisible(_ input: Span<UInt8>, _ place: Range<Int>) -> Bool {
        if let value = value(of: "display", input, place), input.holds("none", at: value.lowerBound) {
            return true
        }
        guard let value = value(of: "visibility", input, place) else { return false }
        return input.holds("hidden", at: value.lowerBound)
    }

    /// A length in pixels; nil when the property is missing or in another unit.
    static func pixels(of property: StaticString, _ input: Span<UInt8>, _ place: Range<Int>) -> Int? {
        guard let value = value(of: property, input, place) else { return nil }
        return Pixels.read(input, value)
    }

    /// Where a property's value stands, trimmed.
    private static func value(
        of property: StaticString, _ input: Span<UInt8>, _ place: Range<Int>
    ) -> Range<Int>? {
        var from = place.lowerBound
        while let found = input.firstIndex(of: property, from: from, to: place.upperBound) {
            from = found + property.utf8CodeUnitCount
            let before = found == place.lowerBound ? 0x3B : input[found - 1]
            guard before == 0x3B || before.isMarkupSpace else { continue }
            var start = from
            while start < place.upperBound, input[start].isMarkupSpace { start += 1 }
            guard start < place.upperBound, input[start] == 0x3A else { continue }
            start += 1
            while start < place.upperBound, input[start].isMarkupSpace { start += 1 }
            var end = start
            while end < place.upperBound, input[end] != 0x3B, input[end] != 0x21 { end += 1 }
            while end > start, input[end - 1].isMarkupSpace { end -= 1 }
            return start..<end
        }
        return nil
    }
}

/// A number of pixels: `1`, `1px`, ` 1.0 px`.
enum Pixels {
    static func read(_ input: Span<UInt8>, _ place: Range<Int>) -> Int? {
        var index = place.lowerBound
        while index < place.upperBound, input[index].isMarkupSpace { index += 1 }
        var number = 0
        let start = index
        while index < place.upperBound, input[index].isDigit, index - start < 6 {
            number = number * 10 + Int(input[index] - 0x30)
            index += 1
        }
        guard index > start else { return nil }
        while index < place.upperBound, input[index] == 0x2E || input[index].isDigit { index += 1 }
        if index == place.upperBound || input.holds("px", at: index) { return number }
        return input[index].isMarkupSpace ? number : nil
    }
}
