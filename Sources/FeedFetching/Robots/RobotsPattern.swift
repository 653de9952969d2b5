// SPDX-License-Identifier: Apache-2.0

/// The path of one rule, with `*` for any bytes and a final `$` for the end (RFC 9309, 2.2.3).
struct RobotsPattern: Hashable, Sendable {
    /// As the file writes it.
    let text: String
    /// Between the stars, in the one spelling that paths are compared in.
    private let pieces: [[UInt8]]
    private let isAnchored: Bool

    init(_ text: String) {
        self.text = text
        var path = Array(text.utf8)
        isAnchored = path.last == UInt8(ascii: "$")
        if isAnchored {
            path.removeLast()
        }
        pieces = path.split(separator: UInt8(ascii: "*"), omittingEmptySubsequences: false)
            .map { Self.normalized(Array($0)) }
    }

    /// More bytes are more specific (RFC 9309, 2.2.2).
    var length: Int { text.utf8.count }

    /// Whether a path, already normalised, is meant. Takes time in proportion to the path for each star,
    /// never more.
    func matches(_ path: [UInt8]) -> Bool {
        guard let first = pieces.first, path.starts(with: first) else { return false }
        var rest = path[first.count...]
        for (index, piece) in pieces.enumerated().dropFirst() {
            if isAnchored, index == pieces.count - 1 {
                return rest.count >= piece.count && rest.suffix(piece.count).elementsEqual(piece)
            }
            guard !piece.isEmpty else { continue }
            guard let range = rest.firstRange(of: piece) else { return false }
            rest = rest[range.upperBound...]
        }
        return !isAnchored || rest.isEmpty
    }

    /// Escapes in capitals, letters and other unreserved bytes bare, bytes beyond ASCII escaped.
    static func normalized(_ path: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        result.reserveCapacity(path.count)
        var index = 0
        while index < path.count {
            let byte = path[index]
            index += 1
            if byte == UInt8(ascii: "%"), index + 1 < path.count, let high = value(path[index]),
                let low = value(path[index + 1])
            {
                index += 2
                let decoded = high << 4 | low
                result += isUnreserved(decoded) ? [decoded] : escaped(decoded)
            } else {
                result += byte < 128 ? [byte] : escaped(byte)
            }
        }
        return result
    }

    private static func escaped(_ byte: UInt8) -> [UInt8] {
        [UInt8(ascii: "%"), digit(byte >> 4), digit(byte & 15)]
    }

    private static func digit(_ value: UInt8) -> UInt8 {
        value < 10 ? 48 + value : 55 + value
    }

    private static func value(_ digit: UInt8) -> UInt8? {
        switch digit {
        case 48...57: digit - 48
        case 65...70: digit - 55
        case 97...102: digit - 87
        default: nil
        }
    }

    private static func isUnreserved(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122, 45, 46, 95, 126: true
        default: false
        }
    }
}
