// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel

extension EditTransaction {
    /// Takes an article out of everything that is published, by every feed that gave it.
    func hide(_ name: String, _ reason: String) throws -> EditReport {
        let items = try targets.itemsOfAll(name).filter { !$0.isHidden }
        guard let first = items.first else { throw EditRefusal.already("“\(name)” is hidden") }
        var trace = EditTrace()
        trace.items = items.map(\.id.number)
        trace.links = Array(Set(items.compactMap(\.keys.link))).sorted()
        for item in items {
            try transaction.setHidden(true, item: item.id)
        }
        var emptied: [Int64] = []
        for id in Set(items.map(\.story)).sorted() {
            guard let story = try view.story(id), !story.isHidden else { continue }
            for item in items where item.story == id {
                try tellHidden(item, of: story, reason)
            }
            if try view.briefs(of: id).allSatisfy(\.isHidden) {
                // Nothing of it can be shown any more: its archive page must say that it is gone.
                try transaction.setHidden(true, story: id, at: now)
                try tellHidden(nil, of: story, reason)
                emptied.append(id.number)
            } else if let changed = try tally.recount(id, at: now), changed.lead != story.lead {
                try tellChange(changed, Evidence("lead", words: [reason]))
            }
        }
        trace.stories = emptied
        var report = try record(.hide, first.publicID, reason, trace)
        report.items = items.map(\.publicID)
        return report
    }

    /// The taking back of `hide`.
    func show(_ name: String, _ reason: String) throws -> EditReport {
        let names = Set([name] + ((try? targets.itemsOfAll(name)) ?? []).map(\.publicID))
        let (act, trace) = try takeBack(.hide, "“\(name)” was not hidden") { names.contains($0.subject) }
        var shown: [Item] = []
        for number in trace.items {
            guard let item = try view.item(ItemID(number)) else { continue }
            try transaction.setHidden(false, item: item.id)
            shown.append(item)
        }
        for number in trace.stories ?? [] {
            try transaction.setHidden(false, story: StoryID(number), at: now)
        }
        for id in Set(shown.map(\.story)).sorted() {
            if let story = try tally.recount(id, at: now), !story.isHidden {
                try tellChange(story, Evidence("restored", words: [act.subject, reason]))
            }
        }
        var report = undone(act, reason)
        report.items = shown.map(\.publicID)
        report.event = transaction.lastEvent
        return report
    }

    /// Takes a whole story back: it was wrong. It leaves every edition, and is never called out again.
    func retract(_ name: String, _ reason: String) throws -> EditReport {
        var story = try targets.story(name)
        guard !story.isHidden else { throw EditRefusal.already("the story is withdrawn or hidden") }
        var trace = EditTrace()
        trace.state = story.state
        trace.target = story.id.number
        story.state = .retracted
        story.isHidden = true
        story.updated = max(story.updated, now)
        try transaction.update(story)
        try tell(.withdrawn, story, Evidence("retracted", words: [reason]))
        var report = try record(.retract, story.publicID, reason, trace)
        report.story = story.publicID
        return report
    }

    /// The taking back of `retract`.
    func restore(_ name: String, _ reason: String) throws -> EditReport {
        let wanted = try targets.story(name)
        let (act, trace) = try takeBack(.retract, "the story was not retracted") {
            $0.subject == wanted.publicID
        }
        var story = wanted
        story.state = trace.state ?? .quiet
        story.isHidden = try view.briefs(of: story.id).allSatisfy(\.isHidden)
        story.updated = max(story.updated, now)
        try transaction.update(story)
        try tellChange(story, Evidence("restored", words: [reason]))
        var report = undone(act, reason)
        report.story = story.publicID
        report.event = transaction.lastEvent
        return report
    }

    /// Nothing of a publisher is published until it is taken back; its items are read and kept all the same.
    func mute(_ name: String, _ reason: String) throws -> EditReport {
        let publisher = try targets.publisher(name)
        guard try !view.mutedPublishers().contains(publisher.id) else {
            throw EditRefusal.already("\(publisher.id) is muted")
        }
        try transaction.append(
            events.event(.hidden, publisher: publisher.id, Evidence("muted", words: [reason])))
        return try record(.mute, publisher.id.text, reason, EditTrace())
    }

    /// The taking back of `mute`; a publisher may have left the configuration meanwhile.
    func unmute(_ name: String, _ reason: String) throws -> EditReport {
        let (act, _) = try takeBack(.mute, "\(name) was not muted") { $0.subject == name }
        try transaction.append(
            events.event(
                .correction, publisher: PublisherID(name), Evidence("restored", words: [reason])))
        return undone(act, reason)
    }

    /// Only ids and the reason: what is hidden is not said once more.
    private func tellHidden(_ item: Item?, of story: Story, _ reason: String) throws {
        var event = events.event(
            .hidden, publisher: item?.publisher, Evidence("hidden", words: [reason]))
        event.item = item?.publicID
        event.story = story.publicID
        event.state = story.state
        event.language = story.language
        try transaction.append(event, item: item?.id, story: story.id)
    }
}
