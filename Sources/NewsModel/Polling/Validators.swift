// SPDX-License-Identifier: Apache-2.0

/// What a server gave to ask again with: opaque bytes, kept apart, sent back verbatim (RFC 9110, section 8.8).
public struct Validators: Hashable, Sendable {
    public var entityTag: [UInt8]?
    public var lastModified: [UInt8]?

    public init(entityTag: [UInt8]? = nil, lastModified: [UInt8]? = nil) {
        self.entityTag = entityTag
        self.lastModified = lastModified
    }

    public var isEmpty: Bool { entityTag == nil && lastModified == nil }
}
