// SPDX-License-Identifier: Apache-2.0

/// The program that wrote a feed, as it names itself.
public struct ParsedGenerator: Hashable, Sendable {
    public var name: String?
    public var address: String?
    public var version: String?

    public init(name: String? = nil, address: String? = nil, version: String? = nil) {
        self.name = name
        self.address = address
        self.version = version
    }
}
