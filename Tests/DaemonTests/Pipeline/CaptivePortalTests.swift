// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Testing

@testable import Daemon

/// The network of a hotel answers in everybody's name until somebody signs in.
@Suite struct CaptivePortalTests {
    private static let page =
        "<!doctype html><html><head><title>Bienvenue</title></head><body>Se connecter</body></html>"

    /// What the network makes of the feed's address, and the cause that it ends in.
    enum Portal: CaseIterable {
        case redirect, permanentRedirect, page, pageWithValidators, signInWanted

        var cause: PollCause {
            switch self {
            case .redirect, .permanentRedirect, .signInWanted: .loginPage
            case .page, .pageWithValidators: .notAFeed
            }
        }

        func take(over origin: TestOrigin) {
            switch self {
            case .redirect:
                origin.set(
                    "/feed", status: 302, headers: ["Location": "http://captive.hotel.example/?from=feed"])
            case .permanentRedirect:
                origin.set("/feed", status: 301, headers: ["Location": origin.address + "/login"])
            case .page:
                origin.set("/feed", page: CaptivePortalTests.page)
            case .pageWithValidators:
                origin.set("/feed", feed: CaptivePortalTests.page, headers: ["ETag": "\"portal\""])
            case .signInWanted:
                origin.set("/feed", status: 511)
            }
        }
    }

    @Test("what it says is forgotten when it is gone", arguments: Portal.allCases)
    func forgotten(_ portal: Portal) async throws {
        let room = try await TestNewsroom()
        let feed = TestFeed.news(5, until: room.clock.now).rss
        room.origin.set("/feed", feed: feed, headers: ["ETag": "\"true\""])
        try await room.poll()
        let before = room.state
        portal.take(over: room.origin)
        for _ in 0..<3 {
            let summary = try await room.poll(after: .hours(3))
            #expect(summary.failure?.cause == portal.cause)
        }
        #expect(room.state.validators == before.validators)
        #expect(room.state.movedTo == nil)
        #expect(room.state.adoptedURL == nil)
        #expect(room.state.health != .gone)
        room.origin.set("/feed") { request in
            // Only who still knows the document's tag is told that nothing has changed.
            request.headers["if-none-match"] == "\"true\""
                ? ServedDocument(bytes: [], contentType: "text/plain", status: 304) : nil
        }
        let summary = try await room.poll(after: .hours(12))
        #expect(summary.outcome == .unchanged)
        #expect(summary.status == 304)
        #expect(room.state.health == .healthy)
        #expect(try await room.items().count == 5)
        await room.close()
    }
}
