// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryIndex {
    /// Lets go of the items that were seen before the window, and of those beyond the capacity.
    func evict(now: Timestamp) {
        let limit = now.milliseconds - configuration.window.milliseconds
        while let first = ring.first, first.arrival < limit || ring.count >= configuration.capacity {
            let number = ring.firstNumber
            let profile = ring.profile(number)
            count(profile, by: -1)
            release(profile)
            recall.add(profile, story: stories[Int(first.story)].id)
            itemNumbers[first.id] = nil
            leave(Int(first.story), number)
            ring.removeFirst()
        }
    }

    /// One more item with these terms and anchors, or one less.
    func count(_ profile: ItemProfile, by difference: Int32) {
        vocabulary.countItem(profile.wide, profile.header.terms, by: difference)
        anchorVocabulary.countItem(profile.wide, profile.header.anchors, by: difference)
    }

    /// Gives back the numbers of terms that nobody carries any more.
    func release(_ profile: ItemProfile) {
        vocabulary.release(profile.wide, profile.header.terms)
        anchorVocabulary.release(profile.wide, profile.header.anchors)
    }

    private func leave(_ place: Int, _ number: Int32) {
        if let index = stories[place].members.firstIndex(of: number) {
            stories[place].members.remove(at: index)
        }
        if stories[place].members.isEmpty { forget(place) }
    }

    func forget(_ place: Int) {
        storyNumbers[stories[place].id] = nil
        stories[place].members = []
        stories[place].votes = []
        freeStories.append(Int32(place))
    }
}
