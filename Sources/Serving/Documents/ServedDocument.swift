// SPDX-License-Identifier: Apache-2.0

/// One document of a `DocumentServer`.
public struct ServedDocument: Hashable, Sendable {
    public var bytes: [UInt8]
    public var contentType: String

    public init(bytes: [UInt8], contentType: String) {
        self.bytes = bytes
        self.contentType = contentType
    }
}
