// SPDX-License-Identifier: Apache-2.0

/// One document of a `DocumentServer`.
public struct ServedDocument: Hashable, Sendable {
    public var bytes: [UInt8]
    public var contentType: String
    public var status: Int
    /// Besides content type, length and entity tag; an `ETag` here replaces the one made from the bytes.
    public var headers: [String: String]

    public init(
        bytes: [UInt8], contentType: String, status: Int = 200, headers: [String: String] = [:]
    ) {
        self.bytes = bytes
        self.contentType = contentType
        self.status = status
        self.headers = headers
    }
}
