// SPDX-License-Identifier: Apache-2.0

/// The attributes that are read.
enum AttributeName: UInt8 {
    case other
    case href, rel, type, mode, title, length, hreflang, url, uri, src, term, scheme, label, domain
    case isPermaLink, version, medium, fileSize, width, height, duration, text, resource, about, lang, base
    case isDefault

    static func of(prefix: String?, name: String) -> AttributeName {
        of(prefix: prefix.map { PackedName($0.utf8) }, name: PackedName(name.utf8))
    }

    static func of(prefix: PackedName?, name: PackedName) -> AttributeName {
        guard let prefix else { return AttributeName(rawValue: plain[name]) ?? .other }
        if prefix == xml { return name == langName ? .lang : name == baseName ? .base : .other }
        if prefix == rdf { return name == resourceName ? .resource : name == aboutName ? .about : .other }
        return .other
    }

    private static let xml = PackedName("xml")
    private static let rdf = PackedName("rdf")
    private static let langName = PackedName("lang")
    private static let baseName = PackedName("base")
    private static let resourceName = PackedName("resource")
    private static let aboutName = PackedName("about")

    private static let plain = PackedNameTable(
        [
            (.href, "href"), (.rel, "rel"), (.type, "type"), (.mode, "mode"), (.title, "title"),
            (.length, "length"), (.hreflang, "hreflang"), (.url, "url"), (.uri, "uri"), (.src, "src"),
            (.term, "term"), (.scheme, "scheme"), (.label, "label"), (.domain, "domain"),
            (.isPermaLink, "ispermalink"), (.version, "version"), (.medium, "medium"),
            (.fileSize, "filesize"), (.width, "width"), (.height, "height"), (.duration, "duration"),
            (.text, "text"), (.resource, "resource"), (.about, "about"), (.isDefault, "isdefault"),
        ].map { (attribute: AttributeName, name: StaticString) in (name: name, value: attribute.rawValue) },
        bits: 7)
}
