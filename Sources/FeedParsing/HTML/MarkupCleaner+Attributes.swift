// SPDX-License-Identifier: Apache-2.0

extension MarkupCleaner {
    /// Writes a start tag with what may stay of its attributes.
    mutating func writeTag(_ element: HTMLElement, _ input: Span<UInt8>) {
        html.append(0x3C)
        html.append(HTMLElement.packedNames[Int(element.rawValue)])
        if attributes.present != 0 { writeAttributes(of: element, input) }
        // Without its controls a sound or a film is a dead rectangle.
        if element == .audio || element == .video { html.append(" controls") }
        html.append(0x3E)
    }

    private mutating func writeAttributes(of element: HTMLElement, _ input: Span<UInt8>) {
        writeDirection(input)
        writeLanguage(input)
        var rest = attributes.present & HTMLElement.attributes[Int(element.rawValue)]
        if element == .img || element == .source {
            if element == .img, !address.isEmpty { rest |= HTMLAttribute.src.bit }
            if sourceSetPlace() != nil { rest |= HTMLAttribute.srcset.bit }
        }
        while rest != 0 {
            let number = UInt8(rest.trailingZeroBitCount)
            rest &= rest &- 1
            guard let attribute = HTMLAttribute(rawValue: number) else { continue }
            write(attribute, of: element, input)
        }
    }

    private mutating func write(_ attribute: HTMLAttribute, of element: HTMLElement, _ input: Span<UInt8>) {
        switch attribute {
        case .src where element == .img:
            if !address.isEmpty { writeAddress(attribute) }
        case .href, .src, .poster, .cite:
            guard let place = attributes[attribute] else { return }
            decode(input, place)
            if read(attribute == .href ? .link : .resource) {
                writeAddress(attribute)
            } else if !value.isEmpty {
                lostMarkup = true
            }
        case .srcset:
            guard let place = sourceSetPlace() else { return }
            decode(input, place)
            let candidates = SourceSet.resolved(value.span, by: addresses)
            if !candidates.isEmpty { write(.srcset, candidates) }
        case .reversed, .open:
            html.append(0x20)
            html.append(HTMLAttribute.packedNames[Int(attribute.rawValue)])
        default:
            guard let place = attributes[attribute] else { return }
            writeText(attribute, input, place)
        }
    }

    /// A picture that scripts were to load later has its candidates elsewhere.
    ///
    /// It changes nothing; it is mutating because a reading method may be handed a copy of the whole cleaner.
    mutating func sourceSetPlace() -> Range<Int>? {
        attributes[.dataLazySrcset] ?? attributes[.dataSrcset] ?? attributes[.srcset]
    }

    /// Reads `value` as an address into `address`.
    mutating func read(_ use: AddressFilter.Use) -> Bool {
        // Taken out and put back: the compiler sees no two accesses to one value then.
        var result: [UInt8] = []
        swap(&result, &address)
        defer { swap(&result, &address) }
        return addresses.read(value.span, for: use, into: &result)
    }

    private mutating func writeAddress(_ attribute: HTMLAttribute) { write(attribute, address) }

    private mutating func writeText(_ attribute: HTMLAttribute, _ input: Span<UInt8>, _ place: Range<Int>) {
        decode(input, place)
        write(attribute, value)
    }

    private mutating func write(_ attribute: HTMLAttribute, _ bytes: [UInt8]) {
        html.append(0x20)
        html.append(HTMLAttribute.packedNames[Int(attribute.rawValue)])
        html.append("=\"")
        html.appendEscaped(bytes.span)
        html.append(0x22)
    }

    /// `dir` as declared, else as an inline style declares it: many Arabic editors know no other way.
    private mutating func writeDirection(_ input: Span<UInt8>) {
        if let place = attributes[.dir], let direction = WrittenDirection(input, place) {
            html.append(direction.markup)
        } else if let place = attributes[.style], let direction = InlineStyle.direction(input, place) {
            html.append(direction.markup)
        }
    }

    /// `lang`, or `xml:lang` in its place, when it looks like a language tag (BCP 47).
    private mutating func writeLanguage(_ input: Span<UInt8>) {
        guard let place = attributes[.lang] ?? attributes[.xmlLang], place.count <= 35 else { return }
        for index in place where !input[index].isLetterOrDigit && input[index] != 0x2D { return }
        html.append(" lang=\"")
        html.append(input, from: place.lowerBound, to: place.upperBound)
        html.append(0x22)
    }

    /// Decodes an attribute's value into `value`: references once, controls and marks of direction away.
    mutating func decode(_ input: Span<UInt8>, _ place: Range<Int>) {
        value.removeAll(keepingCapacity: true)
        var index = place.lowerBound
        while index < place.upperBound {
            let start = index
            while index < place.upperBound, !input[index].stopsText { index &+= 1 }
            unsafe input.extracting(start..<index).withUnsafeBufferPointer {
                unsafe value.append(contentsOf: $0)
            }
            guard index < place.upperBound else { return }
            let byte = input[index]
            if byte == 0x26, let reference = CharacterReference(input, at: index, inAttribute: true),
                reference.end <= place.upperBound
            {
                value.appendUnlessRemoved(reference.first)
                if let second = reference.second { value.appendUnlessRemoved(second) }
                index = reference.end
                continue
            }
            if byte != 0x26, byte != 0x3C, byte != 0x3E {
                if byte < 0x80 {
                    index += 1
                    continue
                }
                let (kind, length) = SpecialScalar.read(input, at: index)
                if kind != .removed { for offset in 0..<length { value.append(input[index + offset]) } }
                index += length
                continue
            }
            value.append(byte)
            index += 1
        }
    }
}

extension [UInt8] {
    /// Appends a scalar in UTF-8, unless text may not carry it.
    mutating func appendUnlessRemoved(_ scalar: Unicode.Scalar) {
        if SpecialScalar(scalar) == .removed { return }
        append(contentsOf: UTF8.encode(scalar).unsafelyUnwrappedOrReplacement)
    }
}
