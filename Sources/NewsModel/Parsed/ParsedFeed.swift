// SPDX-License-Identifier: Apache-2.0

/// One feed document, whatever its format, as plain values: the only thing that leaves the parser.
public struct ParsedFeed: Hashable, Sendable {
    public var format: FeedFormat
    /// The charset decoded with, lower case.
    public var encoding: String
    /// Why the document had to be repaired, with the position; nil when it was well formed.
    public var malformation: String?
    public var channel = ParsedChannel()
    public var pacing = ParsedPacing()
    /// In document order.
    public var items: [ParsedItem] = []

    public init(format: FeedFormat, encoding: String) {
        self.format = format
        self.encoding = encoding
    }
}
