// SPDX-License-Identifier: Apache-2.0

import NewsText

/// Decides which addresses markup may name, and makes them absolute.
struct AddressFilter {
    /// What an address is used for.
    enum Use {
        /// Followed by a person: mail and telephone are welcome.
        case link
        /// Loaded by the reader's program: the web alone.
        case resource
    }

    let base: String?

    private static let linkSchemes: [[UInt8]] = [
        "mailto", "tel", "sms", "geo", "ftp", "sftp", "news", "nntp", "irc", "ircs", "xmpp", "sip", "sips",
        "magnet", "webcal", "rtsp", "gopher", "whatsapp",
    ].map { Array($0.utf8) }

    /// Reads a decoded value and leaves in `address` what may be written; false when nothing may.
    func read(_ value: Span<UInt8>, for use: Use, into address: inout [UInt8]) -> Bool {
        address.removeAll(keepingCapacity: true)
        if Self.isPlainWebAddress(value) {
            unsafe value.withUnsafeBufferPointer { bytes in unsafe address.append(contentsOf: bytes) }
            return true
        }
        let trimmed = Self.trimmed(value)
        guard let colon = Self.schemeEnd(trimmed.span) else { return resolve(trimmed, into: &address) }
        let scheme = trimmed[..<colon].map(\.folded)
        if scheme == Array("http".utf8) || scheme == Array("https".utf8) {
            return resolve(trimmed, into: &address)
        }
        guard use == .link, Self.linkSchemes.contains(scheme), colon + 1 < trimmed.count else { return false }
        Self.appendQuoted(trimmed.span, to: &address)
        return true
    }

    /// Relative addresses, and web addresses in need of repair.
    private func resolve(_ reference: [UInt8], into address: inout [UInt8]) -> Bool {
        guard !reference.isEmpty else { return false }
        let text = String(decoding: reference, as: UTF8.self)
        guard let absolute = WebAddress.resolve(text, against: base) else {
            // Nothing to resolve against: relative it stays, if it is relative.
            guard base == nil, Self.schemeEnd(reference.span) == nil else { return false }
            Self.appendQuoted(reference.span, to: &address)
            return true
        }
        Self.appendQuoted(absolute.utf8.span, to: &address)
        guard Self.isPlainWebAddress(address.span) else {
            address.removeAll(keepingCapacity: true)
            return false
        }
        return true
    }

    /// True for an absolute web address that needs no repair: it is then taken as it is.
    static func isPlainWebAddress(_ value: Span<UInt8>) -> Bool {
        var index: Int
        if value.holds("https://", at: 0) {
            index = 8
        } else if value.holds("http://", at: 0) {
            index = 7
        } else {
            return false
        }
        guard index < value.count, !endsHost(value[index]) else { return false }
        while index < value.count {
            if needsQuoting(value[index]) { return false }
            index &+= 1
        }
        return true
    }

    private static func endsHost(_ byte: UInt8) -> Bool {
        byte == 0x2F || byte == 0x3F || byte == 0x23 || byte == 0x40 || byte == 0x3A
    }

    /// Bytes that no address holds: white space, controls, quotes, angles, braces, `\`, `^`, `|`.
    private static func needsQuoting(_ byte: UInt8) -> Bool {
        if byte <= 0x20 { return true }
        switch byte {
        case 0x22, 0x3C, 0x3E, 0x5C, 0x5E, 0x60, 0x7B, 0x7C, 0x7D, 0x7F: return true
        default: return false
        }
    }

    private static func appendQuoted(_ value: Span<UInt8>, to address: inout [UInt8]) {
        let digits = Array("0123456789ABCDEF".utf8)
        for index in value.indices {
            let byte = value[index]
            if needsQuoting(byte) {
                address.append(contentsOf: [0x25, digits[Int(byte >> 4)], digits[Int(byte & 15)]])
            } else {
                address.append(byte)
            }
        }
    }

    /// White space around away, tabs and line ends inside away, as WHATWG's URL parser does.
    private static func trimmed(_ value: Span<UInt8>) -> [UInt8] {
        var start = 0
        var end = value.count
        while start < end, value[start] <= 0x20 { start += 1 }
        while end > start, value[end - 1] <= 0x20 { end -= 1 }
        var result: [UInt8] = []
        result.reserveCapacity(end - start)
        for index in start..<end where value[index] >= 0x20 { result.append(value[index]) }
        return result
    }

    /// The place of the colon behind a scheme (RFC 3986, 3.1); nil when the reference is relative.
    private static func schemeEnd(_ value: Span<UInt8>) -> Int? {
        guard value.count > 0, value[0].isLetter else { return nil }
        var index = 1
        while index < value.count {
            let byte = value[index]
            if byte == 0x3A { return index }
            guard byte.isLetterOrDigit || byte == 0x2B || byte == 0x2D || byte == 0x2E else { return nil }
            index += 1
        }
        return nil
    }
}
