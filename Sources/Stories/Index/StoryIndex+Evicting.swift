// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryIndex {
    /// Lets go of the items that were seen before the window, and of those beyond the capacity.
    func evict(now: Timestamp) {
        let limit = now.milliseconds - configuration.window.milliseconds
        while let first = ring.first, first.arrival < limit || ring.count >= configuration.capacity {
            let number = ring.firstNumber
            let item = ring.removeFirst()
            vocabulary.remove(item.slots)
            postings.forget(item.postedSlots.count)
            anchorVocabulary.remove(item.anchors.map(\.slot))
            anchorPostings.forget(item.anchors.count)
            itemNumbers[item.id] = nil
            leave(Int(item.story), number)
        }
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
