// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Publishing
import Stories

extension EditTransaction {
    /// Makes two stories one: the elder keeps its name, the younger's leads to it for ever.
    func merge(_ first: String, _ second: String?, _ reason: String) throws -> EditReport {
        guard let second, !second.isEmpty else { throw EditRefusal.missingOther }
        let one = try targets.story(first)
        let other = try targets.story(second)
        guard one.id != other.id else { throw EditRefusal.sameStory }
        // What was withdrawn would come back with the other story, or take it along.
        guard !one.isHidden, !other.isHidden else { throw EditRefusal.withdrawn }
        let elderFirst = (one.firstSeen, one.id) <= (other.firstSeen, other.id)
        let (elder, younger) = elderFirst ? (one, other) : (other, one)
        var trace = EditTrace()
        trace.items = try view.briefs(of: younger.id).map(\.id.number)
        trace.origin = younger.id.number
        trace.target = elder.id.number
        guard var kept = try transaction.merge(younger.id, into: elder.id, at: now) else {
            throw EditRefusal.sameStory
        }
        // One alert a story, also across a merge.
        if kept.alerted == nil, younger.alerted != nil {
            kept.alerted = younger.alerted
            kept.alertScore = younger.alertScore
            kept.alertEvidence = younger.alertEvidence
            kept.state = younger.state
            trace.tookOverAlert = true
            try transaction.update(kept)
        }
        kept = try tally.recount(elder.id, at: now) ?? kept
        try tell(.merge, kept, Evidence("merged", words: [younger.publicID, reason]))
        var report = try record(.merge, younger.publicID, object: elder.publicID, reason, trace)
        report.story = elder.publicID
        return report
    }

    /// The taking back of `merge`: the younger lives again, with the items that it had.
    func takeApart(_ first: String, _ second: String?, _ reason: String) throws -> EditReport {
        let (act, trace) = try takeBack(standingMerge([first, second].compactMap { $0 }))
        guard let origin = trace.origin.map(StoryID.init), var younger = try view.story(origin),
            let target = younger.redirect, var elder = try view.story(target)
        else { throw EditRefusal.notDone("these stories were not merged") }
        let still = Set(try view.briefs(of: elder.id).map(\.id.number))
        try transaction.revive(origin, at: now)
        for number in trace.items where still.contains(number) {
            try move(ItemID(number), to: origin, Evidence("unmerged", words: [reason]))
        }
        if trace.tookOverAlert == true {
            younger.alerted = elder.alerted
            younger.alertScore = elder.alertScore
            younger.alertEvidence = elder.alertEvidence
            younger.state = elder.state
            younger.redirect = nil
            try transaction.update(younger)
            elder.alerted = nil
            elder.alertScore = nil
            elder.alertEvidence = []
            elder.state = .quiet
            try transaction.update(elder)
        }
        let evidence = Evidence("restored", words: [act.subject, reason])
        for id in [elder.id, origin] {
            if let story = try tally.recount(id, at: now), !story.isHidden {
                try tellChange(story, evidence)
            }
        }
        var report = undone(act, reason)
        report.story = act.subject
        report.event = transaction.lastEvent
        return report
    }

    /// The merge that is meant: by the younger story or one of the articles that it brought, else the elder's latest.
    private func standingMerge(_ names: [String]) throws -> EditorAct {
        var elders: Set<String> = []
        var moved: Set<Int64> = []
        var youngers: Set<String> = []
        for name in names {
            elders.insert(try targets.story(name).publicID)
            moved.formUnion(((try? targets.items(name)) ?? []).map(\.id.number))
            let last = name.split(separator: "/").last.map(String.init) ?? name
            youngers.formUnion([name, last].compactMap { StoryName($0)?.urn })
        }
        let acts = try view.standingActs(.merge)
        let exact = acts.last { act in
            youngers.contains(act.subject) || !moved.isDisjoint(with: EditTrace(of: act.before).items)
        }
        guard let act = exact ?? acts.last(where: { $0.object.map(elders.contains) ?? false }) else {
            throw EditRefusal.notDone("these stories were not merged")
        }
        return act
    }

    /// Makes an article a story of its own, and keeps the two apart from then on.
    func split(_ name: String, _ reason: String) throws -> EditReport {
        let found = try targets.items(name)
        guard let item = found.first, let old = try view.story(item.story) else {
            throw EditRefusal.unknown(name)
        }
        let moved = found.filter { $0.story == old.id }
        let ids = Set(moved.map(\.id))
        guard try view.briefs(of: old.id).contains(where: { !ids.contains($0.id) }) else {
            throw EditRefusal.alone
        }
        let story = Story(
            id: transaction.reserveStory(), publicID: try freeName(of: item), title: item.title,
            language: item.language, lead: item.id, firstSeen: item.firstSeen, updated: now,
            isHidden: old.isHidden)
        try transaction.insert(story)
        for item in moved {
            try move(item.id, to: story.id, Evidence("split", words: [old.publicID, reason]))
        }
        var trace = EditTrace()
        trace.items = moved.map(\.id.number)
        trace.origin = old.id.number
        trace.target = story.id.number
        let evidence = Evidence("split", words: [old.publicID, story.publicID, reason])
        for id in [old.id, story.id] {
            if let changed = try tally.recount(id, at: now), !changed.isHidden {
                try tellChange(changed, evidence)
            }
        }
        var report = try record(.split, item.publicID, object: story.publicID, reason, trace)
        report.story = story.publicID
        report.items = moved.map(\.publicID)
        return report
    }

    /// The taking back of `split`: the new story is merged into the old one, and its name leads there.
    func rejoin(_ name: String, _ reason: String) throws -> EditReport {
        let names = Set([name] + ((try? targets.items(name)) ?? []).map(\.publicID))
        let (act, trace) = try takeBack(.split, "“\(name)” was not split off") { act in
            names.contains(act.subject) || names.contains(act.object ?? "")
        }
        guard let old = try trace.origin.flatMap({ try current(StoryID($0)) }),
            let new = try trace.target.flatMap({ try current(StoryID($0)) }), old.id != new.id,
            try transaction.merge(new.id, into: old.id, at: now) != nil,
            let story = try tally.recount(old.id, at: now)
        else { throw EditRefusal.notDone("the two stories are not apart, were not split") }
        try tell(.merge, story, Evidence("restored", words: [new.publicID, reason]))
        var report = undone(act, reason)
        report.story = story.publicID
        report.event = transaction.lastEvent
        return report
    }

    private func current(_ id: StoryID) throws -> Story? {
        guard let story = try view.story(id) else { return nil }
        return try story.redirect.flatMap { try view.story($0) } ?? story
    }

    /// What it repeats stays behind: a duplicate is one of its own story.
    private func move(_ id: ItemID, to story: StoryID, _ evidence: Evidence) throws {
        guard let item = try view.item(id) else { return }
        let original = try item.duplicateOf.flatMap { try view.item($0) }
        try transaction.place(
            id, in: story, duplicateOf: original?.story == story ? item.duplicateOf : nil,
            evidence: try view.evidence(of: id) + [evidence])
    }

    /// A story's name is its first item's, for ever; one that was the first of another story needs a name beside it.
    private func freeName(of item: Item) throws -> String {
        var name = PublicIdentity.ofStory(first: item.publicID)
        var attempt = 0
        while try view.story(publicID: name) != nil {
            attempt += 1
            name = PublicIdentity.ofStory(first: "\(item.publicID)\u{0}split \(attempt)")
        }
        return name
    }
}
