// SPDX-License-Identifier: Apache-2.0

/// An IPv6 address, or an IPv4 one in its mapped form (`::ffff:a.b.c.d`), so that both compare alike.
struct IPAddress: Hashable, Sendable {
    var high: UInt64
    var low: UInt64

    /// Reads dotted IPv4 and every RFC 4291 spelling of IPv6; a zone (`%eth0`) is left away.
    init?(_ text: some StringProtocol) {
        let bare = text.prefix { $0 != "%" }
        if bare.contains(":") {
            guard let groups = Self.groups(ofV6: String(bare)) else { return nil }
            high = groups[..<4].reduce(0) { $0 << 16 | UInt64($1) }
            low = groups[4...].reduce(0) { $0 << 16 | UInt64($1) }
        } else {
            guard let number = Self.number(ofV4: bare) else { return nil }
            high = 0
            low = 0xffff << 32 | UInt64(number)
        }
    }

    var isV4: Bool { high == 0 && low >> 32 == 0xffff }

    /// 127.0.0.0/8 or ::1.
    var isLoopback: Bool { isV4 ? low >> 24 & 0xff == 127 : high == 0 && low == 1 }

    /// What one subscriber usually holds: the address itself, or the /64 network in IPv6.
    var household: IPAddress {
        var copy = self
        if !isV4 {
            copy.low = 0
        }
        return copy
    }

    private static func number(ofV4 text: some StringProtocol) -> UInt32? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count == 4 else { return nil }
        var number: UInt32 = 0
        for part in parts {
            guard (1...3).contains(part.utf8.count), part.utf8.allSatisfy({ (48...57).contains($0) }),
                let value = UInt32(part), value < 256
            else { return nil }
            number = number << 8 | value
        }
        return number
    }

    private static func groups(ofV6 text: String) -> [UInt16]? {
        let halves = text.split(separator: "::", maxSplits: 2, omittingEmptySubsequences: false)
        guard halves.count <= 2, let first = groups(inHalf: halves[0]) else { return nil }
        guard halves.count == 2 else { return first.count == 8 ? first : nil }
        guard let second = groups(inHalf: halves[1]), first.count + second.count < 8 else { return nil }
        return first + Array(repeating: 0, count: 8 - first.count - second.count) + second
    }

    private static func groups(inHalf text: Substring) -> [UInt16]? {
        if text.isEmpty {
            return []
        }
        var groups: [UInt16] = []
        let parts = text.split(separator: ":", omittingEmptySubsequences: false)
        for (index, part) in parts.enumerated() {
            if index == parts.count - 1, part.contains(".") {
                guard let number = number(ofV4: part) else { return nil }
                groups.append(UInt16(number >> 16))
                groups.append(UInt16(truncatingIfNeeded: number))
            } else {
                guard (1...4).contains(part.utf8.count), !part.hasPrefix("+"),
                    let value = UInt16(part, radix: 16)
                else { return nil }
                groups.append(value)
            }
        }
        return groups
    }
}
