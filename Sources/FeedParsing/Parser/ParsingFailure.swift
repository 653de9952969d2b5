// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Why nothing could be made of a document.
public enum ParsingFailure: Error, Hashable, Sendable {
    /// No byte, or nothing but white space.
    case empty
    /// Something else than a feed; `advertised` are the feeds that a page names.
    case notAFeed(found: String, advertised: [String])
    /// A charset that neither we nor iconv know, and bytes that give no hint.
    case unknownEncoding(String)
    case limitExceeded(ParsingLimit, bound: Int, at: DocumentPosition?)
    /// Damaged beyond reading.
    case parseFailed(reason: String, at: DocumentPosition?)

    public var cause: PollCause {
        switch self {
        case .empty: .empty
        case .notAFeed: .notAFeed
        case .unknownEncoding: .unknownEncoding
        case .limitExceeded: .limitExceeded
        case .parseFailed: .parseFailed
        }
    }

    /// What happened and what to do, in one line.
    public var message: String {
        switch self {
        case .empty:
            "the document is empty; check the address in a browser"
        case .notAFeed(let found, let advertised) where advertised.isEmpty:
            "not a feed but \(found), which names no feed; check the address in a browser"
        case .notAFeed(let found, let advertised):
            "not a feed but \(found); it names \(Self.few(of: advertised)): use that address"
        case .unknownEncoding(let name):
            "the charset “\(name)” is unknown; tell the publisher to send UTF-8"
        case .limitExceeded(let limit, let bound, let position):
            "the document was refused: \(limit.subject) \(bound)" + Self.place(position)
        case .parseFailed(let reason, let position):
            "the document cannot be read: \(reason)" + Self.place(position)
        }
    }

    /// The first five; a message is for one line of a log.
    private static func few(of addresses: [String]) -> String {
        let shown = addresses.prefix(5).joined(separator: " , ")
        return addresses.count > 5 ? "\(shown) and \(addresses.count - 5) more" : shown
    }

    private static func place(_ position: DocumentPosition?) -> String {
        position.map { " (\($0))" } ?? ""
    }
}
