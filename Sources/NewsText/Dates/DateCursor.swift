// SPDX-License-Identifier: Apache-2.0

/// Walks over the bytes of a short date and reads the common forms without an allocation.
struct DateCursor {
    /// Longer ones are none of the common forms.
    static let capacity = 48

    private let bytes: InlineArray<48, UInt8>
    private var index = 0
    private let end: Int

    /// Copies the bytes; nil when there are too many.
    init?(_ source: Span<UInt8>, _ range: Range<Int>) {
        guard range.count <= Self.capacity else { return nil }
        bytes = InlineArray { $0 < range.count ? source[range.lowerBound + $0] : 0 }
        end = range.count
    }

    /// `Sun, 22 Nov 2026 09:05:00 +0100` and its near kin (RFC 5322, section 3.3); nil leaves the cursor in
    /// place.
    mutating func readInternetDate() -> DateParts? {
        let start = index
        if let parts = internetDate() { return parts }
        index = start
        return nil
    }

    /// `2026-11-22T09:05:00+01:00` and its near kin (RFC 3339); nil leaves the cursor in place.
    mutating func readNumericDate() -> DateParts? {
        let start = index
        if let parts = numericDate() { return parts }
        index = start
        return nil
    }

    private mutating func internetDate() -> DateParts? {
        if isLetter(index) {
            guard isLetter(index + 1), isLetter(index + 2), index + 3 < end,
                bytes[index + 3] == UInt8(ascii: ",")
            else { return nil }
            index += 4
            skipBlanks()
        }
        var parts = DateParts()
        guard let day = takeNumber(1...2), skipBlanks(), let month = takeMonth(), skipBlanks(),
            let year = takeNumber(4...4), skipBlanks(), takeTime(into: &parts)
        else { return nil }
        (parts.year, parts.month, parts.day) = (year, month, day)
        guard skipBlanks() else { return index == end ? parts : nil }
        guard takeOffset(into: &parts) || takeZoneName(into: &parts) else { return nil }
        return index == end ? parts : nil
    }

    private mutating func numericDate() -> DateParts? {
        var parts = DateParts()
        guard let year = takeNumber(4...4), take(UInt8(ascii: "-")), let month = takeNumber(2...2),
            take(UInt8(ascii: "-")), let day = takeNumber(2...2), month <= 12
        else { return nil }
        (parts.year, parts.month, parts.day) = (year, month, day)
        if index == end { return parts }
        guard take(UInt8(ascii: "T")) || take(UInt8(ascii: " ")), takeTime(into: &parts) else { return nil }
        if take(UInt8(ascii: ".")), !takeFraction(into: &parts) { return nil }
        if index == end { return parts }
        if take(UInt8(ascii: "Z")) {
            parts.offset = 0
        } else {
            skipBlanks()
            guard takeOffset(into: &parts) else { return nil }
        }
        return index == end ? parts : nil
    }

    private mutating func takeTime(into parts: inout DateParts) -> Bool {
        guard let hour = takeNumber(2...2), take(UInt8(ascii: ":")), let minute = takeNumber(2...2) else {
            return false
        }
        (parts.hour, parts.minute, parts.hasTime) = (hour, minute, true)
        guard take(UInt8(ascii: ":")) else { return true }
        guard let second = takeNumber(2...2) else { return false }
        parts.second = second
        return true
    }

    private mutating func takeFraction(into parts: inout DateParts) -> Bool {
        var scale = 100
        let start = index
        while let digit = digit(index) {
            parts.milliseconds += digit * scale
            scale /= 10
            index += 1
        }
        return index > start
    }

    private mutating func takeOffset(into parts: inout DateParts) -> Bool {
        let start = index
        guard index < end, bytes[index] == UInt8(ascii: "+") || bytes[index] == UInt8(ascii: "-") else {
            return false
        }
        let sign = bytes[index] == UInt8(ascii: "-") ? -1 : 1
        index += 1
        let digits = index
        var (hours, minutes) = (0, 0)
        if let both = takeNumber(4...4) {
            (hours, minutes) = (both / 100, both % 100)
        } else {
            index = digits
            guard let first = takeNumber(2...2), take(UInt8(ascii: ":")), let second = takeNumber(2...2)
            else {
                index = start
                return false
            }
            (hours, minutes) = (first, second)
        }
        guard minutes < 60 else {
            index = start
            return false
        }
        parts.offset = sign * (hours * 3600 + minutes * 60)
        return true
    }

    private mutating func takeZoneName(into parts: inout DateParts) -> Bool {
        var name = 0
        let start = index
        while isLetter(index), index - start < 4 {
            name = name << 8 | Int(bytes[index] & 0xDF)
            index += 1
        }
        switch name {
        case 0x474D54, 0x555443, 0x5554, 0x5A: parts.offset = 0
        case 0x455354: parts.offset = -5 * 3600
        case 0x454454: parts.offset = -4 * 3600
        case 0x505354: parts.offset = -8 * 3600
        case 0x504454: parts.offset = -7 * 3600
        case 0x434554: parts.offset = 3600
        default:
            index = start
            return false
        }
        return true
    }

    private mutating func takeMonth() -> Int? {
        guard isLetter(index), isLetter(index + 1), isLetter(index + 2), !isLetter(index + 3) else {
            return nil
        }
        let name =
            Int(bytes[index] & 0xDF) << 16 | Int(bytes[index + 1] & 0xDF) << 8 | Int(bytes[index + 2] & 0xDF)
        index += 3
        switch name {
        case 0x4A414E: return 1
        case 0x464542: return 2
        case 0x4D4152: return 3
        case 0x415052: return 4
        case 0x4D4159: return 5
        case 0x4A554E: return 6
        case 0x4A554C: return 7
        case 0x415547: return 8
        case 0x534550: return 9
        case 0x4F4354: return 10
        case 0x4E4F56: return 11
        case 0x444543: return 12
        default: return nil
        }
    }

    private mutating func takeNumber(_ digits: ClosedRange<Int>) -> Int? {
        var value = 0
        var length = 0
        while length < digits.upperBound, let digit = digit(index) {
            value = value * 10 + digit
            length += 1
            index += 1
        }
        return length >= digits.lowerBound && digit(index) == nil ? value : nil
    }

    private mutating func take(_ byte: UInt8) -> Bool {
        guard index < end, bytes[index] == byte else { return false }
        index += 1
        return true
    }

    @discardableResult
    private mutating func skipBlanks() -> Bool {
        let start = index
        while index < end, bytes[index] == 0x20 { index += 1 }
        return index > start
    }

    private func digit(_ index: Int) -> Int? {
        guard index < end else { return nil }
        let value = Int(bytes[index]) - 48
        return (0...9).contains(value) ? value : nil
    }

    private func isLetter(_ index: Int) -> Bool {
        index < end && (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(bytes[index] | 0x20)
    }
}
