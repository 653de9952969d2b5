// SPDX-License-Identifier: Apache-2.0

/// A picture of a feed or an item.
public struct ParsedImage: Hashable, Sendable, Codable {
    public var address: String?
    public var title: String?
    public var link: String?
    public var width: Int?
    public var height: Int?
    public var description: String?

    public init(
        address: String?, title: String? = nil, link: String? = nil, width: Int? = nil, height: Int? = nil,
        description: String? = nil
    ) {
        self.address = address
        self.title = title
        self.link = link
        self.width = width
        self.height = height
        self.description = description
    }
}
