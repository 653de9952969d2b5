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

    public init(
        maximumDepth: Int = 200, maximumItems: Int = 20_000, maximumAttributeBytes: Int = 256 << 10,
        maximumTextBytes: Int = 8 << 20, maximumEntityBytes: Int = 64 << 10,
        maximumDocumentBytes: Int = 32 << 20
    ) {
        self.maximumDepth = maximumDepth
        self.maximumItems = maximumItems
        self.maximumAttributeBytes = maximumAttributeBytes
        self.maximumTextBytes = maximumTextBytes
        self.maximumEntityBytes = maximumEntityBytes
        self.maximumDocumentBytes = maximumDocumentBytes
    }

    public static let standard = ParsingLimits()

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
