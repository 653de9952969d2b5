// SPDX-License-Identifier: Apache-2.0

import Archive
import NewsModel
import Testing

@Suite struct EditorTests {
    let archive: Archive

    init() throws {
        archive = try Archive.inMemory(Fixtures.configuration)
    }

    @Test(arguments: EditorAct.Kind.allCases)
    func writesDownEachActAndItsTakingBack(kind: EditorAct.Kind) async throws {
        var act = EditorAct(
            at: Fixtures.start, kind: kind, subject: "le360", object: "urn:uuid:x", reason: "خبر كاذب",
            before: "{\"story\":4}")
        act.number = try await archive.write { [act] in try $0.record(act) }
        let number = act.number
        #expect(try await archive.read { try $0.act(number) } == act)
        let later = Fixtures.start + .hours(1)
        let taken = try await archive.write { try $0.takeBack(number, at: later) }
        #expect(taken == act)
        act.takenBack = later
        #expect(try await archive.read { try $0.acts() } == [act])
        for missing in [number, 99] {
            let nothing = try await archive.write { try $0.takeBack(missing, at: later) }
            #expect(nothing == nil)
        }
    }

    @Test func namesThePublishersMutedNow() async throws {
        let numbers = try await archive.write { transaction in
            try ["le360", "hespress"].map {
                try transaction.record(
                    EditorAct(at: Fixtures.start, kind: .mute, subject: $0, reason: "بطلب"))
            }
        }
        #expect(try await archive.read { try $0.mutedPublishers() } == ["le360", "hespress"])
        _ = try await archive.write { try $0.takeBack(numbers[0], at: Fixtures.start) }
        #expect(try await archive.read { try $0.mutedPublishers() } == ["hespress"])
    }

    @Test func remembersTheHubsSubscribers() async throws {
        var subscription = Subscription(
            callback: "https://reader.example/cb", topic: "https://berrah.example/feed.atom", secret: "سر",
            leaseEnds: Fixtures.start + .days(10), delivered: "4f", failures: 2,
            nextAttempt: Fixtures.start + .minutes(5))
        try await archive.write { [subscription] in try $0.save(subscription) }
        subscription.delivered = "9a"
        subscription.nextAttempt = nil
        try await archive.write { [subscription] in try $0.save(subscription) }
        #expect(try await archive.read { try $0.subscriptions() } == [subscription])
        try await archive.write { [subscription] in
            try $0.removeSubscription(callback: subscription.callback, topic: subscription.topic)
        }
        #expect(try await archive.read { try $0.subscriptions() } == [])
    }
}
