// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Stories

/// What becomes of a story that was called out when its own publisher thinks better of it: written and told.
struct StoryCorrections {
    let index: StoryIndex
    let catalogue: SourceCatalogue
    let events: EventBuilder
    let transaction: PollTransaction
    let policy = CorrectionPolicy.standard

    /// A new item: a correction or a denial by somebody who told the story before.
    func take(_ id: ItemID) throws {
        guard let item = try transaction.view.item(id),
            let story = try calledOut(item.story) ?? storyMeant(by: item)
        else { return }
        let others = try transaction.view.briefs(of: story.id).filter { $0.id != id && !$0.isHidden }
        let owner = owner(of: item.publisher)
        let isOwn = others.contains { self.owner(of: $0.publisher) == owner }
        let isAlone = others.allSatisfy { self.owner(of: $0.publisher) == owner }
        try tell(policy.judge(newTitle: item.title, isOwn: isOwn, isAlone: isAlone), item, story)
    }

    /// A known item that its publisher changed.
    func revised(_ item: Item, _ revision: Revision, isLead: Bool) throws {
        guard let former = revision.title, let story = try calledOut(item.story) else { return }
        let correction = policy.judge(
            formerTitle: former, newTitle: item.title, isLead: isLead,
            isAlone: try isAlone(item.publisher, in: story),
            sinceAlert: events.now - (story.alerted ?? events.now))
        try tell(correction, item, story)
    }

    /// An item that its feed does not list any more.
    func removed(_ id: ItemID) throws {
        guard let item = try transaction.view.item(id), let story = try calledOut(item.story) else { return }
        let evidence = Evidence("removed", words: [item.title])
        let isAlone = try isAlone(item.publisher, in: story)
        try tell(isAlone ? .withdrawn(evidence) : .corrected(evidence), item, story)
    }

    /// A correction in few words may stand apart from its story: the latest one that its publisher told and that its
    /// title speaks of.
    private func storyMeant(by item: Item) throws -> Story? {
        let owner = owner(of: item.publisher)
        return try transaction.view.stories(in: [.breaking, .developing, .cooled], limit: 100).first {
            story in
            guard let alerted = story.alerted, events.now - alerted <= .hours(24) else { return false }
            return try transaction.view.briefs(of: story.id).contains {
                !$0.isHidden && self.owner(of: $0.publisher) == owner && policy.concerns(item.title, $0.title)
            }
        }
    }

    /// The story, as long as its alert stands.
    private func calledOut(_ id: StoryID) throws -> Story? {
        guard let story = try transaction.view.story(id), story.alerted != nil else { return nil }
        switch story.state {
        case .breaking, .developing, .cooled: return story
        case .quiet, .candidate, .retracted: return nil
        }
    }

    private func isAlone(_ publisher: PublisherID, in story: Story) throws -> Bool {
        let owner = owner(of: publisher)
        return try transaction.view.briefs(of: story.id).allSatisfy {
            $0.isHidden || self.owner(of: $0.publisher) == owner
        }
    }

    private func tell(_ correction: Correction?, _ item: Item, _ story: Story) throws {
        guard let correction else { return }
        var story = story
        let type: EventType
        switch correction {
        case .corrected: type = .correction
        case .withdrawn:
            type = .withdrawn
            story.state = .quiet
            index.withdraw(story.id, now: events.now)
        }
        story.updated = max(story.updated, events.now)
        try transaction.update(story)
        var event = events.event(type, item: item, story: story)
        event.terms = [correction.evidence]
        try transaction.append(event, item: item.id, story: story.id)
    }

    private func owner(of publisher: PublisherID) -> OwnerID {
        catalogue.publisher(publisher)?.owner ?? OwnerID(publisher.text)
    }
}
