// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel

/// How one kind of value is written in the configuration.
struct SettingKind<Value>: Sendable {
    var expected: String
    var read: @Sendable (String) -> Value?
    var write: @Sendable (Value) -> String
}

extension SettingKind where Value == Duration {
    /// Between two bounds, which the message names.
    static func duration(_ range: ClosedRange<Duration>) -> SettingKind {
        SettingKind(
            expected: "a duration such as 90s, 15m, 24h or 7d, from \(DurationText.write(range.lowerBound)) "
                + "to \(DurationText.write(range.upperBound))",
            read: { DurationText.read($0).flatMap { range.contains($0) ? $0 : nil } },
            write: DurationText.write)
    }
}

extension SettingKind where Value == Int {
    /// Of a document: an empty one says nothing, and one beyond a gigabyte does not fit beside the others.
    static let size = SettingKind(
        expected: "a size such as 500KB or 10MB, from 1KB to 1GB",
        read: { SizeText.read($0).flatMap { (1000...1_000_000_000).contains($0) ? $0 : nil } },
        write: SizeText.write)

    static func count(_ range: ClosedRange<Int>) -> SettingKind {
        SettingKind(
            expected: "a whole number from \(range.lowerBound) to \(range.upperBound)",
            read: { Int($0).flatMap { range.contains($0) ? $0 : nil } },
            write: { String($0) })
    }
}

extension SettingKind where Value == Double {
    static let share = SettingKind(
        expected: "a number from 0 to 1",
        read: { Double($0).flatMap { (0...1).contains($0) ? $0 : nil } },
        write: { String($0) })
}

extension SettingKind where Value == Bool {
    static let truth = SettingKind(
        expected: "true or false", read: { ["true": true, "false": false][$0] }, write: { String($0) })
}

extension SettingKind where Value == String {
    static let text = SettingKind(
        expected: "a text", read: { $0.isEmpty ? nil : $0 }, write: { $0 })

    static let address = SettingKind(
        expected: "an address that starts with http:// or https://",
        read: { text in
            guard ["http://", "https://"].contains(where: { text.hasPrefix($0) && text.count > $0.count }),
                !text.contains(where: \.isWhitespace)
            else { return nil }
            return text.hasSuffix("/") ? String(text.dropLast()) : text
        },
        write: { $0 })

    /// The outside's view of us: links are made by adding paths to it.
    static let publicAddress = SettingKind(
        expected: "an address such as https://example.org or https://example.org/news",
        read: { text in text.contains(where: { "?#".contains($0) }) ? nil : address.read(text) },
        write: { $0 })

    /// Stands in a request header, on one line.
    static let headerText = SettingKind(
        expected: "a text on one line",
        read: { text in
            text.isEmpty || text.unicodeScalars.contains { $0.value < 32 || $0.value == 127 } ? nil : text
        },
        write: { $0 })

    static let proxy = SettingKind(
        expected: "a proxy such as http://127.0.0.1:3128 or socks5h://127.0.0.1:1080",
        read: { text in
            ["http://", "https://", "socks5://", "socks5h://"].contains { text.hasPrefix($0) } ? text : nil
        },
        write: { $0 })
}

extension SettingKind where Value == HostPort {
    static let hostPort = SettingKind(
        expected: "a host and a port such as 127.0.0.1:8077 or [::1]:8077",
        read: { HostPort($0) }, write: { $0.description })
}

extension SettingKind where Value == PublishedExtent {
    static let extent = SettingKind(
        expected: "headline, summary or full", read: { PublishedExtent(rawValue: $0) }, write: { $0.rawValue }
    )
}

extension SettingKind where Value == Logger.Level {
    static let logLevel = SettingKind(
        expected: "one of " + Logger.Level.allCases.map(\.rawValue).joined(separator: ", "),
        read: { Logger.Level(rawValue: $0) }, write: { $0.rawValue })
}

extension SettingKind where Value == PushMode {
    static let pushMode = SettingKind(
        expected: "auto, on or off", read: { PushMode(rawValue: $0) }, write: { $0.rawValue })
}
