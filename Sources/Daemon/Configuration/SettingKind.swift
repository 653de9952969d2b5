// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// How one kind of value is written in the configuration.
struct SettingKind<Value>: Sendable {
    var expected: String
    var read: @Sendable (String) -> Value?
    var write: @Sendable (Value) -> String
}

extension SettingKind where Value == Duration {
    static let duration = SettingKind(
        expected: "a duration such as 90s, 15m, 24h or 7d", read: DurationText.read, write: DurationText.write
    )
}

extension SettingKind where Value == Int {
    static let size = SettingKind(
        expected: "a size such as 500KB or 10MB", read: SizeText.read, write: SizeText.write)

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

extension SettingKind where Value == PushMode {
    static let pushMode = SettingKind(
        expected: "auto, on or off", read: { PushMode(rawValue: $0) }, write: { $0.rawValue })
}
