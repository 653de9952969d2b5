// SPDX-License-Identifier: Apache-2.0

/// The rules of a robots.txt for one crawler (RFC 9309).
public struct RobotsRules: Hashable, Sendable {
    struct Rule: Hashable, Sendable {
        var allows: Bool
        var pattern: RobotsPattern
    }

    let rules: [Rule]
    /// What some sites ask for beside the standard: the pause between two visits.
    public let crawlDelay: Duration?

    init(rules: [Rule], crawlDelay: Duration?) {
        self.rules = rules
        self.crawlDelay = crawlDelay
    }

    /// Everything is allowed.
    public static let none = RobotsRules(rules: [], crawlDelay: nil)

    /// Reads the groups that name the product token, or those for `*` when none does.
    ///
    /// - Parameters:
    ///   - bytes: the file; what it says beyond the first 512 KiB is not read.
    ///   - productToken: what stands before the slash in our User-Agent.
    public init(reading bytes: [UInt8], for productToken: String) {
        self = RobotsReader(productToken: productToken).read(bytes)
    }

    /// The rules as a file of their own, which reads back as the same rules.
    var text: String {
        var lines = ["User-agent: *"]
        lines += rules.map { "\($0.allows ? "Allow" : "Disallow"): \($0.pattern.text)" }
        if let crawlDelay {
            let (seconds, attoseconds) = crawlDelay.components
            lines.append("Crawl-delay: \(Double(seconds) + Double(attoseconds) / 1e18)")
        }
        return lines.joined(separator: "\n") + "\n"
    }

    /// The longest matching rule decides; where two are equally long, the one that allows (RFC 9309, 2.2.2).
    ///
    /// - Parameter path: path and query, as in the request line.
    public func verdict(path: String) -> RobotsVerdict {
        let normalized = RobotsPattern.normalized(Array(path.utf8))
        guard normalized != Array("/robots.txt".utf8) else { return .allowed }
        let decisive = rules.filter { $0.pattern.matches(normalized) }.max {
            ($0.pattern.length, $0.allows ? 1 : 0) < ($1.pattern.length, $1.allows ? 1 : 0)
        }
        guard let decisive, !decisive.allows else { return .allowed }
        return .disallowed(rule: decisive.pattern.text)
    }
}
