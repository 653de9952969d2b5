// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Serving

/// One act of the editor within one transaction: its effects, its line in the book of acts, and the events that tell it.
struct EditTransaction {
    /// What stands in the book when the editor gave no reason.
    static let usualReason = "editor's decision"

    let transaction: PollTransaction
    let catalogue: SourceCatalogue
    let now: Timestamp

    var view: ArchiveView { transaction.view }
    var targets: EditTargets { EditTargets(view: view, catalogue: catalogue) }
    var events: EventBuilder { EventBuilder(catalogue: catalogue, now: now) }
    var tally: StoryTally { StoryTally(catalogue: catalogue, transaction: transaction) }

    func perform(_ command: EditorCommand) throws -> EditReport {
        let reason = command.reason.flatMap { $0.isEmpty ? nil : $0 } ?? Self.usualReason
        switch (command.action, command.undo) {
        case (.hide, false): return try hide(command.target, reason)
        case (.hide, true): return try show(command.target, reason)
        case (.retract, false): return try retract(command.target, reason)
        case (.retract, true): return try restore(command.target, reason)
        case (.merge, false): return try merge(command.target, command.other, reason)
        case (.merge, true): return try takeApart(command.target, command.other, reason)
        case (.split, false): return try split(command.target, reason)
        case (.split, true): return try rejoin(command.target, reason)
        case (.mute, false): return try mute(command.target, reason)
        case (.mute, true): return try unmute(command.target, reason)
        }
    }

    /// Writes the act down and makes the answer.
    func record(
        _ kind: EditorAct.Kind, _ subject: String, object: String? = nil, _ reason: String, _ trace: EditTrace
    ) throws -> EditReport {
        let number = try transaction.record(
            EditorAct(
                at: now, kind: kind, subject: subject, object: object, reason: reason,
                before: try trace.encoded()))
        return EditReport(
            act: number, kind: kind, subject: subject, reason: reason, isUndone: false,
            event: transaction.lastEvent)
    }

    /// The latest standing act of that kind that fits, marked as taken back.
    func takeBack(
        _ kind: EditorAct.Kind, _ what: String, where fits: (EditorAct) -> Bool
    ) throws -> (EditorAct, EditTrace) {
        guard let act = try view.standingActs(kind).last(where: fits) else {
            throw EditRefusal.notDone(what)
        }
        return try takeBack(act)
    }

    func takeBack(_ act: EditorAct) throws -> (EditorAct, EditTrace) {
        guard try transaction.takeBack(act.number, at: now) != nil else {
            throw EditRefusal.notDone("this is in force no more, nor was it lately")
        }
        return (act, EditTrace(of: act.before))
    }

    func undone(_ act: EditorAct, _ reason: String) -> EditReport {
        EditReport(
            act: act.number, kind: act.kind, subject: act.subject, reason: reason, isUndone: true,
            event: transaction.lastEvent)
    }

    // MARK: telling

    /// An event of a story as it stands now.
    func tell(_ type: EventType, _ story: Story, _ evidence: Evidence) throws {
        let reports = try view.briefs(of: story.id).filter { !$0.isHidden }
        var event = events.event(
            type, story: story, lead: reports.first { $0.id == story.lead }, reports: reports)
        event.terms = [evidence]
        event.score = nil
        try transaction.append(event, item: story.lead, story: story.id)
    }

    /// A story that was called out is corrected; of another it is told that it changed.
    func tellChange(_ story: Story, _ evidence: Evidence) throws {
        try tell(story.state.hasAlerted ? .correction : .story, story, evidence)
    }
}
