// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Testing

@testable import Serving

@Suite struct RouteTableTests {
    static let publicRoutes: [(String, PublicRoute)] = [
        ("/", .page), ("/feeds", .page), ("/story/x", .page), ("/healthz", .alive), ("/readyz", .ready),
        ("/metrics", .metrics), ("/events", .stream), ("/breaking/events?since=4", .stream), ("/hub", .hub),
        ("/websub/abc", .callback("abc")), ("/websub", .page), ("/websub/a/b", .page),
        ("/robots.txt", .robots),
        ("/sources.opml", .document(.sources)), ("/feeds/", .moved(to: "/feeds")),
        ("/tag/%D8%B9%D8%A7%D8%AC%D9%84/?lang=ar", .moved(to: "/tag/%D8%B9%D8%A7%D8%AC%D9%84?lang=ar")),
        ("/feed.atom", .document(.edition(EditionAddress(EditionKey(.merged), .atom)))),
        ("/feed.atom?utm_source=x", .document(.edition(EditionAddress(EditionKey(.merged), .atom)))),
        (
            "/kind/sport.json?limit=5",
            .document(.edition(EditionAddress(EditionKey(.kind(.sport), limit: 5), .json)))
        ),
        ("/feed.pdf", .page), ("/kind/gossip.atom", .page),
    ]

    @Test(arguments: publicRoutes)
    func `public addresses lead where they should`(text: String, route: PublicRoute) throws {
        #expect(PublicRoute(try #require(RequestTarget(text))) == route)
    }

    @Test func `every asset of the pages is served under its path`() throws {
        for asset in PageAssets.all {
            let target = try #require(RequestTarget(asset.path))
            #expect(PublicRoute(target) == .document(.asset(asset.path)))
        }
    }

    static let controlRoutes: [(String, ControlRoute?)] = [
        ("/status", .status), ("/v1/status", .status), ("/v2/status", nil), ("/", nil), ("/feeds/a/b", nil),
        ("/feeds/hespress-fr", .feed("hespress-fr")), ("/why", .why(nil)), ("/why?url=x", .why("x")),
        ("/breaking/events", .stream), ("/feed.atom", nil),
    ]

    @Test(arguments: controlRoutes)
    func `control addresses lead where they should`(text: String, route: ControlRoute?) throws {
        #expect(ControlRoute(try #require(RequestTarget(text))) == route)
    }

    @Test(arguments: [
        ServingFailure.addressTaken("a"), .addressNotOurs("a"), .notPermitted("a"), .socketInUse("a"),
        .notASocket("a"),
        .cannotListen("a", reason: "b"),
    ])
    func `each failure names its address`(failure: ServingFailure) {
        #expect(failure.description.contains("a"))
        #expect(failure.description.count > 15)
    }
}
