// SPDX-License-Identifier: Apache-2.0

extension PlainReader {
    mutating func readStartTag(_ bytes: Span<UInt8>) -> Bool {
        var cursor = index &+ 1
        guard let name = readName(bytes, &cursor) else { return false }
        while !attributes.isEmpty { attributes.removeLast() }
        var isEmpty = false
        while true {
            let before = cursor
            while cursor < bytes.count, PlainBytes.isSpace(bytes[cursor]) { cursor &+= 1 }
            guard cursor &+ 1 < bytes.count || (cursor < bytes.count && bytes[cursor] == UInt8(ascii: ">"))
            else { return false }
            if bytes[cursor] == UInt8(ascii: ">") {
                index = cursor &+ 1
                break
            }
            if bytes[cursor] == UInt8(ascii: "/") {
                guard bytes[cursor &+ 1] == UInt8(ascii: ">") else { return false }
                isEmpty = true
                index = cursor &+ 2
                break
            }
            guard cursor > before, readAttribute(bytes, &cursor) else { return false }
        }
        let outside = scopes.mark
        guard attributes.isEmpty || (Self.areDistinct(attributes, bytes) && declare(bytes)) else {
            return false
        }
        guard begin(name, bytes) else { return false }
        if isEmpty {
            scopes.restore(outside)
            assembler.close()
        } else {
            open.append(OpenTag(name: name.name, length: name.length, scopes: outside))
        }
        return true
    }

    /// A name with at most one colon inside it.
    @inline(__always)
    private func readName(_ bytes: Span<UInt8>, _ cursor: inout Int) -> PlainAttribute? {
        let start = cursor
        guard start < bytes.count, PlainBytes.isStart(bytes[start]) else { return nil }
        var end = start &+ 1
        var colon = -1
        while end < bytes.count, PlainBytes.isName(bytes[end]) {
            if bytes[end] == UInt8(ascii: ":") {
                guard colon < 0, end &+ 1 < bytes.count, PlainBytes.isStart(bytes[end &+ 1]) else {
                    return nil
                }
                colon = end
            }
            end &+= 1
        }
        cursor = end
        return PlainAttribute(name: start, length: end &- start, colon: colon)
    }

    private mutating func readAttribute(_ bytes: Span<UInt8>, _ cursor: inout Int) -> Bool {
        guard var attribute = readName(bytes, &cursor) else { return false }
        attribute.isDeclaration = Self.isDeclaration(attribute, bytes)
        while cursor < bytes.count, PlainBytes.isSpace(bytes[cursor]) { cursor &+= 1 }
        guard cursor < bytes.count, bytes[cursor] == UInt8(ascii: "=") else { return false }
        cursor &+= 1
        while cursor < bytes.count, PlainBytes.isSpace(bytes[cursor]) { cursor &+= 1 }
        guard cursor < bytes.count else { return false }
        let quote = bytes[cursor]
        guard quote == UInt8(ascii: "\"") || quote == UInt8(ascii: "'") else { return false }
        let start = cursor &+ 1
        cursor = start
        while true {
            cursor = bytes.valueStop(from: cursor, quote: quote)
            guard cursor < bytes.count else { return false }
            switch bytes[cursor] {
            case quote:
                attribute.value = start..<cursor
                cursor &+= 1
                attributes.append(attribute)
                return true
            case UInt8(ascii: "<"):
                return false
            case UInt8(ascii: "&"):
                guard let reference = PlainReference(bytes, at: cursor) else { return false }
                attribute.needsDecoding = true
                cursor = reference.end
            default:
                // A tab or a line feed: no other control has passed the check of the characters.
                attribute.needsDecoding = true
                cursor &+= 1
            }
        }
    }

    /// No name twice; two prefixes with one local name might mean the same, and are not plain.
    private static func areDistinct(_ attributes: [PlainAttribute], _ bytes: Span<UInt8>) -> Bool {
        guard attributes.count > 1 else { return true }
        guard attributes.count <= 40 else { return false }
        for first in attributes.indices.dropLast() {
            let one = attributes[first]
            for other in attributes[(first &+ 1)...] {
                if one.length == other.length, bytes.hasSame(one.name, other.name, length: one.length) {
                    return false
                }
                guard one.colon >= 0, other.colon >= 0 else { continue }
                let length = one.end &- one.colon
                if length == other.end &- other.colon,
                    bytes.hasSame(one.colon, other.colon, length: length),
                    !one.isDeclaration, !other.isDeclaration
                {
                    return false
                }
            }
        }
        return true
    }

    // MARK: Namespaces

    /// `xmlns` or `xmlns:prefix`.
    @inline(__always)
    private static func isDeclaration(_ attribute: PlainAttribute, _ bytes: Span<UInt8>) -> Bool {
        (attribute.colon < 0 ? attribute.length == 5 : attribute.colon &- attribute.name == 5)
            && bytes[attribute.name] == UInt8(ascii: "x") && bytes.has("xmlns", at: attribute.name)
    }

    private mutating func declare(_ bytes: Span<UInt8>) -> Bool {
        for attribute in attributes where attribute.isDeclaration {
            guard !attribute.needsDecoding else { return false }
            let prefix = attribute.colon < 0 ? 0..<0 : (attribute.colon &+ 1)..<attribute.end
            guard scopes.declare(prefix: prefix, address: attribute.value, in: bytes) else { return false }
        }
        return true
    }

    /// Hands the tag on; false when a prefix is not declared.
    private mutating func begin(_ name: PlainAttribute, _ bytes: Span<UInt8>) -> Bool {
        guard let namespace = scopes.namespace(of: name, in: bytes) else { return false }
        let isInMarkup = assembler.isInMarkup
        assembler.attributes.removeAll()
        var element = Element.other
        if isInMarkup {
            let local = name.colon < 0 ? name.name : name.colon &+ 1
            let start = assembler.attributes.end
            assembler.attributes.append(bytes, from: local, to: name.end)
            assembler.attributes.setName(start..<assembler.attributes.end)
        } else {
            let local = PackedName(bytes, from: name.colon < 0 ? name.name : name.colon &+ 1, to: name.end)
            element = elementNames.element(namespace.meaning, local)
            if element == .feed || (assembler.frames.count <= 1 && assembler.needsNamespace) {
                let scope = element == .rdf ? scopes.inDefault : namespace
                assembler.rootNamespace = scope.address.isEmpty ? nil : bytes.string(scope.address)
            }
        }
        for attribute in attributes where !attribute.isDeclaration {
            if attribute.colon >= 0, !scopes.isDeclared(attribute, in: bytes) { return false }
            let meaning = Self.meaning(of: attribute, in: attributeNames, bytes)
            if meaning != .other || isInMarkup {
                add(attribute, meaning, isInMarkup: isInMarkup, bytes)
            }
        }
        assembler.open(element)
        return true
    }

    /// Not a method of the reader: it would be handed a copy of all of it.
    @inline(__always)
    private static func meaning(
        of attribute: PlainAttribute, in names: AttributeNames, _ bytes: Span<UInt8>
    ) -> AttributeName {
        guard attribute.colon >= 0 else {
            return names.attribute(
                prefix: nil, name: PackedName(bytes, from: attribute.name, to: attribute.end))
        }
        return names.attribute(
            prefix: PackedName(bytes, from: attribute.name, to: attribute.colon),
            name: PackedName(bytes, from: attribute.colon &+ 1, to: attribute.end))
    }

    private mutating func add(
        _ attribute: PlainAttribute, _ meaning: AttributeName, isInMarkup: Bool, _ bytes: Span<UInt8>
    ) {
        var written = 0..<0
        if isInMarkup, attribute.colon < 0 {
            let start = assembler.attributes.end
            assembler.attributes.append(bytes, from: attribute.name, to: attribute.end)
            written = start..<assembler.attributes.end
        }
        let start = assembler.attributes.end
        if attribute.needsDecoding {
            decode(attribute.value, bytes)
        } else {
            assembler.attributes.append(
                bytes, from: attribute.value.lowerBound, to: attribute.value.upperBound)
        }
        assembler.attributes.close(name: meaning, written: written, value: start..<assembler.attributes.end)
    }

    /// White space becomes a blank, a reference what it stands for (XML 1.0, section 3.3.3).
    private mutating func decode(_ range: Range<Int>, _ bytes: Span<UInt8>) {
        var cursor = range.lowerBound
        while cursor < range.upperBound {
            let byte = bytes[cursor]
            if byte == UInt8(ascii: "&"), let reference = PlainReference(bytes, at: cursor) {
                if !reference.scalar.isASCII { assembler.mayNeedRepair = true }
                for part in UTF8.encode(reference.scalar) ?? UTF8.encodedReplacementCharacter {
                    assembler.attributes.append(part)
                }
                cursor = reference.end
            } else {
                assembler.attributes.append(PlainBytes.isSpace(byte) ? 0x20 : byte)
                cursor &+= 1
            }
        }
    }
}
