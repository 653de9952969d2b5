// SPDX-License-Identifier: Apache-2.0

/// An absolute address taken apart (RFC 3986, section 3); every part as written but for the scheme's case.
struct AddressParts {
    var scheme: [UInt8]
    var authority: [UInt8]?
    var path: [UInt8]
    var query: [UInt8]?
    var fragment: [UInt8]?

    /// Takes cleaned bytes apart; nil without a scheme, or when `http` names no host.
    init?(absolute bytes: [UInt8]) {
        guard let scheme = Self.scheme(of: bytes[...]) else { return nil }
        self.init(scheme: scheme, rest: bytes[(scheme.count + 1)...])
    }

    private init?(scheme: [UInt8], rest: ArraySlice<UInt8>) {
        guard Self.isWeb(scheme) else {
            self.init(scheme: scheme, relative: Array(rest))
            return
        }
        var scheme = scheme
        var inner = Self.slashed(rest)[...].drop { $0 == UInt8(ascii: "/") }
        // `http://http://host`: the scheme was pasted twice, or by a stranger without end.
        while let second = Self.scheme(of: inner), Self.isWeb(second),
            inner.dropFirst(second.count + 1).starts(with: "//".utf8)
        {
            scheme = second
            inner = inner.dropFirst(second.count + 1).drop { $0 == UInt8(ascii: "/") }
        }
        self.init(scheme: scheme, relative: Array("//".utf8) + inner)
        if authority?.isEmpty ?? true { return nil }
        path = DotSegments.removed(from: path)
    }

    /// A reference without a scheme, put under `scheme`.
    private init(scheme: [UInt8], relative bytes: [UInt8]) {
        self.scheme = scheme
        var rest = bytes[...]
        fragment = rest.firstIndex(of: UInt8(ascii: "#")).map { Array(rest[($0 + 1)...]) }
        rest = rest.prefix { $0 != UInt8(ascii: "#") }
        query = rest.firstIndex(of: UInt8(ascii: "?")).map { Array(rest[($0 + 1)...]) }
        rest = rest.prefix { $0 != UInt8(ascii: "?") }
        if rest.starts(with: [UInt8(ascii: "/"), UInt8(ascii: "/")]) {
            rest = rest.dropFirst(2)
            authority = Array(rest.prefix { $0 != UInt8(ascii: "/") })
            rest = rest.dropFirst(authority?.count ?? 0)
        }
        path = Array(rest)
    }

    /// RFC 3986, section 5.2, for cleaned bytes; nil when the base has no path to build on.
    func resolving(_ reference: [UInt8]) -> AddressParts? {
        var bytes = reference
        if let scheme = Self.scheme(of: bytes[...]) {
            let rest = Self.isWeb(scheme) ? Self.slashed(bytes[(scheme.count + 1)...]) : []
            // `http:page` beside an http base is relative in every browser.
            guard scheme == self.scheme, Self.isWeb(scheme), !rest.starts(with: "//".utf8) else {
                return AddressParts(absolute: bytes)
            }
            bytes = rest
        } else if Self.isWeb(scheme) {
            bytes = Self.slashed(bytes[...])
        }
        if authority == nil, !path.starts(with: "/".utf8), !bytes.isEmpty, bytes[0] != UInt8(ascii: "#") {
            return nil
        }
        var target = AddressParts(scheme: scheme, relative: bytes)
        if target.authority != nil {
            if Self.isWeb(scheme) { return AddressParts(scheme: scheme, rest: bytes[...]) }
            target.path = DotSegments.removed(from: target.path)
            return target
        }
        target.authority = authority
        if target.path.isEmpty {
            target.path = path
            target.query = target.query ?? query
        } else if target.path[0] == UInt8(ascii: "/") {
            target.path = DotSegments.removed(from: target.path)
        } else {
            target.path = DotSegments.removed(from: folder + target.path)
        }
        return target
    }

    /// The path up to its last slash.
    private var folder: [UInt8] {
        guard let slash = path.lastIndex(of: UInt8(ascii: "/")) else {
            return authority == nil ? [] : [UInt8(ascii: "/")]
        }
        return Array(path[...slash])
    }

    var text: String {
        var bytes = scheme
        bytes.append(UInt8(ascii: ":"))
        if let authority { bytes += Array("//".utf8) + authority }
        bytes += path
        if let query { bytes += [UInt8(ascii: "?")] + query }
        if let fragment { bytes += [UInt8(ascii: "#")] + fragment }
        return String(decoding: bytes, as: UTF8.self)
    }

    static func isWeb(_ scheme: [UInt8]) -> Bool {
        scheme.elementsEqual("http".utf8) || scheme.elementsEqual("https".utf8)
    }

    /// The scheme in lower case (a letter, then letters, digits, `+`, `-`, `.`).
    private static func scheme(of bytes: ArraySlice<UInt8>) -> [UInt8]? {
        guard let colon = bytes.prefix(32).firstIndex(of: UInt8(ascii: ":")), colon > bytes.startIndex else {
            return nil
        }
        var scheme: [UInt8] = []
        for byte in bytes[..<colon] {
            switch byte {
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): scheme.append(byte | 0x20)
            case UInt8(ascii: "a")...UInt8(ascii: "z"): scheme.append(byte)
            case UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "+"), UInt8(ascii: "-"),
                UInt8(ascii: "."):
                guard !scheme.isEmpty else { return nil }
                scheme.append(byte)
            default: return nil
            }
        }
        return scheme
    }

    /// Backslashes before the query as slashes.
    private static func slashed(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
        var isPath = true
        return bytes.map { byte in
            if byte == UInt8(ascii: "?") || byte == UInt8(ascii: "#") { isPath = false }
            return isPath && byte == UInt8(ascii: "\\") ? UInt8(ascii: "/") : byte
        }
    }
}
