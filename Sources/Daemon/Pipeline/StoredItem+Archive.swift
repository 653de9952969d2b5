// SPDX-License-Identifier: Apache-2.0

import Archive
import Stories

extension StoredItem {
    /// nil when the item has no trace, or one of another version.
    init?(_ item: WindowItem) {
        guard let trace = item.trace else { return nil }
        let brief = item.brief
        self.init(
            id: brief.id, story: brief.story, duplicateOf: brief.duplicateOf, publisher: brief.publisher,
            language: brief.language, published: brief.published, dateTrust: brief.dateTrust,
            firstSeen: brief.firstSeen, trace: trace)
    }
}
