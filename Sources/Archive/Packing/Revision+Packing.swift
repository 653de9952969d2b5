// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension Revision {
    /// The old values, compressed; number and time have columns.
    var packed: [UInt8] {
        var writer = PackedWriter(version: 1)
        writer.put(changes.reduce(0) { $0 | UInt64(1) << UInt64($1.rawValue) })
        writer.put(optional: contentHTML)
        writer.put(optional: title)
        writer.put(optional: summary)
        writer.put(optional: url)
        return PackedText.pack(writer.bytes)
    }

    init(packed: [UInt8], number: Int, at: Timestamp) throws {
        var reader = try PackedReader(PackedText.unpack(packed), newest: 1)
        let bits = try reader.number()
        self.init(
            number: number, at: at,
            changes: Set(ItemField.allCases.filter { bits >> UInt64($0.rawValue) & 1 == 1 }))
        contentHTML = try reader.optionalText()
        title = try reader.optionalText()
        summary = try reader.optionalText()
        url = try reader.optionalText()
    }

    /// What a change from `old` to `new` puts aside; nil when nothing that readers see differs.
    init?(from old: Item, to new: Item, number: Int, at: Timestamp) {
        var changes: Set<ItemField> = []
        func note(_ field: ItemField, _ differs: Bool) {
            if differs {
                changes.insert(field)
            }
        }
        note(.title, old.title != new.title)
        note(.summary, old.summary != new.summary)
        note(.content, old.contentHTML != new.contentHTML)
        note(.url, old.url != new.url)
        note(.language, old.language != new.language)
        note(.published, old.published != new.published)
        note(.authors, old.authors != new.authors)
        note(.categories, old.categories != new.categories)
        note(.enclosures, old.enclosures != new.enclosures)
        note(.image, old.image != new.image)
        note(.rights, old.rights != new.rights)
        note(.origin, old.originTitle != new.originTitle || old.originURL != new.originURL)
        note(.wire, old.wire != new.wire)
        guard !changes.isEmpty else { return nil }
        self.init(
            number: number, at: at, changes: changes, title: changes.contains(.title) ? old.title : nil,
            summary: changes.contains(.summary) ? old.summary : nil,
            contentHTML: changes.contains(.content) ? old.contentHTML : nil,
            url: changes.contains(.url) ? old.url : nil)
    }
}
