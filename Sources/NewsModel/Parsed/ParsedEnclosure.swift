// SPDX-License-Identifier: Apache-2.0

/// A file that belongs to an item.
public struct ParsedEnclosure: Hashable, Sendable, Codable {
    public var address: String
    public var type: String?
    /// Bytes, as announced.
    public var length: Int?
    public var title: String?
    /// Seconds.
    public var duration: Int?

    public init(
        address: String, type: String? = nil, length: Int? = nil, title: String? = nil, duration: Int? = nil
    ) {
        self.address = address
        self.type = type
        self.length = length
        self.title = title
        self.duration = duration
    }
}
