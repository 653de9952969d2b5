// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Stories

/// Counts a story anew after an editor's act and chooses who leads it, by the same rule as always.
struct StoryTally {
    let catalogue: SourceCatalogue
    let transaction: PollTransaction

    /// - Returns: the story as stored now; its lead is a visible report wherever there is one.
    @discardableResult
    func recount(_ id: StoryID, at moment: Timestamp) throws -> Story? {
        guard var story = try transaction.view.story(id) else { return nil }
        let items = try transaction.view.items(of: id)
        guard let first = items.first else { return story }
        let lead = items.dropFirst().reduce(first) { lead, item in
            LeadPolicy().prefers(item, over: lead, publisher: { catalogue.publisher($0) }) ? item : lead
        }
        story.itemCount = items.count
        // What is hidden is nobody's voice; a story of which all is hidden keeps those that it had.
        let visible = items.filter { !$0.isHidden }
        story.ownerCount = Set((visible.isEmpty ? items : visible).map { owner(of: $0) }).count
        story.lead = lead.id
        story.title = lead.title
        story.language = lead.language
        story.updated = max(story.updated, moment)
        try transaction.update(story)
        return story
    }

    private func owner(of item: Item) -> OwnerID {
        catalogue.publisher(item.publisher)?.owner ?? OwnerID(item.publisher.text)
    }
}
