// SPDX-License-Identifier: Apache-2.0

/// The namespace declarations in force while plain XML is read.
struct PlainScopes {
    /// A state to come back to.
    struct Mark {
        fileprivate var count: Int
        fileprivate var inDefault: Scope
    }

    /// A namespace: where its address stands (nowhere, when it has none), and what it means.
    struct Scope {
        var address: Range<Int>
        var meaning: Namespace
    }

    private struct Binding {
        /// Where the prefix stands; empty for the default namespace.
        var prefix: Range<Int>
        var scope: Scope
    }

    private var bindings: [Binding] = []
    /// The namespace that names without a prefix are in.
    private(set) var inDefault = Scope(address: 0..<0, meaning: .core)

    var mark: Mark { Mark(count: bindings.count, inDefault: inDefault) }

    @inline(__always)
    mutating func restore(_ mark: Mark) {
        guard bindings.count != mark.count else { return }
        bindings.removeLast(bindings.count - mark.count)
        inDefault = mark.inDefault
    }

    /// Notes a declaration; false when it is one that libxml2 has something to say about, or may have.
    mutating func declare(prefix: Range<Int>, address: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        guard bindings.count < 512 else { return false }
        let known = Namespace.of(address: bytes.extracting(address))
        if address.isEmpty {
            guard prefix.isEmpty else { return false }
        } else {
            // Those that are known are plain, but for the one that is reserved.
            let isPlain =
                if let known {
                    known != .xml
                } else {
                    Self.isPlainAddress(address, in: bytes) || Self.isPlainName(address, in: bytes)
                }
            guard isPlain else { return false }
            if prefix.count >= 3, bytes.holds("xml", at: prefix.lowerBound) { return false }
        }
        let scope = Scope(
            address: address, meaning: known ?? Self.meaning(prefix: prefix, in: bytes))
        bindings.append(Binding(prefix: prefix, scope: scope))
        if prefix.isEmpty { inDefault = scope }
        return true
    }

    /// Of an address that nobody knows.
    private static func meaning(prefix: Range<Int>, in bytes: Span<UInt8>) -> Namespace {
        guard !prefix.isEmpty else { return .core }
        return Namespace.of(prefix: PackedName(bytes, from: prefix.lowerBound, to: prefix.upperBound))
            ?? .foreign
    }

    /// Something that every reading of RFC 3986 takes for an address.
    private static func isPlainAddress(_ address: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        let isSecure = bytes.has("https://", at: address.lowerBound)
        guard isSecure || bytes.has("http://", at: address.lowerBound) else { return false }
        let first = address.lowerBound + (isSecure ? 8 : 7)
        guard first < address.upperBound, bytes[first].isLetterOrDigit else { return false }
        // Reserved (Namespaces in XML, section 3).
        guard !bytes.has("www.w3.org/XML/", at: first), !bytes.has("www.w3.org/2000/xmlns", at: first) else {
            return false
        }
        var hasFragment = false
        for index in first..<address.upperBound {
            switch bytes[index] {
            case UInt8(ascii: "#"):
                if hasFragment { return false }
                hasFragment = true
            case UInt8(ascii: "/"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"),
                UInt8(ascii: "~"):
                break
            default:
                guard bytes[index].isLetterOrDigit else { return false }
            }
        }
        return true
    }

    /// A name like `urn:example:news` or `com-wordpress:feed-additions:1`: a scheme, a colon, and letters, digits
    /// and marks that a path without a slash at its start may hold (RFC 3986, section 3.3).
    private static func isPlainName(_ address: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        var index = address.lowerBound
        guard bytes[index].isLetter else { return false }
        while index < address.upperBound, bytes[index].isLetterOrDigit || bytes[index] == UInt8(ascii: "-") {
            index &+= 1
        }
        guard index &+ 1 < address.upperBound, bytes[index] == UInt8(ascii: ":"),
            bytes[index &+ 1].isLetterOrDigit
        else { return false }
        for place in index..<address.upperBound {
            switch bytes[place] {
            case UInt8(ascii: ":"), UInt8(ascii: "."), UInt8(ascii: "-"), UInt8(ascii: "_"): break
            default:
                guard bytes[place].isLetterOrDigit else { return false }
            }
        }
        return true
    }

    // MARK: Looking up

    /// A tag's namespace; nil when its prefix is not declared.
    @inline(__always)
    func namespace(of tag: PlainAttribute, in bytes: Span<UInt8>) -> Scope? {
        tag.colon < 0 ? inDefault : find(tag.name, tag.colon &- tag.name, bytes)
    }

    /// Whether the prefix of an attribute is declared.
    func isDeclared(_ attribute: PlainAttribute, in bytes: Span<UInt8>) -> Bool {
        let length = attribute.colon &- attribute.name
        if length == 3, bytes.has("xml", at: attribute.name) { return true }
        return find(attribute.name, length, bytes) != nil
    }

    private func find(_ start: Int, _ length: Int, _ bytes: Span<UInt8>) -> Scope? {
        var place = bindings.count &- 1
        while place >= 0 {
            let binding = bindings[place]
            if binding.prefix.count == length,
                bytes.hasSame(binding.prefix.lowerBound, start, length: length)
            {
                return binding.scope
            }
            place &-= 1
        }
        return nil
    }
}
