// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Moves the dates inside a sample so that the news of the demo is today's.
///
/// Samples are written as if it were 2026-11-22T12:00:00Z. Three written forms occur: RFC 822 with a numeric zone,
/// RFC 3339 in UTC, and a day with a month's name in French or Moroccan Arabic. Each is replaced in its own form.
struct SampleClock {
    static let writtenAt = Timestamp(seconds: 1_795_348_800)

    private static let french = [
        "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre",
        "novembre",
        "décembre",
    ]
    private static let arabic = [
        "يناير", "فبراير", "مارس", "أبريل", "ماي", "يونيو", "يوليوز", "غشت", "شتنبر", "أكتوبر", "نونبر",
        "دجنبر",
    ]

    private let shift: Duration

    init(now: Timestamp) {
        shift = now - Self.writtenAt
    }

    /// The document with its dates moved; bytes that are no UTF-8 are carried through untouched.
    func move(_ document: [UInt8]) -> [UInt8] {
        guard let text = String(validating: document, as: UTF8.self) else {
            // Latin-1 maps every byte to one scalar and back: the ASCII dates can be moved in any 8-bit charset.
            let latin = String(String.UnicodeScalarView(document.map { Unicode.Scalar($0) }))
            return move(latin).unicodeScalars.map { UInt8(truncatingIfNeeded: $0.value) }
        }
        return Array(move(text).utf8)
    }

    private func move(_ text: String) -> String {
        var text = text
        text.replace(/(\w{3}, \d{2} \w{3} \d{4} \d{2}:\d{2}:\d{2}) \+0000/) { match in
            guard let date = Self.rfc822(match.output.1) else { return String(match.output.0) }
            return String((date + shift).imfFixdate.dropLast(3)) + "+0000"
        }
        text.replace(/\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z/) { match in
            guard let date = Timestamp(rfc3339: String(match.output)) else { return String(match.output) }
            return (date + shift).rfc3339
        }
        return moveNamed(text)
    }

    /// `22 نونبر 2026 06:00`, `22 novembre 2026 06:00`, `22 نونبر 2026`: all in one pass, so that no date moves twice.
    private func moveNamed(_ text: String) -> String {
        let names = Self.french + Self.arabic
        guard
            let pattern = try? Regex(
                "(\\d{1,2}) (\(names.joined(separator: "|"))) (\\d{4})(?: (\\d{2}):(\\d{2}))?")
        else { return text }
        return text.replacing(pattern) { match in
            let parts = match.output.map(\.substring)
            guard let day = parts[1].flatMap({ Int($0) }), let year = parts[3].flatMap({ Int($0) }),
                let place = parts[2].flatMap({ name in names.firstIndex { $0 == name } })
            else { return String(parts[0] ?? "") }
            let clock = [parts[4], parts[5]].compactMap { $0.flatMap { Int($0) } }
            let seconds = clock.count == 2 ? clock[0] * 3600 + clock[1] * 60 : 12 * 3600
            let days = CivilDate(year: year, month: place % 12 + 1, day: day).daysSinceEpoch
            let (date, second) = (Timestamp(seconds: Int64(days * 86400 + seconds)) + shift).civil
            let language = place < 12 ? Self.french : Self.arabic
            let moved = "\(date.day) \(language[date.month - 1]) \(date.year)"
            return clock.count == 2 ? moved + " \(two(second / 3600)):\(two(second / 60 % 60))" : moved
        }
    }

    private func two(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }

    private static func rfc822(_ text: Substring) -> Timestamp? {
        let parts = text.split(whereSeparator: { " :,".contains($0) })
        let months = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"]
        guard parts.count == 7, let day = Int(parts[1]), let month = months.firstIndex(of: String(parts[2])),
            let year = Int(parts[3]), let hour = Int(parts[4]), let minute = Int(parts[5]),
            let second = Int(parts[6])
        else { return nil }
        let days = CivilDate(year: year, month: month + 1, day: day).daysSinceEpoch
        return Timestamp(seconds: Int64(days * 86400 + hour * 3600 + minute * 60 + second))
    }
}
