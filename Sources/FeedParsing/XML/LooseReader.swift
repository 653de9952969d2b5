// SPDX-License-Identifier: Apache-2.0

/// Reads what is almost XML: the same events as `StrictReader`, whatever the bytes are.
///
/// Bare ampersands, entities of HTML and of the document itself, missing and crossed end tags, attributes without
/// quotes, sections left open, control characters, several documents in one and truncation are all read for what
/// they were meant to be. It never fails; it only stops when a limit is hit.
final class LooseReader {
    var assembler: FeedAssembler
    let bytes: [UInt8]
    private let start: Int
    var index: Int
    var open: [LooseTag] = []
    var scopes = NamespaceScopes()
    var entities: [String: [UInt8]] = [:]
    /// An external DTD may define entities of which we know the HTML ones.
    var hasExternalSubset = false
    private var expanded = 0
    private var commentEnd = NextPlace("-->")
    private var sectionEnd = NextPlace("]]>")
    /// The first thing that was not XML, with its offset.
    private(set) var problem: (reason: String, offset: Int)?

    init(assembler: consuming FeedAssembler, bytes: [UInt8], from start: Int) {
        self.assembler = assembler
        self.bytes = bytes
        self.start = start
        index = start
    }

    func read() {
        while index < bytes.count, assembler.failure == nil {
            let next = ByteText.find(UInt8(ascii: "<"), in: bytes, from: index) ?? bytes.count
            if next > index {
                emitText(index..<next)
                index = next
            }
            if index < bytes.count {
                readMarkup()
            }
        }
        if !open.isEmpty {
            note("the document ends inside <\(open[open.count - 1].name)>", bytes.count)
        }
        while !open.isEmpty {
            closeTop()
        }
    }

    func note(_ reason: String, _ offset: Int) {
        if problem == nil {
            problem = (reason, offset)
        }
    }

    private func readMarkup() {
        guard index + 1 < bytes.count else {
            emitText(index..<bytes.count)
            index = bytes.count
            return
        }
        let isFirst = index == start
        switch bytes[index + 1] {
        case UInt8(ascii: "/"):
            readEndTag()
        case UInt8(ascii: "?"):
            if !isFirst, ByteText.matches(bytes, at: index, "<?xml ") {
                note("an XML declaration that does not come first", index)
            }
            index = (ByteText.find(UInt8(ascii: ">"), in: bytes, from: index) ?? bytes.count) + 1
        case UInt8(ascii: "!"):
            readDeclaration()
        case let byte where NameBytes.isStart(byte):
            readStartTag()
        default:
            note("a < that opens no tag", index)
            emitText(index..<index + 1)
            index += 1
        }
    }

    private func readDeclaration() {
        if ByteText.matches(bytes, at: index, "<!--") {
            let end = commentEnd.find(in: bytes, from: index + 4)
            if end == nil { note("a comment that never ends", index) }
            let fallback = ByteText.find(UInt8(ascii: ">"), in: bytes, from: index)
            index = end.map { $0 + 3 } ?? fallback.map { $0 + 1 } ?? bytes.count
        } else if ByteText.matches(bytes, at: index, "<![cdata[") {
            readCharacterData()
        } else if ByteText.matches(bytes, at: index, "<!doctype"), open.isEmpty {
            let type = DocumentType(bytes, at: index)
            entities.merge(type.entities) { first, _ in first }
            hasExternalSubset = hasExternalSubset || type.hasExternalSubset
            index = type.end
        } else if NameBytes.isStart(index + 2 < bytes.count ? bytes[index + 2] : 0), open.isEmpty {
            index = (ByteText.find(UInt8(ascii: ">"), in: bytes, from: index) ?? bytes.count) + 1
        } else {
            note("a <! that opens nothing", index)
            emitText(index..<index + 2)
            index += 2
        }
    }

    /// A section that is never closed ends with its element: at the end tag that stands before the next section.
    private func readCharacterData() {
        let start = index + 9
        let end = sectionEnd.find(in: bytes, from: start)
        let nextStart = ByteText.find("<![cdata[", in: bytes, from: start, before: end)
        if end == nil || nextStart != nil, let tag = open.last?.name,
            let close = findEndTag(tag, from: start, before: nextStart ?? bytes.count)
        {
            note("a CDATA section that never ends", index)
            emitRaw(start..<close)
            index = close
            return
        }
        if end == nil { note("a CDATA section that never ends", index) }
        emitRaw(start..<max(start, end ?? bytes.count))
        index = end.map { $0 + 3 } ?? bytes.count
    }

    private func findEndTag(_ name: String, from start: Int, before end: Int) -> Int? {
        var place = start
        while let hit = ByteText.find(UInt8(ascii: "<"), in: bytes, from: place), hit < end {
            if hit + 1 < bytes.count, bytes[hit + 1] == UInt8(ascii: "/"),
                bytes[(hit + 2)...].lazy.map(ByteText.lowered).starts(with: name.utf8)
            {
                return hit
            }
            place = hit + 1
        }
        return nil
    }

    // MARK: Text

    func emitText(_ range: Range<Int>) {
        guard assembler.isCapturing else { return }
        let text = decode(range)
        unsafe text.withUnsafeBufferPointer { unsafe assembler.append($0) }
    }

    /// Text of a CDATA section: nothing is decoded.
    private func emitRaw(_ range: Range<Int>) {
        guard assembler.isCapturing, !range.isEmpty, range.upperBound <= bytes.count else { return }
        let text = bytes[range].filter { $0 >= 0x20 || $0 == 0x09 || $0 == 0x0A || $0 == 0x0D }
        unsafe text.withUnsafeBufferPointer { unsafe assembler.append($0) }
    }

    func decode(_ range: Range<Int>) -> [UInt8] {
        EntityText.decode(bytes[range], named: { replacement(for: $0) }) ?? []
    }

    private func replacement(for name: ArraySlice<UInt8>) -> [UInt8]? {
        if !entities.isEmpty, let own = entities[String(decoding: name, as: UTF8.self)] {
            expanded += own.count
            if expanded > assembler.limits.maximumEntityBytes {
                assembler.fail(.entityBytes)
            }
            return own
        }
        let found = unsafe name.withUnsafeBufferPointer { unsafe HTMLEntities.scalars(forName: $0) }
        if found == nil || !hasExternalSubset {
            note(
                "an entity that nobody defined: &\(String(decoding: name, as: UTF8.self));",
                name.startIndex - 1)
        }
        guard let found else { return nil }
        return found.first.utf8 + (found.second?.utf8 ?? [])
    }
}
