// SPDX-License-Identifier: Apache-2.0

/// An author, contributor or publisher, taken apart.
public struct ParsedPerson: Hashable, Sendable, Codable {
    public var name: String?
    public var email: String?
    public var address: String?

    public init(name: String? = nil, email: String? = nil, address: String? = nil) {
        self.name = name
        self.email = email
        self.address = address
    }

    public var isEmpty: Bool { name == nil && email == nil && address == nil }
}
