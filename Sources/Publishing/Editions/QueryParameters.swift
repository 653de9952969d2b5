// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The parameters of a request's query, decoded; of a repeated name the first counts.
struct QueryParameters {
    private var values: [String: String] = [:]

    /// Takes `a=1&b=2`, without the question mark.
    init(_ query: some StringProtocol) throws(EditionAddressFailure) {
        for part in query.split(separator: "&") {
            let pair = part.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(pair[0], plusIsSpace: true),
                let value = PercentEncoding.decode(pair.count == 2 ? pair[1] : "", plusIsSpace: true)
            else { throw .badParameter(name: String(pair[0]), expected: "percent-encoded UTF-8") }
            if values[name] == nil {
                values[name] = value
            }
        }
    }

    /// nil when missing or blank.
    subscript(name: String) -> String? {
        let text = values[name].map(HarmlessText.line)
        return text?.isEmpty == false ? text : nil
    }

    /// A comma-separated list of `most` values at most; `expected` names the choice in the error when `read` refuses one.
    func list<Value>(
        _ name: String, most: Int = 100, expected: String, read: (String) -> Value?
    ) throws(EditionAddressFailure) -> [Value] {
        var result: [Value] = []
        let texts = self[name]?.split(separator: ",") ?? []
        guard texts.count <= most else {
            throw .badParameter(name: name, expected: "at most \(most) values")
        }
        for text in texts {
            guard let value = read(HarmlessText.line(String(text))) else {
                throw .badParameter(name: name, expected: expected)
            }
            result.append(value)
        }
        return result
    }

    /// A whole number; nil when missing or blank.
    func number(_ name: String, in range: ClosedRange<Int>) throws(EditionAddressFailure) -> Int? {
        guard let text = self[name] else { return nil }
        guard let number = Int(text), range.contains(number) else {
            throw .badParameter(
                name: name, expected: "a number from \(range.lowerBound) to \(range.upperBound)")
        }
        return number
    }

    func filter() throws(EditionAddressFailure) -> EditionFilter {
        EditionFilter(
            languages: try list(
                "language", most: 16, expected: "language tags such as ar,fr", read: Self.language),
            kinds: try list("kind", expected: Self.choice(PublisherKind.allCases), read: PublisherKind.init),
            regions: try list("region", expected: Self.choice(Region.allCases), read: Region.init),
            publishers: try list("publisher", expected: "publisher ids", read: Self.publisher))
    }

    static func language(_ text: String) -> LanguageTag? {
        let isTag = (2...35).contains(text.utf8.count) && text.utf8.allSatisfy(isNameByte)
        return isTag ? LanguageTag(text) : nil
    }

    static func publisher(_ text: String) -> PublisherID? {
        let isName = (1...100).contains(text.utf8.count) && text.utf8.allSatisfy(isNameByte)
        return isName ? PublisherID(text) : nil
    }

    private static func isNameByte(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."):
            true
        default: false
        }
    }

    private static func choice(_ values: [some RawRepresentable<String>]) -> String {
        "one of " + values.map(\.rawValue).joined(separator: ", ")
    }
}
