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

    static let voidNames: Set<String> = [
        "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source",
        "track", "wbr",
    ]

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
            text.append(contentsOf: [UInt8(ascii: "="), UInt8(ascii: "\"")])
            for byte in attributes.bytes[entry.value] {
                escape(byte, into: &text, inAttribute: true)
            }
            text.append(UInt8(ascii: "\""))
        }
        text.append(UInt8(ascii: ">"))
    }

    mutating func close(into text: inout [UInt8]) {
        guard let length = lengths.popLast() else { return }
        depth -= 1
        let name = names.suffix(length)
        if !Self.voidNames.contains(String(decoding: name, as: UTF8.self).lowercased()) {
            text.append(UInt8(ascii: "<"))
            text.append(UInt8(ascii: "/"))
            text.append(contentsOf: name)
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
        var escaped: [UInt8] = []
        let writer = MarkupWriter()
        for byte in text.utf8 {
            writer.escape(byte, into: &escaped, inAttribute: false)
        }
        return String(decoding: escaped, as: UTF8.self)
    }

    func escape(_ bytes: UnsafeBufferPointer<UInt8>, into text: inout [UInt8]) {
        for index in bytes.indices {
            escape(unsafe bytes[index], into: &text, inAttribute: false)
        }
    }

    /// Escapes what was appended before the first element was met.
    func escapeAll(_ text: inout [UInt8]) {
        let raw = text
        text.removeAll(keepingCapacity: true)
        for byte in raw {
            escape(byte, into: &text, inAttribute: false)
        }
    }

    @inline(__always)
    private func escape(_ byte: UInt8, into text: inout [UInt8], inAttribute: Bool) {
        switch byte {
        case UInt8(ascii: "&"): text.append(contentsOf: "&amp;".utf8)
        case UInt8(ascii: "<"): text.append(contentsOf: "&lt;".utf8)
        case UInt8(ascii: ">"): text.append(contentsOf: "&gt;".utf8)
        case UInt8(ascii: "\"") where inAttribute: text.append(contentsOf: "&quot;".utf8)
        default: text.append(byte)
        }
    }
}
