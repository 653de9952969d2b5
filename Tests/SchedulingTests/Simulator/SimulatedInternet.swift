// SPDX-License-Identifier: Apache-2.0

import NewsModel
import SeededRandomness

/// Many origins over few domains, made from one seed.
struct SimulatedInternet {
    var feeds: [Feed] = []
    var domains: [String] = []
    var origins: [SimulatedOrigin] = []

    init(count: Int, start: Timestamp, seed: UInt64) {
        var random = SeededGenerator(seed: seed)
        let tempers = SimulatedOrigin.Temper.allCases
        for index in 0..<count {
            // Every fifth domain has several feeds; one in twenty feeds has an interval of the operator's.
            let domain = index % 5 == 0 ? "group\(index % 35).ma" : "site\(index).ma"
            var feed = Feed(
                id: FeedID("feed-\(index)"), publisher: "publisher", url: "https://\(domain)/\(index)/feed")
            if index % 20 == 7 { feed.interval = .minutes(10) }
            feeds.append(feed)
            domains.append(domain)
            origins.append(
                SimulatedOrigin(
                    temper: random.chance(0.4) ? .plain : tempers[random.whole(0..<tempers.count)],
                    rate: [0.02, 0.2, 0.8, 2, 6][random.whole(0..<5)],
                    window: [10, 20, 30, 50][random.whole(0..<4)],
                    start: start, seed: random.next()))
        }
    }
}
