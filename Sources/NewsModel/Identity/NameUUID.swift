// SPDX-License-Identifier: Apache-2.0

import Crypto

/// A name-based UUID, version 5 (RFC 9562, section 5.5): the same name gives the same identifier for ever.
public struct NameUUID: Hashable, Sendable, CustomStringConvertible {
    /// Sixteen bytes.
    public let bytes: [UInt8]

    /// Berrah's own name space: version 5 of the RFC's URL name space and `https://berrah.ma/`.
    public static let berrah = NameUUID(name: "https://berrah.ma/", namespace: urlNamespace)

    private static let urlNamespace: [UInt8] = [
        0x6b, 0xa7, 0xb8, 0x11, 0x9d, 0xad, 0x11, 0xd1, 0x80, 0xb4, 0x00, 0xc0, 0x4f, 0xd4, 0x30, 0xc8,
    ]

    public init(name: String, in namespace: NameUUID = .berrah) {
        self.init(name: name, namespace: namespace.bytes)
    }

    private init(name: String, namespace: [UInt8]) {
        var hash = Insecure.SHA1()
        hash.update(data: namespace)
        hash.update(data: Array(name.utf8))
        var bytes = Array(hash.finalize().prefix(16))
        bytes[6] = bytes[6] & 0x0F | 0x50
        bytes[8] = bytes[8] & 0x3F | 0x80
        self.bytes = bytes
    }

    /// `xxxxxxxx-xxxx-5xxx-xxxx-xxxxxxxxxxxx`
    public var description: String {
        let hex = Hexadecimal.encode(bytes)
        var result = ""
        for (index, digit) in hex.enumerated() {
            if [8, 12, 16, 20].contains(index) {
                result.append("-")
            }
            result.append(digit)
        }
        return result
    }

    /// `urn:uuid:…`, an absolute IRI as Atom ids must be (RFC 4287, section 4.2.6).
    public var urn: String { "urn:uuid:\(description)" }
}
