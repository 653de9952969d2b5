// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The written form of a recorded exchange: a note of `key: value` lines, an empty line, and the raw head.
/// The body is a file of its own, as it was after decoding.
enum ExchangeCodec {
    private static let version = "berrah-exchange 1"

    static func encode(_ exchange: RecordedExchange) -> (note: [UInt8], body: [UInt8]) {
        var lines = [version, "url: \(exchange.url)", "at: \(exchange.at.milliseconds)"]
        switch exchange.outcome {
        case .response(let response):
            lines.append("final-url: \(response.finalURL)")
            lines += response.hops.map { "hop: \($0.status) \($0.url) \($0.location)" }
            lines.append("http: \(response.httpVersion)")
            lines.append("wire-bytes: \(response.wireBytes)")
            lines.append("milliseconds: \(response.durations.total.milliseconds)")
            let note = lines.joined(separator: "\n") + "\n\n"
            return (Array(note.utf8) + withoutCookies(response.head), response.body)
        case .failure(let failure):
            lines.append("cause: \(failure.cause.rawValue)")
            lines.append("message: \(failure.message.replacing("\n", with: " "))")
            if let later = failure.notBefore {
                lines.append("not-before: \(later.milliseconds)")
            }
            return (Array((lines.joined(separator: "\n") + "\n").utf8), [])
        }
    }

    /// Nil when the note is not one of ours.
    static func decode(note: [UInt8], body: [UInt8]) -> RecordedExchange? {
        let end = note.firstRange(of: [10, 10])
        let lines = String(decoding: note[..<(end?.lowerBound ?? note.endIndex)], as: UTF8.self)
            .split(separator: "\n").map(String.init)
        guard lines.first == version else { return nil }
        let fields = lines.dropFirst().compactMap { line -> (key: String, value: String)? in
            guard let colon = line.firstRange(of: ": ") else { return nil }
            return (String(line[..<colon.lowerBound]), String(line[colon.upperBound...]))
        }
        func value(_ key: String) -> String? { fields.first { $0.key == key }?.value }
        guard let url = value("url"), let at = value("at").flatMap({ Int64($0) }) else { return nil }
        let instant = Timestamp(milliseconds: at)
        if let cause = value("cause").flatMap(PollCause.init(rawValue:)) {
            let later = value("not-before").flatMap { Int64($0) }.map(Timestamp.init(milliseconds:))
            let failure = PollFailure(cause, value("message") ?? "", notBefore: later)
            return RecordedExchange(url: url, at: instant, outcome: .failure(failure))
        }
        guard let end, let address = try? FetchAddress(value("final-url") ?? url) else { return nil }
        let rawHead = Array(note[end.upperBound...])
        let measure = TransferMeasure(
            httpVersion: value("http") ?? "1.1",
            durations: FetchDurations(total: .milliseconds(value("milliseconds").flatMap { Int($0) } ?? 0)),
            wireBytes: value("wire-bytes").flatMap { Int($0) } ?? 0)
        let hops = fields.filter { $0.key == "hop" }.compactMap { hop($0.value) }
        let response = FetchResponse(
            ResponseHead(rawHead), rawHead: rawHead, body: body, from: address, hops: hops, measure: measure,
            now: instant)
        return RecordedExchange(url: url, at: instant, outcome: .response(response))
    }

    private static func hop(_ text: String) -> RedirectHop? {
        let parts = text.split(separator: " ").map(String.init)
        guard parts.count == 3, let status = Int(parts[0]) else { return nil }
        return RedirectHop(url: parts[1], status: status, location: parts[2])
    }

    private static func withoutCookies(_ head: [UInt8]) -> [UInt8] {
        head.split(separator: 10, omittingEmptySubsequences: false)
            .filter { !String(decoding: $0.prefix(11), as: UTF8.self).lowercased().hasPrefix("set-cookie:") }
            .joined(separator: [10]).map { $0 }
    }
}
