// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel

/// Which stories an editor has told apart: no later look at them may join what a person has separated.
enum StorySeparations {
    /// By split acts that stand, and by merges that were taken back; through merges that came since.
    static func standing(_ view: ArchiveView) throws -> [StoryID: Set<StoryID>] {
        var apart: [StoryID: Set<StoryID>] = [:]
        let acts = try view.standingActs(.split) + view.takenBackActs(.merge)
        for act in acts {
            let trace = EditTrace(of: act.before)
            guard let one = try current(trace.origin, view), let other = try current(trace.target, view),
                one != other
            else { continue }
            apart[one, default: []].insert(other)
            apart[other, default: []].insert(one)
        }
        return apart
    }

    private static func current(_ number: Int64?, _ view: ArchiveView) throws -> StoryID? {
        guard let story = try number.flatMap({ try view.story(StoryID($0)) }) else { return nil }
        return story.redirect ?? story.id
    }
}
