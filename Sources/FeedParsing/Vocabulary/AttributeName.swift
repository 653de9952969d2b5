// SPDX-License-Identifier: Apache-2.0

/// The attributes that are read.
enum AttributeName: UInt8 {
    case other
    case href, rel, type, mode, title, length, hreflang, url, uri, src, term, scheme, label, domain
    case isPermaLink, version, medium, fileSize, width, height, duration, text, resource, about, lang, base
    case isDefault

    static func of(prefix: String?, name: String) -> AttributeName {
        switch prefix {
        case nil: plain[name] ?? .other
        case "xml": name == "lang" ? .lang : name == "base" ? .base : .other
        case "rdf": name == "resource" ? .resource : name == "about" ? .about : .other
        default: .other
        }
    }

    private static let plain: [String: AttributeName] = [
        "href": .href, "rel": .rel, "type": .type, "mode": .mode, "title": .title, "length": .length,
        "hreflang": .hreflang, "url": .url, "uri": .uri, "src": .src, "term": .term, "scheme": .scheme,
        "label": .label, "domain": .domain, "ispermalink": .isPermaLink, "version": .version,
        "medium": .medium, "filesize": .fileSize, "width": .width, "height": .height,
        "duration": .duration, "text": .text, "resource": .resource, "about": .about,
        "isdefault": .isDefault,
    ]
}
