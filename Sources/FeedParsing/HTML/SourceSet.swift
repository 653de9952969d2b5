// SPDX-License-Identifier: Apache-2.0

/// The candidates of a responsive picture: `a.jpg 1x, b.jpg 2x` (WHATWG, 4.8.4.2.1).
enum SourceSet {
    /// The candidates that may stay, each address made absolute.
    static func resolved(_ value: Span<UInt8>, by addresses: AddressFilter) -> [UInt8] {
        var result: [UInt8] = []
        var address: [UInt8] = []
        var index = 0
        while true {
            while index < value.count, value[index].isMarkupSpace || value[index] == 0x2C { index += 1 }
            guard index < value.count else { return result }
            let start = index
            while index < value.count, !value[index].isMarkupSpace { index += 1 }
            var end = index
            while end > start, value[end - 1] == 0x2C { end -= 1 }
            let descriptor = end < index ? index..<index : descriptor(value, at: &index)
            guard end > start,
                addresses.read(value.extracting(start..<end), for: .resource, into: &address)
            else { continue }
            if !result.isEmpty { result.append(contentsOf: [0x2C, 0x20]) }
            // A comma at either end of an address would be read as the end of a candidate.
            result.append(contentsOf: address)
            guard !descriptor.isEmpty else { continue }
            result.append(0x20)
            for place in descriptor { result.append(value[place]) }
        }
    }

    /// Reads `2x` or `640w`, and moves to the comma behind; anything else counts as none.
    private static func descriptor(_ value: Span<UInt8>, at index: inout Int) -> Range<Int> {
        while index < value.count, value[index].isMarkupSpace { index += 1 }
        let start = index
        while index < value.count, value[index].isDigit || value[index] == 0x2E { index += 1 }
        if index > start, index < value.count, [0x77, 0x78, 0x68].contains(value[index]) { index += 1 }
        let end = index
        while index < value.count, value[index] != 0x2C { index += 1 }
        return end > start && !value[end - 1].isDigit ? start..<end : start..<start
    }
}
