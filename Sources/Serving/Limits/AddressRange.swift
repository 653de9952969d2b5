// SPDX-License-Identifier: Apache-2.0

/// A block of addresses in CIDR notation (RFC 4632): `10.0.0.0/8`, `2001:db8::/32`, or one address.
public struct AddressRange: Hashable, Sendable {
    private let address: IPAddress
    /// Leading bits that count, of 128.
    private let bits: Int

    /// nil for anything that is no address or block.
    public init?(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
        guard let address = IPAddress(parts[0]) else { return nil }
        self.address = address
        let width = address.isV4 ? 32 : 128
        if parts.count == 2 {
            guard let length = Int(parts[1]), (0...width).contains(length) else { return nil }
            bits = 128 - width + length
        } else {
            bits = 128
        }
    }

    func contains(_ other: IPAddress) -> Bool {
        let highMask = Self.mask(min(bits, 64))
        let lowMask = Self.mask(max(bits - 64, 0))
        return (other.high ^ address.high) & highMask == 0 && (other.low ^ address.low) & lowMask == 0
    }

    private static func mask(_ bits: Int) -> UInt64 {
        bits == 0 ? 0 : ~0 << UInt64(64 - bits)
    }
}
