// SPDX-License-Identifier: Apache-2.0

extension LooseReader {
    // MARK: Start tags

    func readStartTag() {
        let tagStart = index
        var cursor = index + 1
        let nameStart = cursor
        while cursor < bytes.count, NameBytes.isName(bytes[cursor]) { cursor += 1 }
        let name = String(decoding: bytes[nameStart..<cursor], as: UTF8.self)
        var attributes: [LooseAttribute] = []
        var isEmpty = false
        var isClosed = false
        while cursor < bytes.count {
            let byte = bytes[cursor]
            if byte == UInt8(ascii: ">") {
                isClosed = true
                cursor += 1
                break
            }
            if byte == UInt8(ascii: "<") {
                note("<\(name)> is not closed before the next tag", tagStart)
                if assembler.isInMarkup, !HTMLElement.isKnown(name) {
                    // `if x<y then`: a sign, and no tag.
                    emitText(tagStart..<cursor)
                    index = cursor
                    return
                }
                isClosed = true
                break
            }
            isEmpty = byte == UInt8(ascii: "/")
            if isEmpty || ByteText.isSpace(byte) || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'")
                || byte == UInt8(ascii: "=")
            {
                cursor += 1
                continue
            }
            attributes.append(readAttribute(&cursor))
        }
        index = cursor
        guard isClosed else {
            note("the document ends inside a tag", tagStart)
            return
        }
        begin(name, attributes, isEmpty: isEmpty)
    }

    private func readAttribute(_ cursor: inout Int) -> LooseAttribute {
        let start = cursor
        while cursor < bytes.count, !ByteText.isSpace(bytes[cursor]), bytes[cursor] != UInt8(ascii: "="),
            bytes[cursor] != UInt8(ascii: ">"), bytes[cursor] != UInt8(ascii: "/"),
            bytes[cursor] != UInt8(ascii: "<")
        {
            cursor += 1
        }
        let name = start..<max(cursor, start + 1)
        cursor = name.upperBound
        var look = cursor
        while look < bytes.count, ByteText.isSpace(bytes[look]) { look += 1 }
        guard look < bytes.count, bytes[look] == UInt8(ascii: "=") else {
            note("an attribute without a value", start)
            return LooseAttribute(name: name, value: name.upperBound..<name.upperBound)
        }
        look += 1
        while look < bytes.count, ByteText.isSpace(bytes[look]) { look += 1 }
        guard look < bytes.count else {
            cursor = look
            return LooseAttribute(name: name, value: look..<look)
        }
        let quote = bytes[look]
        if quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'"),
            let end = ByteText.find(quote, in: bytes, from: look + 1)
        {
            cursor = end + 1
            return LooseAttribute(name: name, value: look + 1..<end)
        }
        note("an attribute without quotes", start)
        let first = quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") ? look + 1 : look
        cursor = first
        while cursor < bytes.count, !ByteText.isSpace(bytes[cursor]), bytes[cursor] != UInt8(ascii: ">"),
            bytes[cursor] != UInt8(ascii: "<")
        {
            cursor += 1
        }
        return LooseAttribute(name: name, value: first..<cursor)
    }

    private func begin(_ name: String, _ attributes: [LooseAttribute], isEmpty: Bool) {
        let bindings = scopes.count
        for attribute in attributes {
            let written = String(decoding: bytes[attribute.name], as: UTF8.self).lowercased()
            if written == "xmlns" || written.hasPrefix("xmlns:") {
                let address = String(decoding: decode(attribute.value), as: UTF8.self)
                scopes.declare(prefix: String(written.dropFirst(6)), address: address)
            }
        }
        let (element, address) = meaning(of: name.lowercased())
        closeWhatEnds(before: element, isBare: attributes.isEmpty)
        let isMarkup = assembler.isInMarkup
        let local = isMarkup ? name.lowercased().split(separator: ":").last ?? "" : ""
        if isMarkup, let top = open.last, top.isMarkup, top.name == local, Self.repeating.contains(local) {
            note("<\(name)> is not closed before the next one", index)
            closeTop()
        }
        fill(name, attributes, isMarkup: isMarkup)
        if !isMarkup, assembler.frames.count <= 1 || element == .feed {
            assembler.rootNamespace = element == .rdf ? scopes.address(of: "") : address
        }
        open.append(
            LooseTag(name: name.lowercased(), element: element, bindings: bindings, isMarkup: isMarkup))
        assembler.open(element)
        if isEmpty {
            closeTop()
        } else if isMarkup, MarkupWriter.isVoid(local), !ByteText.matches(bytes, at: index, "</") {
            note("<\(name)> is not closed", index)
            closeTop()
        }
    }

    /// Elements of HTML that end where the next of their name begins.
    private static let repeating: Set<Substring> = ["p", "li", "dt", "dd", "tr", "td", "th", "option"]

    private func meaning(of name: String) -> (element: Element, address: String?) {
        guard let colon = name.firstIndex(of: ":") else {
            let address = scopes.address(of: "")
            return (ElementNames.element(Namespace.of(address: address, prefix: nil), name), address)
        }
        let prefix = String(name[..<colon])
        let address = scopes.address(of: prefix)
        let namespace = Namespace.of(address: address, prefix: prefix)
        return (ElementNames.element(namespace, String(name[name.index(after: colon)...])), address)
    }

    private func fill(_ name: String, _ attributes: [LooseAttribute], isMarkup: Bool) {
        assembler.attributes.removeAll()
        if isMarkup {
            let local = name.split(separator: ":").last ?? ""
            let start = assembler.attributes.end
            assembler.attributes.append(Array(local.utf8)[...])
            assembler.attributes.setName(start..<assembler.attributes.end)
        }
        for attribute in attributes {
            let written = String(decoding: bytes[attribute.name], as: UTF8.self)
            let parts = written.split(separator: ":", maxSplits: 1)
            let prefix = parts.count == 2 ? String(parts[0]).lowercased() : nil
            guard prefix != "xmlns", written.lowercased() != "xmlns", let local = parts.last else { continue }
            let meaning = AttributeName.of(prefix: prefix, name: local.lowercased())
            guard isMarkup || meaning != .other else { continue }
            var range = 0..<0
            if isMarkup, prefix == nil, local.utf8.allSatisfy(NameBytes.isName) {
                let start = assembler.attributes.end
                assembler.attributes.append(Array(local.utf8)[...])
                range = start..<assembler.attributes.end
            }
            let start = assembler.attributes.end
            assembler.attributes.append(decode(attribute.value)[...])
            assembler.attributes.close(name: meaning, written: range, value: start..<assembler.attributes.end)
        }
    }

    /// Ends what the coming element cannot stand in: an item inside an item, a guid inside a title.
    ///
    /// - Parameter isBare: the coming tag has no attributes.
    private func closeWhatEnds(before element: Element, isBare: Bool) {
        if element == .item || element == .entry,
            let place = open.lastIndex(where: { $0.element == element }),
            assembler.isInItem
        {
            note("<\(open[place].name)> is not closed before the next one", index)
            while open.count > place { closeTop() }
            return
        }
        guard element != .other else { return }
        if assembler.hasConstruct {
            let construct = assembler.construct
            let isTitle = construct.element == .title && !open.isEmpty
            // HTML's `link` always has attributes, RSS's never.
            let isAddress = element == .link && isBare && !assembler.isAtom
            let ends =
                element.endsOpenText || isAddress
                || (isTitle && (element == .link || element == .description))
            guard ends, construct.kind != .xhtml,
                let place = open.lastIndex(where: { !$0.isMarkup })
            else { return }
            note("<\(open[place].name)> is not closed before the next element", index)
            while open.count > place { closeTop() }
        } else if let top = open.last, top.element.isLeaf, element.isText || element.isConstruct {
            note("<\(top.name)> is not closed before the next element", index)
            closeTop()
        }
    }

    // MARK: End tags

    func readEndTag() {
        let start = index + 2
        var cursor = start
        while cursor < bytes.count, NameBytes.isName(bytes[cursor]) { cursor += 1 }
        let name = String(decoding: bytes[start..<cursor], as: UTF8.self).lowercased()
        while cursor < bytes.count, bytes[cursor] != UInt8(ascii: ">"), bytes[cursor] != UInt8(ascii: "<") {
            cursor += 1
        }
        let tagStart = index
        let isWhole = cursor < bytes.count && bytes[cursor] == UInt8(ascii: ">")
        index = isWhole ? cursor + 1 : cursor
        if !isWhole {
            note("</\(name)> is not closed", tagStart)
        }
        guard let place = open.lastIndex(where: { $0.name == name }) ?? lastIndex(local: name) else {
            note("</\(name)> closes nothing", tagStart)
            return
        }
        if place != open.count - 1 {
            note("</\(name)> comes before </\(open[open.count - 1].name)>", tagStart)
        }
        while open.count > place {
            closeTop()
        }
    }

    /// The tag that an end tag with a forgotten or another prefix means.
    private func lastIndex(local name: String) -> Int? {
        func local(_ text: String) -> Substring { text.split(separator: ":").last ?? "" }
        guard let top = open.last, !name.isEmpty, local(top.name) == local(name) else { return nil }
        return open.count - 1
    }

    func closeTop() {
        guard let tag = open.popLast() else { return }
        scopes.truncate(to: tag.bindings)
        assembler.close()
    }
}
