// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import NewsText

/// What the streams may tell of the log now: an article that an editor hid, or a muted publisher's, is not told again
/// to a reader that resumes from before.
///
/// Numbers are never given twice; an event that must not be told is left out, as a filter leaves one out.
struct EventVeil {
    private let view: ArchiveView
    private let muted: Set<PublisherID>
    /// Canonical links of articles that are hidden: other reports' events name them, too.
    private let hiddenLinks: Set<String>
    /// Nothing was ever hidden: every event is told as it was written.
    private let isOpen: Bool

    init(_ view: ArchiveView) throws {
        self.view = view
        muted = try view.mutedPublishers()
        hiddenLinks = try EditedLinks.hidden(view)
        isOpen =
            try muted.isEmpty && view.standingActs(.hide).isEmpty && view.standingActs(.retract).isEmpty
    }

    func told(_ logged: [LoggedEvent]) throws -> [NewsEvent] {
        isOpen ? logged.map(\.event) : try logged.compactMap(told)
    }

    private func told(_ logged: LoggedEvent) throws -> NewsEvent? {
        var event = logged.event
        switch event.type {
        case .hidden, .feed, .reset:
            return event
        case .withdrawn:
            // Whoever heard of the story must hear this; of what is hidden in it, it says nothing.
            event.links.removeAll(where: isVeiled)
            if try logged.item.flatMap(view.item).map({ $0.isHidden || muted.contains($0.publisher) }) == true
            {
                event.title = nil
                event.url = nil
            }
            return event
        default:
            break
        }
        let isNobodys = event.publishers.isEmpty
        event.publishers.removeAll { muted.contains($0) }
        // The taking back of a mute names the publisher that is muted no more.
        guard isNobodys || !event.publishers.isEmpty else { return nil }
        event.links.removeAll(where: isVeiled)
        if let id = logged.story, try view.story(id)?.isHidden == true {
            return nil
        }
        guard let id = logged.item, let item = try view.item(id),
            item.isHidden || muted.contains(item.publisher)
        else { return event }
        // Of the item itself nothing is told; of its story what others say of it.
        guard event.type != .item, event.type != .revision, let story = try logged.story.flatMap(view.story)
        else {
            return nil
        }
        event.links.removeAll { $0.url == item.url }
        event.item = nil
        event.url = event.links.first?.url
        event.title = event.links.first?.title ?? story.title
        return event
    }

    private func isVeiled(_ link: NewsEvent.Link) -> Bool {
        muted.contains(link.publisher)
            || !hiddenLinks.isEmpty && CanonicalAddress.key(link.url).map(hiddenLinks.contains) == true
    }
}
