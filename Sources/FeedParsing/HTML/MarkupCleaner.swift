// SPDX-License-Identifier: Apache-2.0

/// One pass over one fragment: reads it as a browser would and writes anew what it understands.
///
/// Nothing of the input's markup is copied. A tag goes out only if its name is in our table, with the
/// attributes of our table, in our spelling and order, their values decoded and escaped again; all other bytes
/// are text and go out escaped. So whatever trick stands in the input, the output holds no construct that two
/// parsers could read in two ways: no raw text element, no foreign content, no comment, no unquoted value.
struct MarkupCleaner: ~Copyable {
    var addresses: AddressFilter
    var html: ByteSink
    var text: ByteSink
    var open = OpenElements()
    var attributes = AttributeValues()
    /// A decoded attribute value.
    var value: [UInt8] = []
    var address: [UInt8] = []
    var lostMarkup = false
    var firstImage: [UInt8] = []
    var lastImage: [UInt8] = []
    var isInsideNoscript = false
    private var openSections = 0
    /// Set when a tag is never closed: from there on all is text.
    private var isTail = false
    /// Elements of raw text of which no end tag is left: looked for once, not at every start.
    private var endless: [HTMLElement] = []
    /// How many bytes of start tags may yet be written a second time, so that no input grows out of bounds.
    var repeatable: Int
    let traits = HTMLElement.traits
    let names = HTMLElement.names
    /// False when only the plain text is wanted.
    private let writesMarkup: Bool

    init(base: String?, size: Int, writesMarkup: Bool = true) {
        addresses = AddressFilter(base: base)
        html = ByteSink(capacity: writesMarkup ? size + size / 8 + 64 : 0)
        text = ByteSink(capacity: size + 8)
        repeatable = 4096 + size
        self.writesMarkup = writesMarkup
    }

    mutating func run(_ input: Span<UInt8>) {
        var index = 0
        while index < input.count {
            if !open.pending.isEmpty { resumeBeforeText(input, at: index) }
            index = TextRunCopier.copy(
                input, from: index, html: &html, text: &text, writesMarkup: writesMarkup)
            if index == input.count { break }
            switch input[index] {
            case 0x3C where !isTail: index = markup(input, at: index)
            case 0x26: index = reference(input, at: index)
            default: index = special(input, at: index)
            }
        }
        if writesMarkup { close(downTo: 0, resuming: { _ in false }) }
        if text.last == 0x20 { text.removeLast() }
    }

    /// What was cut short goes on where something is to be seen again.
    private mutating func resumeBeforeText(_ input: Span<UInt8>, at start: Int) {
        var index = start
        while index < input.count, input[index].isMarkupSpace { index &+= 1 }
        guard index < input.count, !input[index].stopsText || input[index] >= 0x80 else { return }
        resumePending()
    }

    private mutating func reference(_ input: Span<UInt8>, at index: Int) -> Int {
        guard let reference = CharacterReference(input, at: index, inAttribute: false) else {
            write("&")
            return index + 1
        }
        write(reference.first)
        if let second = reference.second { write(second) }
        return reference.end
    }

    private mutating func special(_ input: Span<UInt8>, at index: Int) -> Int {
        switch input[index] {
        case 0x3C: write("<")
        case 0x3E: closeAngle(input, at: index)
        case 0x0D:
            // A carriage return means a line feed, alone or before one.
            if index + 1 < input.count, input[index + 1] == 0x0A { break }
            write("\n")
        case 0x0C: write(" ")
        case 0..<0x20, 0x7F: break
        default:
            let (kind, length) = SpecialScalar.read(input, at: index)
            if kind == .space {
                text.separate()
                if writesMarkup { html.append(input, from: index, to: index + length) }
            }
            return index + length
        }
        return index + 1
    }

    private mutating func closeAngle(_ input: Span<UInt8>, at index: Int) {
        guard openSections > 0, index >= 2, input[index - 1] == 0x5D, input[index - 2] == 0x5D else {
            write(">")
            return
        }
        openSections -= 1
        for _ in 0..<2 {
            text.removeLast()
            if writesMarkup { html.removeLast() }
        }
    }

    /// Writes one scalar of text, escaped in HTML.
    private mutating func write(_ written: Unicode.Scalar) {
        // What a form feed or a carriage return comes to, raw or as a reference.
        let scalar: Unicode.Scalar = written == "\u{C}" ? " " : written == "\r" ? "\n" : written
        let kind = SpecialScalar(scalar)
        if kind == .removed { return }
        let isSpace = kind == .space || scalar.value <= 0x20
        if isSpace { text.separate() } else { text.append(scalar) }
        guard writesMarkup else { return }
        if !isSpace, !open.pending.isEmpty { resumePending() }
        switch scalar {
        case "&": html.append("&amp;")
        case "<": html.append("&lt;")
        case ">": html.append("&gt;")
        default: html.append(scalar)
        }
    }

    /// Reads what begins with `<` and gives the place behind it.
    private mutating func markup(_ input: Span<UInt8>, at opening: Int) -> Int {
        let next = opening + 1
        guard next < input.count else { return literal(at: opening) }
        switch input[next] {
        case 0x2F:
            guard next + 1 < input.count else { return literal(at: opening) }
            if input[next + 1].isLetter { return endTag(input, at: opening) }
            return endOfBogusComment(input, at: opening)
        case 0x21:
            if input.holds("--", at: next + 1) { return TagScanner.endOfComment(input, at: opening) }
            if input.holds("[cdata[", at: next + 1) {
                // A CDATA section that was wrapped twice; its content is what the publisher meant.
                openSections += 1
                return next + 8
            }
            return endOfBogusComment(input, at: opening)
        case 0x3F: return endOfBogusComment(input, at: opening)
        case let byte where byte.isLetter: return startTag(input, at: opening)
        default: return literal(at: opening)
        }
    }

    private mutating func literal(at opening: Int) -> Int {
        write("<")
        return opening + 1
    }

    private mutating func endOfBogusComment(_ input: Span<UInt8>, at opening: Int) -> Int {
        if let end = input.firstIndex(of: 0x3E, from: opening) { return end + 1 }
        isTail = true
        return literal(at: opening)
    }

    private mutating func startTag(_ input: Span<UInt8>, at opening: Int) -> Int {
        var index = opening + 1
        let element = HTMLElement(TagScanner.name(input, at: &index), in: names)
        let closing = TagScanner.attributes(input, at: &index, into: &attributes)
        if closing == .missing {
            // Either a text cut off inside a tag, or no tag at all: "x <y".
            if element != .unknown { return input.count }
            isTail = true
            return literal(at: opening)
        }
        let traits = traits[Int(element.rawValue)]
        if traits.contains(.lossy) || attributes.hasEventHandler { lostMarkup = true }
        if traits.contains(.separates) { text.separate() }
        if traits.contains(.opaque) {
            if !endless.contains(element) {
                if let end = TagScanner.endOfRawText(input, from: index, of: element) { return end }
                endless.append(element)
            }
            return closing == .selfClosing ? index : input.count
        }
        guard writesMarkup else { return index }
        if traits.contains(.kept) {
            start(element, traits, input, isEmpty: closing == .selfClosing)
        } else if element == .noscript {
            isInsideNoscript = closing == .plain
        } else if traits.contains(.separates) {
            separateMarkup()
        }
        return index
    }

    private mutating func endTag(_ input: Span<UInt8>, at opening: Int) -> Int {
        var index = opening + 2
        let element = HTMLElement(TagScanner.name(input, at: &index), in: names)
        if TagScanner.attributes(input, at: &index, into: &attributes) == .missing { return input.count }
        let traits = traits[Int(element.rawValue)]
        if traits.contains(.separates) { text.separate() }
        guard writesMarkup else { return index }
        if traits.contains(.kept) {
            if element == .br {
                attributes.reset()
                start(.br, traits, input, isEmpty: true)
            } else {
                end(element, traits)
            }
        } else if element == .noscript {
            isInsideNoscript = false
        } else if traits.contains(.separates) {
            separateMarkup()
        }
        return index
    }

    /// Where a block's tag goes, the words on its two sides still stay apart.
    mutating func separateMarkup() {
        let last = html.last
        if last != 0x3E, !last.isMarkupSpace { html.append(0x20) }
    }
}
