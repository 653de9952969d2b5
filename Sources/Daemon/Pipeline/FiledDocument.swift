// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// What filing one document came to.
struct FiledDocument {
    /// The numbers of all items that the document listed.
    var listed: [ItemID] = []
    /// How many of them were new.
    private(set) var new = 0
    /// When the new ones were published, as far as their dates can be trusted.
    private(set) var newDates: [Timestamp] = []

    mutating func note(_ id: ItemID, _ item: Item) {
        listed.append(id)
        new += 1
        if item.dateTrust != .assumed {
            newDates.append(item.published)
        }
    }
}
