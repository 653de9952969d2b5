// SPDX-License-Identifier: Apache-2.0

/// How much of anything a document may hold.
///
/// The standard values lie an order of magnitude above the largest feeds met; they bound memory and time.
public struct ParsingLimits: Hashable, Sendable {
    /// Levels of elements or JSON values.
    public var maximumDepth: Int
    public var maximumItems: Int
    /// Of one element, all attributes together.
    public var maximumAttributeBytes: Int
    /// Of one text.
    public var maximumTextBytes: Int
    /// Of what a document's own entities expand to, all together.
    public var maximumEntityBytes: Int
    public var maximumDocumentBytes: Int
    /// Of one address that is followed or shown; a longer one is left out, and the document is read on. Web servers
    /// and browsers agree on about as much (RFC 9110, section 4.1, asks for 8000 at least).
    public var maximumAddressBytes: Int
    /// Links, people, categories or files of one item, of its source or of the head, each for itself; what comes
    /// after them is left out, and the document is read on.
    public var maximumPartsPerItem: Int

    public init(
        maximumDepth: Int = 200, maximumItems: Int = 20_000, maximumAttributeBytes: Int = 256 << 10,
        maximumTextBytes: Int = 8 << 20, maximumEntityBytes: Int = 64 << 10,
        maximumDocumentBytes: Int = 32 << 20, maximumAddressBytes: Int = 8 << 10,
        maximumPartsPerItem: Int = 200
    ) {
        self.maximumDepth = maximumDepth
        self.maximumItems = maximumItems
        self.maximumAttributeBytes = maximumAttributeBytes
        self.maximumTextBytes = maximumTextBytes
        self.maximumEntityBytes = maximumEntityBytes
        self.maximumDocumentBytes = maximumDocumentBytes
        self.maximumAddressBytes = maximumAddressBytes
        self.maximumPartsPerItem = maximumPartsPerItem
    }

    public static let standard = ParsingLimits()

    /// What is said of a document of which parts were left out.
    var leftOut: String {
        "more than \(maximumPartsPerItem) links, people, categories or files of one kind: the rest was left out"
    }

    /// The bound of one limit.
    public subscript(_ limit: ParsingLimit) -> Int {
        switch limit {
        case .depth: maximumDepth
        case .items: maximumItems
        case .attributeBytes: maximumAttributeBytes
        case .textBytes: maximumTextBytes
        case .entityBytes: maximumEntityBytes
        case .documentBytes: maximumDocumentBytes
        }
    }
}
