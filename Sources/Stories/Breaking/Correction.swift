// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What became of news that had been called out.
public enum Correction: Hashable, Sendable {
    /// It was said otherwise: readers of the alert are told.
    case corrected(Evidence)
    /// It does not hold any more: the alert is taken back.
    case withdrawn(Evidence)

    /// Why.
    public var evidence: Evidence {
        switch self {
        case .corrected(let evidence), .withdrawn(let evidence): evidence
        }
    }
}
