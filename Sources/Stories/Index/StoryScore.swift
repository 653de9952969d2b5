// SPDX-License-Identifier: Apache-2.0

/// How well an item fits a story: by its two best pair scores, so that one chance likeness does not chain two stories.
struct StoryScore {
    let story: Int32
    private(set) var best: (score: Double, item: Int32) = (0, -1)
    private(set) var second = 0.0
    private(set) var count = 0

    init(story: Int32) {
        self.story = story
    }

    mutating func add(_ score: Double, _ item: Int32) {
        count += 1
        if score > best.score {
            second = best.score
            best = (score, item)
        } else if score > second {
            second = score
        }
    }

    static func add(_ score: Double, _ item: Int32, of story: Int32, to scores: inout [StoryScore]) {
        for index in scores.indices where scores[index].story == story {
            return scores[index].add(score, item)
        }
        var first = StoryScore(story: story)
        first.add(score, item)
        scores.append(first)
    }

    /// - Parameter size: how many items the story has.
    func value(size: Int) -> Double {
        if size <= 1 { return best.score }
        if count > 1 { return (best.score + second) / 2 }
        return best.score * (size < 4 ? 0.97 : 0.93)
    }
}
