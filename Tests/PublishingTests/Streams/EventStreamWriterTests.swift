// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct EventStreamWriterTests {
    static let event = NewsEvent(
        sequence: EventSequence(1_000_042), time: SampleSources.now, type: .breaking,
        story: "urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d", state: .breaking,
        item: "urn:uuid:1b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d", title: "عاجل: \"هزة\"\nأرضية", language: "ar",
        publishers: ["sabah", "wakala"], url: "https://sabah.example/ar/12",
        links: [.init(publisher: "sabah", url: "https://sabah.example/ar/12", title: "عاجل")], score: 2.5,
        terms: [Evidence("mark", score: 1.5, words: ["عاجل"])])

    private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

    @Test func anEventIsThreeLinesAndAnEmptyOne() {
        #expect(
            text(EventStreamWriter.frame(Self.event)) == """
                id: 1000042
                event: breaking
                data: {"seq":1000042,"time":"2026-11-23T10:30:00Z","type":"breaking",\
                "story":"urn:uuid:0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d","state":"breaking",\
                "item":"urn:uuid:1b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d","title":"عاجل: \\"هزة\\" أرضية",\
                "language":"ar","publishers":["sabah","wakala"],"url":"https://sabah.example/ar/12",\
                "links":[{"publisher":"sabah","url":"https://sabah.example/ar/12","title":"عاجل"}],\
                "reason":{"score":2.5,"terms":[{"kind":"mark","score":1.5,"words":["عاجل"]}]}}


                """)
    }

    @Test func whatIsNotKnownIsNull() {
        let event = NewsEvent(sequence: EventSequence(1), time: .epoch, type: .item)
        #expect(
            text(NewsEventWriter.json(event)) == """
                {"seq":1,"time":"1970-01-01T00:00:00Z","type":"item","story":null,"state":null,"item":null,\
                "title":null,"language":null,"publishers":[],"url":null,"links":[],\
                "reason":{"score":null,"terms":[]}}
                """)
    }

    @Test func feedEventsNameTheFeed() {
        let event = NewsEvent(sequence: EventSequence(1), time: .epoch, type: .feed, feed: "sabah-ar")
        #expect(text(NewsEventWriter.json(event)).hasSuffix(",\"feed\":\"sabah-ar\"}"))
    }

    @Test(arguments: EventType.allCases)
    func everyTypeReadsBackByTheRules(type: EventType) throws {
        var event = Self.event
        event.type = type
        let messages = StreamReader.messages(EventStreamWriter.frame(event))
        #expect(messages.count == 1)
        #expect(messages.first?.id == "1000042")
        #expect(messages.first?.type == type.rawValue)
        let data = try JSONTree.object(Array((messages.first?.data ?? "").utf8))
        #expect(data["type"] as? String == type.rawValue)
    }

    @Test(arguments: HostileItems.texts)
    func aHostileTitleCannotEndItsLine(title: String) {
        var event = Self.event
        event.title = title
        event.url = "javascript:alert(1)"
        event.links = [.init(publisher: "x", url: "data:text/html,x", title: title)]
        let frame = EventStreamWriter.frame(event)
        #expect(frame.filter { $0 == 0x0A }.count == 4)
        #expect(!frame.contains(0x0D) && !frame.contains(0))
        #expect(!text(frame).contains("javascript:") && !text(frame).contains("data:text"))
        #expect(StreamReader.messages(frame).count == 1)
    }

    @Test func commentsAndHeartbeatsDispatchNothing() {
        let bytes =
            EventStreamWriter.retry(.seconds(5)) + EventStreamWriter.heartbeat
            + EventStreamWriter.closing("bye\n\ndata: forged")
        #expect(StreamReader.messages(bytes).isEmpty)
        #expect(text(EventStreamWriter.retry(.seconds(5))) == "retry: 5000\n\n")
    }

    @Test func aResetGivesTheNewPlace() {
        let messages = StreamReader.messages(
            EventStreamWriter.reset(to: EventSequence(9), at: SampleSources.now))
        #expect(messages.first?.type == "reset" && messages.first?.id == "9")
    }

    @Test func framesFollowEachOther() {
        var bytes: [UInt8] = []
        for number in 1...3 {
            var event = Self.event
            event.sequence = EventSequence(Int64(number))
            bytes += EventStreamWriter.frame(event) + EventStreamWriter.heartbeat
        }
        #expect(StreamReader.messages(bytes).map(\.id) == ["1", "2", "3"])
    }
}
