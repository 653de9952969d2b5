// SPDX-License-Identifier: Apache-2.0

/// Decides what charset a document is in, and decodes it.
///
/// Byte order mark, then HTTP, then the XML declaration; but bytes are evidence and labels are hearsay, so a label
/// that the bytes contradict is passed over, and said so.
struct CharsetPolicy {
    let header: String?
    /// JSON is UTF-8 whatever anybody says (RFC 8259, section 8.1).
    let isJSON: Bool

    init(contentType: String?, isJSON: Bool) {
        header = contentType.flatMap(DeclaredCharset.inHeader)
        self.isJSON = isJSON
    }

    /// - Parameter isSuspect: a reader found the bytes not to be UTF-8, so nothing is taken on trust.
    func decode(_ body: [UInt8], isSuspect: Bool) throws(ParsingFailure) -> DecodedDocument {
        if let (charset, mark) = UnicodeSignature.detect(body) {
            return decodeUnicode(body, charset, mark: mark, isSuspect: isSuspect)
        }
        guard !isJSON else { return decodeUTF8(body, label: nil, isSuspect: isSuspect) }
        let labels = [header, DeclaredCharset.inDeclaration(body)].compactMap(\.self)
        let declared = labels.compactMap { Charset(declared: $0) }.filter { charset in
            // A document that could be read this far as ASCII is not in two or four bytes.
            switch charset.decoder {
            case .utf16, .utf32: false
            default: true
            }
        }
        let first = declared.first ?? .utf8
        if first.decoder == .utf8 {
            guard isSuspect, let invalid = UTF8Check.firstInvalid(body, from: 0) else {
                return DecodedDocument(
                    bytes: body, encoding: "utf-8", problem: nil, isVerified: isSuspect)
            }
            return try decodeBroken(body, declared: declared, labels: labels, invalid: invalid)
        }
        return decodeLegacy(body, first)
    }

    private func decodeUnicode(
        _ body: [UInt8], _ charset: Charset, mark: Int, isSuspect: Bool
    ) -> DecodedDocument {
        let rest = Array(body[mark...])
        switch charset.decoder {
        case .utf16(let bigEndian):
            let (text, replaced) = UnicodeDecoder.utf16(rest, bigEndian: bigEndian ?? true)
            return DecodedDocument(
                bytes: text, encoding: charset.label, problem: Self.replacement(replaced, charset.label),
                isVerified: true)
        case .utf32(let bigEndian):
            let (text, replaced) = UnicodeDecoder.utf32(rest, bigEndian: bigEndian ?? true)
            return DecodedDocument(
                bytes: text, encoding: charset.label, problem: Self.replacement(replaced, charset.label),
                isVerified: true)
        default:
            return decodeUTF8(rest, label: nil, isSuspect: isSuspect)
        }
    }

    private func decodeUTF8(_ body: [UInt8], label: String?, isSuspect: Bool) -> DecodedDocument {
        guard isSuspect, UTF8Check.firstInvalid(body, from: 0) != nil else {
            return DecodedDocument(bytes: body, encoding: "utf-8", problem: nil, isVerified: isSuspect)
        }
        return DecodedDocument(
            bytes: MixedText.decode(body), encoding: "utf-8", problem: "it holds bytes that are not UTF-8",
            isVerified: true)
    }

    /// Called UTF-8, or nothing, and is not.
    private func decodeBroken(
        _ body: [UInt8], declared: [Charset], labels: [String], invalid: Int
    ) throws(ParsingFailure) -> DecodedDocument {
        let problem = "it is no UTF-8 (\(DocumentPosition(of: invalid, in: body)))"
        if MixedText.isMostlyUTF8(body) {
            return DecodedDocument(
                bytes: MixedText.decode(body), encoding: "utf-8", problem: problem, isVerified: true)
        }
        let arabic = ArabicStatistic(body).verdict
        let other = declared.first { $0.decoder != .utf8 }
        let charset =
            arabic.map { Charset(label: $0.label, decoder: .arabic($0)) } ?? other
            ?? CharsetGuess.charset(of: body).flatMap { $0.decoder == .utf8 ? nil : $0 }
        if charset == nil, let unknown = labels.first, Charset(declared: unknown) == nil {
            throw .unknownEncoding(unknown)
        }
        let chosen = charset ?? .windows1252
        var decoded = decodeBytes(body, chosen)
        decoded.problem = problem + ", and was read as \(chosen.label)"
        return decoded
    }

    private func decodeLegacy(_ body: [UInt8], _ charset: Charset) -> DecodedDocument {
        let invalid = UTF8Check.firstInvalid(body, from: 0)
        if invalid == nil {
            let isPlain = body.allSatisfy { $0 < 0x80 }
            let isStateful = charset.label.contains("2022") || charset.label.contains("hz")
            if isPlain, !isStateful {
                return DecodedDocument(bytes: body, encoding: charset.label, problem: nil, isVerified: true)
            }
            // In two bytes a text may be UTF-8 by chance, but not when it is broken as what it is called.
            if !isPlain, charset.isSingleByte || decodeBytes(body, charset).problem != nil {
                return DecodedDocument(
                    bytes: body, encoding: "utf-8", problem: "it is called \(charset.label) and is UTF-8",
                    isVerified: true)
            }
        }
        if charset.isSingleByte, let arabic = ArabicStatistic(body).verdict,
            charset.decoder != .arabic(arabic)
        {
            var decoded = decodeBytes(body, Charset(label: arabic.label, decoder: .arabic(arabic)))
            decoded.problem = "it is called \(charset.label) and is \(arabic.label)"
            return decoded
        }
        return decodeBytes(body, charset)
    }

    private func decodeBytes(_ body: [UInt8], _ charset: Charset) -> DecodedDocument {
        var text: [UInt8] = []
        var replaced = 0
        switch charset.decoder {
        case .windows1252:
            text = SingleByteDecoder.decode(body, Windows1252.scalar(of:))
        case .arabic(let arabic):
            text = SingleByteDecoder.decode(body, arabic.scalar(of:))
        case .iconv(let name):
            if let converter = TextConverter(from: name) {
                (text, replaced) = converter.convert(body[...])
            } else {
                text = UTF8Check.repaired(body)
            }
        case .utf8, .utf16, .utf32:
            text = UTF8Check.repaired(body)
        }
        return DecodedDocument(
            bytes: text, encoding: charset.label, problem: Self.replacement(replaced, charset.label),
            isVerified: true)
    }

    private static func replacement(_ count: Int, _ label: String) -> String? {
        count == 0 ? nil : "\(count) of its characters are not \(label)"
    }
}
