// SPDX-License-Identifier: Apache-2.0

/// The names behind the attributes, in any case.
struct AttributeNames: Sendable {
    /// For readers to hold, as `ElementNames.all`.
    static let all = AttributeNames()

    func attribute(prefix: PackedName?, name: PackedName) -> AttributeName {
        guard let prefix else { return AttributeName(rawValue: plain[name]) ?? .other }
        if prefix == Self.xml { return name == Self.lang ? .lang : name == Self.base ? .base : .other }
        if prefix == Self.rdf {
            return name == Self.resource ? .resource : name == Self.about ? .about : .other
        }
        return .other
    }

    private static let xml = PackedName("xml")
    private static let rdf = PackedName("rdf")
    private static let lang = PackedName("lang")
    private static let base = PackedName("base")
    private static let resource = PackedName("resource")
    private static let about = PackedName("about")

    private let plain = PackedNameTable(
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
