// SPDX-License-Identifier: Apache-2.0

/// Reads robots.txt as people write it: any line ends, any letter case, comments, and lines of unknown
/// meaning.
struct RobotsReader: Sendable {
    let productToken: String

    /// The least that a reader must take (RFC 9309, 2.5), a little more.
    static let maximumBytes = 512 * 1024
    private static let maximumRules = 10_000

    private struct Group {
        var rules: [RobotsRules.Rule] = []
        var crawlDelay: Duration?
        var isNamed = false
    }

    func read(_ bytes: [UInt8]) -> RobotsRules {
        var ours = Group()
        var everyones = Group()
        // Agents of the group that is being read; a rule ends their list.
        var isOurs = false
        var isEveryones = false
        var isListingAgents = false
        var taken = 0
        for line in lines(bytes) {
            guard let (key, value) = pair(line) else { continue }
            switch key {
            case "user-agent":
                if !isListingAgents {
                    isOurs = false
                    isEveryones = false
                }
                isListingAgents = true
                isEveryones = isEveryones || value == "*"
                if names(value) {
                    isOurs = true
                    ours.isNamed = true
                }
            case "allow", "disallow":
                isListingAgents = false
                guard !value.isEmpty, taken < Self.maximumRules else { continue }
                taken += 1
                let rule = RobotsRules.Rule(allows: key == "allow", pattern: RobotsPattern(rooted(value)))
                if isOurs { ours.rules.append(rule) }
                if isEveryones { everyones.rules.append(rule) }
            case "crawl-delay":
                isListingAgents = false
                guard let seconds = Double(value), seconds > 0, seconds < 86_400 else { continue }
                if isOurs { ours.crawlDelay = .seconds(seconds) }
                if isEveryones { everyones.crawlDelay = .seconds(seconds) }
            default:
                // Sitemap and the like belong to no group and end none.
                continue
            }
        }
        let group = ours.isNamed ? ours : everyones
        return RobotsRules(rules: group.rules, crawlDelay: group.crawlDelay)
    }

    private func lines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
        var bytes = bytes.prefix(Self.maximumBytes)
        if bytes.starts(with: [0xEF, 0xBB, 0xBF]) {
            bytes = bytes.dropFirst(3)
        }
        return bytes.split { $0 == 10 || $0 == 13 }
    }

    private func pair(_ line: ArraySlice<UInt8>) -> (key: String, value: String)? {
        let bare = line.prefix { $0 != UInt8(ascii: "#") }
        guard let colon = bare.firstIndex(of: UInt8(ascii: ":")) else { return nil }
        return (trimmed(bare[..<colon]).lowercased(), trimmed(bare[(colon + 1)...]))
    }

    private func trimmed(_ bytes: ArraySlice<UInt8>) -> String {
        let front = bytes.drop { $0 == 32 || $0 == 9 }
        let end = front.lastIndex { $0 != 32 && $0 != 9 }.map { $0 + 1 } ?? front.startIndex
        return String(decoding: front[..<end], as: UTF8.self)
    }

    /// Compared without letter case; a version behind a slash, which does not belong there, is forgiven.
    private func names(_ value: String) -> Bool {
        value.prefix { $0 != "/" && $0 != " " }.lowercased() == productToken.lowercased()
    }

    /// `Disallow: private/` is meant as `/private/`.
    private func rooted(_ path: String) -> String {
        path.hasPrefix("/") || path.hasPrefix("*") ? path : "/" + path
    }
}
