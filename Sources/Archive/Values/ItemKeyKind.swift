// SPDX-License-Identifier: Apache-2.0

/// Which of an item's names recognised it, strongest first.
public enum ItemKeyKind: String, Sendable, CaseIterable, Comparable {
    /// guid or its alias
    case guid
    /// The canonical link, in the same feed.
    case link
    /// Folded title and text, in the same feed.
    case text

    public static func < (lhs: ItemKeyKind, rhs: ItemKeyKind) -> Bool {
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
