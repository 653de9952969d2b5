// SPDX-License-Identifier: Apache-2.0

/// What was measured with one set of documents.
public struct SpeedReport: Hashable, Sendable {
    /// The same bytes through another program.
    public struct PeerSpeed: Hashable, Sendable {
        public var name: String
        /// Megabytes a second, the program's start included.
        public var megabytesPerSecond: Double
    }

    public var set: String
    /// `structure` or `full`.
    public var mode: String
    /// Measured: well formed, so that the bare pass reads to the end as we do.
    public var documents: Int
    /// Left out.
    public var skipped: Int
    public var bytes: Int
    public var items: Int
    public var rounds: Int
    /// The parser, median of the rounds. A megabyte is 10⁶ bytes.
    public var megabytesPerSecond: Double
    public var itemsPerSecond: Double
    /// libxml2 alone over the same bytes, measured in turn with the parser; median of the rounds.
    public var bareMegabytesPerSecond: Double
    /// The parser's speed by the bare pass's: the median of the rounds' ratios.
    public var ratio: Double
    public var bestMegabytesPerSecond: Double
    public var bestBareMegabytesPerSecond: Double
    public var peers: [PeerSpeed] = []
}
