// SPDX-License-Identifier: Apache-2.0

/// The short plain text shown under a title.
enum SummaryText {
    /// Characters at most, the ellipsis included.
    static let limit = 400

    /// Cut at the end of a word, with an ellipsis where something was cut.
    static func shorten(_ text: String) -> String {
        let bytes = text.utf8
        // Most summaries are short enough in bytes already; counting characters is what costs.
        guard bytes.count > limit, text.unicodeScalars.count > limit else { return text }
        let scalars = text.unicodeScalars
        let end = scalars.index(scalars.startIndex, offsetBy: limit - 1)
        var cut = text[..<end]
        if let space = cut.lastIndex(where: \.isWhitespace), cut.distance(from: space, to: cut.endIndex) < 40
        {
            cut = cut[..<space]
        }
        while let last = cut.last, last.isWhitespace || last == "," || last == "،" { cut.removeLast() }
        return cut + "…"
    }
}
