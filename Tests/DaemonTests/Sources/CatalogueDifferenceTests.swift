// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Daemon

@Suite struct CatalogueDifferenceTests {
    private func catalogue(_ feeds: [Feed], trust: Double = 0.5) -> SourceCatalogue {
        SourceCatalogue(publishers: [Publisher(id: "p", trust: trust, feeds: feeds)])
    }

    @Test func tellsAddedRemovedChangedAndMovedApart() {
        let old = catalogue([
            Feed(id: "stays", publisher: "p", url: "http://a.example"),
            Feed(id: "goes", publisher: "p", url: "http://b.example"),
            Feed(id: "moves", publisher: "p", url: "http://c.example"),
            Feed(id: "slows", publisher: "p", url: "http://d.example", interval: .seconds(60)),
        ])
        let new = catalogue([
            Feed(id: "stays", publisher: "p", url: "http://a.example"),
            Feed(id: "moves", publisher: "p", url: "http://c2.example"),
            Feed(id: "slows", publisher: "p", url: "http://d.example", interval: .seconds(120)),
            Feed(id: "comes", publisher: "p", url: "http://e.example"),
        ])
        let difference = CatalogueDifference(from: old, to: new)
        #expect(difference.added == ["comes"])
        #expect(difference.removed == ["goes"])
        #expect(difference.moved == [.init(id: "moves", from: "http://c.example", to: "http://c2.example")])
        #expect(difference.changed.map(\.id) == ["slows"])
        #expect(difference.changed.first?.to.contains("interval 2m") == true)
    }

    @Test func secretsAreNotTold() {
        let old = catalogue([Feed(id: "f", publisher: "p", url: "http://a.example")])
        let new = catalogue([
            Feed(
                id: "f", publisher: "p", url: "http://a.example", headers: ["Authorization": "Bearer hidden"])
        ])
        let change = CatalogueDifference(from: old, to: new).changed.first
        #expect(change?.to.contains("Authorization") == true)
        #expect(change?.to.contains("hidden") == false)
    }

    @Test func aPublishersChangeIsItsFeedsChange() {
        let feed = Feed(id: "f", publisher: "p", url: "http://a.example")
        #expect(
            CatalogueDifference(from: catalogue([feed]), to: catalogue([feed], trust: 0.9)).changed.count == 1
        )
        #expect(CatalogueDifference(from: catalogue([feed]), to: catalogue([feed])).isEmpty)
    }
}
