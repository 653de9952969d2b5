// SPDX-License-Identifier: Apache-2.0

/// A direction as markup names it.
enum WrittenDirection {
    case leftToRight, rightToLeft, automatic

    /// Reads the value of a `dir` attribute, in either case.
    init?(_ input: Span<UInt8>, _ place: Range<Int>) {
        var start = place.lowerBound
        var end = place.upperBound
        while start < end, input[start].isMarkupSpace { start += 1 }
        while end > start, input[end - 1].isMarkupSpace { end -= 1 }
        switch end - start {
        case 3 where input.holds("rtl", at: start): self = .rightToLeft
        case 3 where input.holds("ltr", at: start): self = .leftToRight
        case 4 where input.holds("auto", at: start): self = .automatic
        default: return nil
        }
    }

    var markup: StaticString {
        switch self {
        case .leftToRight: " dir=\"ltr\""
        case .rightToLeft: " dir=\"rtl\""
        case .automatic: " dir=\"auto\""
        }
    }
}
