// SPDX-License-Identifier: Apache-2.0

/// Serialises elements that stand inside a text construct, so that the sanitiser sees what a browser would.
struct MarkupWriter {
    /// Elements of markup that are open.
    private(set) var depth = 0
    /// Text has to be escaped, since it stands among markup.
    var isEscaping = false
    private var names: [UInt8] = []
    private var lengths: [Int] = []
    /// Elements at the top, and where the start tag of the first one lies.
    private var topCount = 0
    private var firstTag: Range<Int> = 0..<0
    private var firstIsDivision = false

    private static let voidNames = PackedNameTable(
        [
            ("area", 1), ("base", 1), ("br", 1), ("col", 1), ("embed", 1), ("hr", 1), ("img", 1),
            ("input", 1), ("link", 1), ("meta", 1), ("param", 1), ("source", 1), ("track", 1), ("wbr", 1),
        ], bits: 6)

    /// Whether an element of that name, in lower case, has no content and no end tag in HTML.
    static func isVoid(_ name: Substring) -> Bool {
        voidNames[PackedName(String(name).utf8)] != 0
    }

    mutating func open(_ name: ArraySlice<UInt8>, attributes: AttributeBuffer, into text: inout [UInt8]) {
        let start = text.count
        defer {
            if depth == 1, topCount == 1 {
                firstTag = start..<text.count
                firstIsDivision = name.elementsEqual("div".utf8)
            }
        }
        if depth == 0 {
            topCount += 1
        }
        depth += 1
        names.append(contentsOf: name)
        lengths.append(name.count)
        text.append(UInt8(ascii: "<"))
        text.append(contentsOf: name)
        for entry in attributes.entries where !entry.written.isEmpty {
            text.append(UInt8(ascii: " "))
            text.append(contentsOf: attributes.bytes[entry.written])
            text.append(UInt8(ascii: "="))
            text.append(UInt8(ascii: "\""))
            escape(attributes.bytes.span.extracting(entry.value), into: &text, inAttribute: true)
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: ">"))
    }

    mutating func close(into text: inout [UInt8]) {
        guard let length = lengths.popLast() else { return }
        depth -= 1
        let start = names.count - length
        if Self.voidNames[PackedName(names.span, from: start, to: names.count)] == 0 {
            text.append(UInt8(ascii: "<"))
            text.append(UInt8(ascii: "/"))
            text.append(contentsOf: names[start...])
            text.append(UInt8(ascii: ">"))
        }
        names.removeLast(length)
    }

    mutating func reset() {
        depth = 0
        isEscaping = false
        names.removeAll(keepingCapacity: true)
        lengths.removeAll(keepingCapacity: true)
        topCount = 0
        firstTag = 0..<0
        firstIsDivision = false
    }

    /// Takes away the `div` that RFC 4287 demands around XHTML and does not count as content.
    func unwrap(_ text: inout [UInt8]) {
        let end = ByteText.trim(text, 0..<text.count)
        guard topCount == 1, firstIsDivision, firstTag.lowerBound == end.lowerBound,
            text[..<end.upperBound].suffix(6).elementsEqual("</div>".utf8)
        else { return }
        text = Array(text[firstTag.upperBound..<end.upperBound - 6])
    }

    /// Plain text as HTML, for places that know nothing else.
    static func paragraph(_ text: String) -> String {
        let bytes = text.utf8.span
        guard bytes.textStop(from: 0) < bytes.count || bytes.place(of: UInt8(ascii: ">"), from: 0) != nil
        else {
            return text
        }
        var escaped: [UInt8] = []
        MarkupWriter().escape(bytes, into: &escaped, inAttribute: false)
        return escaped.span.string(0..<escaped.count)
    }

    func escape(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        escape(unsafe bytes.span, into: &text, inAttribute: false)
    }

    /// Escapes what was appended before the first element was met.
    func escapeAll(_ text: inout [UInt8]) {
        let raw = text
        text.removeAll(keepingCapacity: true)
        escape(raw.span, into: &text, inAttribute: false)
    }

    /// Copies whole runs between the few bytes that have to be written otherwise.
    private func escape(_ bytes: Span<UInt8>, into text: inout [UInt8], inAttribute: Bool) {
        var start = 0
        var index = 0
        while index < bytes.count {
            let replacement: StaticString
            switch bytes[index] {
            case UInt8(ascii: "&"): replacement = "&amp;"
            case UInt8(ascii: "<"): replacement = "&lt;"
            case UInt8(ascii: ">"): replacement = "&gt;"
            case UInt8(ascii: "\"") where inAttribute: replacement = "&quot;"
            default:
                index &+= 1
                continue
            }
            copy(bytes, start, index, into: &text)
            unsafe text.append(
                contentsOf: UnsafeBufferPointer(
                    start: replacement.utf8Start, count: replacement.utf8CodeUnitCount))
            index &+= 1
            start = index
        }
        copy(bytes, start, index, into: &text)
    }

    private func copy(_ bytes: Span<UInt8>, _ start: Int, _ end: Int, into text: inout [UInt8]) {
        guard end > start else { return }
        unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { unsafe text.append(contentsOf: $0) }
    }
}
