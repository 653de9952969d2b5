// SPDX-License-Identifier: Apache-2.0

/// The attributes that are read.
enum AttributeName: UInt8 {
    case other
    case href, rel, type, mode, title, length, hreflang, url, uri, src, term, scheme, label, domain
    case isPermaLink, version, medium, fileSize, width, height, duration, text, resource, about, lang, base
    case isDefault

    static func of(prefix: String?, name: String) -> AttributeName {
        AttributeNames.all.attribute(
            prefix: prefix.map { PackedName($0.utf8) }, name: PackedName(name.utf8))
    }
}
