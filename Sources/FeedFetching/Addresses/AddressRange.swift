// SPDX-License-Identifier: Apache-2.0

/// A block of addresses with one use: those that begin with the bits of `prefix`.
struct AddressRange: Sendable {
    /// As many bytes as the address family has.
    let prefix: [UInt8]
    let bits: Int
    /// What the block is for, as messages name it.
    let use: String

    /// `10.0.0.0/8`; a text that cannot be read gives the range that matches everything, which fails closed.
    init(_ text: String, _ use: String) {
        let parts = text.split(separator: "/")
        prefix = parts.first.flatMap { IPAddress(String($0)) }?.bytes ?? []
        bits = parts.count == 2 ? Int(parts[1]) ?? 0 : 0
        self.use = use
    }

    func contains(_ bytes: [UInt8]) -> Bool {
        guard bytes.count == prefix.count || prefix.isEmpty else { return false }
        let whole = bits / 8
        for index in 0..<whole where bytes[index] != prefix[index] {
            return false
        }
        let rest = bits % 8
        guard rest > 0 else { return true }
        return (bytes[whole] ^ prefix[whole]) >> (8 - UInt8(rest)) == 0
    }
}
