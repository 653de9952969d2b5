// SPDX-License-Identifier: Apache-2.0

/// Reads the XML that nearly every feed is written in, at the speed of memory: UTF-8, names in ASCII, no document
/// type, no entity but the five of XML, every prefix declared.
///
/// It is no judge. Whatever it meets beyond that, and every fault, ends the reading with `referred`, and libxml2
/// decides (`StrictReader`). What it does read, it reads as libxml2 does: tests and the fuzzer hold the two
/// against each other. Every access to the document is checked.
struct PlainReader: ~Copyable {
    enum Outcome {
        /// Well formed to the end, or stopped by a limit of the assembler's.
        case complete
        /// Something that is not plain: for libxml2 to look at.
        case referred
    }

    var assembler: FeedAssembler
    /// Where the reader stands.
    var index = 0
    var scopes = PlainScopes()
    /// The elements that are open.
    var open: [OpenTag] = []
    /// The attributes of the tag that is being read; used again and again.
    var attributes: [PlainAttribute] = []
    private var hasRoot = false
    let elementNames = ElementNames.all
    let attributeNames = AttributeNames.all

    /// An element that is open: where its name stands, and the declarations in force outside it.
    struct OpenTag {
        var name: Int
        var length: Int
        var scopes: PlainScopes.Mark
    }

    init(assembler: consuming FeedAssembler) {
        self.assembler = assembler
        self.assembler.isSound = true
        open.reserveCapacity(32)
        attributes.reserveCapacity(16)
    }

    /// - Parameter bytes: found sound by `CharacterCheck`, line ends made line feeds.
    mutating func read(_ bytes: Span<UInt8>, from start: Int) -> Outcome {
        index = start
        guard skipDeclaration(bytes) else { return .referred }
        while index < bytes.count {
            guard readNext(bytes) else { return .referred }
            if assembler.failure != nil { return .complete }
        }
        return hasRoot && open.isEmpty ? .complete : .referred
    }

    private mutating func readNext(_ bytes: Span<UInt8>) -> Bool {
        guard bytes[index] == UInt8(ascii: "<") else { return readText(bytes) }
        guard index &+ 1 < bytes.count else { return false }
        switch bytes[index &+ 1] {
        case UInt8(ascii: "/"):
            return readEndTag(bytes)
        case UInt8(ascii: "!"):
            return bytes.has("<![CDATA[", at: index) ? readSection(bytes) : skipComment(bytes)
        case UInt8(ascii: "?"):
            return skipInstruction(bytes)
        default:
            if open.isEmpty {
                if hasRoot { return false }
                hasRoot = true
            }
            return readStartTag(bytes)
        }
    }

    private mutating func readEndTag(_ bytes: Span<UInt8>) -> Bool {
        guard let tag = open.popLast() else { return false }
        var end = index &+ 2 &+ tag.length
        guard end < bytes.count, bytes.hasSame(tag.name, index &+ 2, length: tag.length) else { return false }
        while end < bytes.count, PlainBytes.isSpace(bytes[end]) { end &+= 1 }
        guard end < bytes.count, bytes[end] == UInt8(ascii: ">") else { return false }
        index = end &+ 1
        scopes.restore(tag.scopes)
        assembler.close()
        return true
    }

    // MARK: What is passed over

    /// `<?xml version="1.0" encoding="…" standalone="…"?>`, or nothing.
    private mutating func skipDeclaration(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.has("<?xml", at: index) else { return true }
        var cursor = index &+ 5
        guard let version = PlainBytes.pseudoAttribute("version", bytes, &cursor),
            version.count == 3, bytes.has("1.0", at: version.lowerBound)
        else { return false }
        if let name = PlainBytes.pseudoAttribute("encoding", bytes, &cursor),
            !bytes[name.lowerBound].isLetter
        {
            return false
        }
        if let answer = PlainBytes.pseudoAttribute("standalone", bytes, &cursor),
            !(answer.count == 3 && bytes.has("yes", at: answer.lowerBound))
                && !(answer.count == 2 && bytes.has("no", at: answer.lowerBound))
        {
            return false
        }
        while cursor < bytes.count, PlainBytes.isSpace(bytes[cursor]) { cursor &+= 1 }
        guard bytes.has("?>", at: cursor) else { return false }
        index = cursor &+ 2
        return true
    }

    private mutating func skipComment(_ bytes: Span<UInt8>) -> Bool {
        guard bytes.has("<!--", at: index) else { return false }
        var cursor = index &+ 4
        while let hit = bytes.place(of: UInt8(ascii: "-"), from: cursor) {
            guard bytes.has("--", at: hit) else {
                cursor = hit &+ 1
                continue
            }
            guard bytes.has("-->", at: hit) else { return false }
            index = hit &+ 3
            return true
        }
        return false
    }

    private mutating func skipInstruction(_ bytes: Span<UInt8>) -> Bool {
        let name = index &+ 2
        var cursor = name
        while cursor < bytes.count, PlainBytes.isName(bytes[cursor]) {
            if bytes[cursor] == UInt8(ascii: ":") { return false }
            cursor &+= 1
        }
        guard cursor > name, cursor < bytes.count, PlainBytes.isStart(bytes[name]) else { return false }
        // Every spelling of `xml` is reserved.
        if cursor &- name == 3, bytes.holds("xml", at: name) { return false }
        guard bytes.has("?>", at: cursor) || PlainBytes.isSpace(bytes[cursor]) else { return false }
        while let hit = bytes.place(of: UInt8(ascii: "?"), from: cursor) {
            if bytes.has("?>", at: hit) {
                index = hit &+ 2
                return true
            }
            cursor = hit &+ 1
        }
        return false
    }
}
