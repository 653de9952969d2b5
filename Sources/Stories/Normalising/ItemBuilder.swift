// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Makes one item of one parsed item.
struct ItemBuilder {
    let parsed: ParsedItem
    let channel: ParsedChannel
    let feed: Feed
    let policy: IdentityPolicy
    let clock: FeedClock
    let now: Timestamp
    /// The document's guids are addresses of several hosts: a host is then part of a name.
    var hasManyHosts = false

    func build(guid: String?, link: String?, site: [FoldedText]) -> ItemDraft {
        let (published, trust) = clock.judge(parsed.published ?? parsed.updated, now: now)
        let title = DisplayText.clean(parsed.title ?? "")
        let plain = DisplayText.clean(parsed.summary ?? parsed.contentText ?? "")
        let summary = SummaryText.shorten(plain)
        var content = parsed.contentHTML ?? ""
        if content.isEmpty, summary != plain { content = longSummary(plain) }
        let language = language(of: title, plain)
        var item = Item(
            feed: feed.id, publisher: feed.publisher,
            keys: ItemKeys(text: Digest128(high: 0, low: 0)), publicID: "",
            url: parsed.url.map(CanonicalAddress.publishable), title: title, summary: summary,
            contentHTML: content, language: language,
            direction: DirectionDetector.detect(title) ?? parsed.direction ?? language?.direction
                ?? .leftToRight,
            published: published, dateTrust: trust,
            updated: parsed.updated.map { min($0 + clock.offset, now) },
            firstSeen: now, contentDigest: Self.digest(title, summary, content),
            authors: Self.unique(parsed.authors.compactMap { $0.name ?? $0.email }),
            categories: Self.unique(parsed.categories.compactMap { $0.label ?? $0.term }),
            enclosures: parsed.enclosures, image: parsed.image, rights: parsed.rights ?? channel.rights,
            originTitle: parsed.source?.title, originURL: parsed.source?.link ?? parsed.source?.selfLink)
        let text = ComparisonText(of: item, site: site)
        item.keys = keys(guid: guid, link: link, text: text)
        item.publicID = PublicIdentity.ofItem(keys: item.keys, feed: feed.id)
        item.wire = text.wire?.rawValue
        return ItemDraft(item: item, text: text)
    }

    private func keys(guid: String?, link: String?, text: ComparisonText) -> ItemKeys {
        let trusted = policy == .guid ? guid : nil
        return ItemKeys(
            guid: trusted, guidAlias: trusted.flatMap { Self.alias(of: $0, withHost: hasManyHosts) },
            link: policy == .text ? nil : link,
            text: Self.textDigest(text))
    }

    /// Scheme, `www.` and host moves leave path and query: enough of a name within one feed.
    static func alias(of guid: String, withHost: Bool = false) -> String? {
        // On bytes: everything that is looked for is ASCII.
        let bytes = guid.utf8
        guard bytes.count > 7, bytes.prefix(4).elementsEqual("http".utf8, by: { $0 | 0x20 == $1 }),
            let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
            bytes[colon...].starts(with: "://".utf8)
        else { return nil }
        let rest = bytes[bytes.index(colon, offsetBy: 3)...]
        guard let slash = rest.firstIndex(where: { $0 == UInt8(ascii: "/") || $0 == UInt8(ascii: "?") })
        else { return nil }
        var path = rest[slash...]
        while path.count > 1, path.last == UInt8(ascii: "/") { path.removeLast() }
        guard path.count > 1 else { return nil }
        return withHost
            ? (WebAddress.host(of: guid) ?? "") + guid[path.startIndex..<path.endIndex]
            : String(guid[path.startIndex..<path.endIndex])
    }

    private func language(of title: String, _ text: String) -> LanguageTag? {
        let declared = parsed.language ?? feed.language ?? channel.language
        let detected = LanguageDetector.detect(title, text, limit: 300)
        guard let declared else { return detected }
        guard let detected, detected.primary != declared.primary else { return declared }
        // A short text can be mistaken between two languages of one script, never between two scripts.
        if detected.direction == declared.direction, title.utf8.count + text.utf8.count < 80 {
            return declared
        }
        return detected
    }

    /// A description too long for a summary is kept whole where nothing else is.
    private func longSummary(_ plain: String) -> String {
        if let detail = parsed.summaryDetail, detail.type != "text", !detail.value.isEmpty {
            return detail.value
        }
        var html = "<p>"
        for character in plain.unicodeScalars {
            switch character {
            case "&": html += "&amp;"
            case "<": html += "&lt;"
            case ">": html += "&gt;"
            default: html.unicodeScalars.append(character)
            }
        }
        return html + "</p>"
    }

    private static func digest(_ title: String, _ summary: String, _ content: String) -> Digest128 {
        var bytes: [UInt8] = []
        bytes.reserveCapacity(title.utf8.count + summary.utf8.count + content.utf8.count + 2)
        bytes.append(contentsOf: title.utf8)
        bytes.append(0)
        bytes.append(contentsOf: summary.utf8)
        bytes.append(0)
        bytes.append(contentsOf: content.utf8)
        return Digest128(of: bytes)
    }

    /// Of the folded title and the first words of the folded text.
    static func textDigest(_ text: ComparisonText) -> Digest128 {
        let room = 2 * (text.title.units.count + text.body.units.count) + 202
        let bytes = [UInt8](capacity: room) { bytes in
            append(text.title, to: &bytes)
            append(text.body, to: &bytes)
        }
        return Digest128(of: bytes)
    }

    private static func append(_ part: FoldedText, to bytes: inout OutputSpan<UInt8>) {
        for word in part.words.prefix(100) {
            for index in Int(word.start)..<Int(word.end) {
                let unit = part.units[index]
                bytes.append(UInt8(truncatingIfNeeded: unit >> 8))
                bytes.append(UInt8(truncatingIfNeeded: unit))
            }
            bytes.append(0)
        }
        bytes.append(1)
    }

    private static let fewNames = 8

    private static func unique(_ names: [String]) -> [String] {
        guard names.count > fewNames else {
            // Most items have one or two: looking through them is less than hashing them.
            var unique: [String] = []
            for name in names {
                let clean = DisplayText.clean(name)
                if !clean.isEmpty, !unique.contains(clean) { unique.append(clean) }
            }
            return unique
        }
        var seen: Set<String> = []
        return names.compactMap { name in
            let clean = DisplayText.clean(name)
            return !clean.isEmpty && seen.insert(clean).inserted ? clean : nil
        }
    }
}
