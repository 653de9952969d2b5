// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The numbers that stand for words in the database: fixed for ever, whatever the order of the cases.
enum StoredCodes {
    static func code(of state: StoryState) -> Int64 {
        switch state {
        case .quiet: 0
        case .candidate: 1
        case .breaking: 2
        case .developing: 3
        case .cooled: 4
        case .retracted: 5
        }
    }

    static func state(_ code: Int64) -> StoryState {
        StoryState.allCases.first { Self.code(of: $0) == code } ?? .quiet
    }

    /// From 16 on the ones of the breaking stream, which has an index of its own.
    static func code(of type: EventType) -> Int64 {
        switch type {
        case .item: 1
        case .revision: 2
        case .story: 3
        case .merge: 4
        case .feed: 5
        case .breaking: 16
        case .developing: 17
        case .cooled: 18
        case .correction: 19
        case .withdrawn: 20
        case .hidden: 21
        case .reset: 22
        }
    }

    static func eventType(_ code: Int64) -> EventType {
        EventType.allCases.first { Self.code(of: $0) == code } ?? .reset
    }

    /// nil for the country as a whole, which is no place.
    static func code(of region: Region) -> Int64? {
        switch region {
        case .national: nil
        case .tangerTetouanAlHoceima: 1
        case .oriental: 2
        case .fesMeknes: 3
        case .rabatSaleKenitra: 4
        case .beniMellalKhenifra: 5
        case .casablancaSettat: 6
        case .marrakechSafi: 7
        case .draaTafilalet: 8
        case .soussMassa: 9
        case .guelmimOuedNoun: 10
        case .laayouneSakiaElHamra: 11
        case .dakhlaOuedEdDahab: 12
        }
    }

    static func region(_ code: Int64) -> Region? {
        Region.allCases.first { Self.code(of: $0) == code }
    }

    static func flags(direction: TextDirection, trust: DateTrust) -> Int64 {
        let trustBits: Int64 =
            switch trust {
            case .stated: 0
            case .corrected: 2
            case .assumed: 4
            }
        return trustBits | (direction == .rightToLeft ? 1 : 0)
    }

    static func direction(flags: Int64) -> TextDirection {
        flags & 1 == 1 ? .rightToLeft : .leftToRight
    }

    static func trust(flags: Int64) -> DateTrust {
        switch flags & 6 {
        case 2: .corrected
        case 4: .assumed
        default: .stated
        }
    }

    static func code(of outcome: PollOutcome) -> Int64 {
        switch outcome {
        case .changed: 0
        case .unchanged: 1
        case .failed: 2
        }
    }

    static func outcome(_ code: Int64) -> PollOutcome {
        PollOutcome.allCases.first { Self.code(of: $0) == code } ?? .failed
    }
}
