// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What identifies an item of a feed; degrades for good when a feed proves that it cannot keep a better name.
public enum IdentityPolicy: String, Sendable, CaseIterable, Comparable {
    /// guid or Atom id, else what follows.
    case guid
    /// The canonical link: guids are missing or repeated.
    case link
    /// Title and text: links are missing or repeated, too.
    case text

    /// A feed's recorded policy; an unknown word is the best one.
    public init(recorded: String) {
        self = IdentityPolicy(rawValue: recorded) ?? .guid
    }

    /// From this share of bad names on a name is given up.
    static let tolerance = 0.05

    /// The policy after one more document.
    ///
    /// - Parameters:
    ///   - guids: of its items, nil where missing.
    ///   - links: canonical, nil where missing.
    func after(guids: [String?], links: [String?]) -> IdentityPolicy {
        var policy = self
        if policy == .guid, Self.badShare(guids, told: links) >= Self.tolerance { policy = .link }
        if policy == .link, Self.badShare(links, told: links) >= Self.tolerance { policy = .text }
        return policy
    }

    /// Missing names, and names that several items of the document bear. The same item listed twice (same name and
    /// same link) is no fault; a document of fewer than five items proves nothing by one slip.
    private static func badShare(_ names: [String?], told links: [String?]) -> Double {
        // Nor does a document of one item prove anything.
        guard names.count > 1 else { return 0 }
        // Nearly every document: each item has a name of its own.
        if Set(names.lazy.compactMap(\.self)).count == names.count { return 0 }
        var bearers: [String: Set<String>] = [:]
        var counts: [String: Int] = [:]
        for (name, link) in zip(names, links) {
            guard let name else { continue }
            bearers[name, default: []].insert(link ?? "")
            counts[name, default: 0] += 1
        }
        let isLink = names.elementsEqual(links)
        let bad = names.reduce(0) { total, name in
            guard let name else { return total + 1 }
            let repeated = isLink ? (counts[name] ?? 0) > 1 : (bearers[name]?.count ?? 0) > 1
            return total + (repeated ? 1 : 0)
        }
        if names.count < 5, bad < 2 { return 0 }
        return Double(bad) / Double(names.count)
    }

    public static func < (lhs: IdentityPolicy, rhs: IdentityPolicy) -> Bool {
        lhs.rank < rhs.rank
    }

    private var rank: Int {
        switch self {
        case .guid: 0
        case .link: 1
        case .text: 2
        }
    }
}
