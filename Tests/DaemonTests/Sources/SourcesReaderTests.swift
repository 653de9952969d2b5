// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Daemon

@Suite struct SourcesReaderTests {
    static let good = """
        publishers:
          - id: jarida
            owner: dar
            name: {ar: جريدة, fr: Journal}
            site: https://jarida.example
            kind: regional
            region: souss-massa
            trust: 0.8
            publish: headline
            feeds:
              - {url: "https://jarida.example/feed", language: ar}
              - id: jarida-fr
                url: https://fr.jarida.example/feed
                language: fr
                interval: 60s
                timezone: Europe/Paris
                user_agent: Other/1
                headers: {X-Key: "1"}
                headers_from: {credential: token}
                allow_private_addresses: true
                max_body: 2MB
                per_host: 3
                host_spacing: 5s
                disabled: asked to wait
        """

    @Test func readsEveryKey() throws {
        let (publishers, problems) = SourcesReader.read(
            text: Self.good, name: "s.yaml",
            surroundings: Surroundings(credential: { $0 == "token" ? "Authorization: Bearer abc\n" : nil }))
        #expect(problems.isEmpty, "\(problems)")
        let publisher = try #require(publishers.first)
        #expect(publisher.owner == "dar")
        #expect(publisher.name == ["ar": "جريدة", "fr": "Journal"])
        #expect(publisher.region == .soussMassa)
        #expect(publisher.extent == .headline)
        let feed = try #require(publisher.feeds.last)
        #expect(feed.interval == .seconds(60))
        #expect(feed.headers == ["X-Key": "1", "Authorization": "Bearer abc"])
        #expect(feed.maximumBody == 2_000_000)
        #expect(feed.hostSpacing == .seconds(5))
        #expect(feed.disabled == "asked to wait")
    }

    @Test func anIdIsDerivedFromPublisherAndAddress() throws {
        let publisher = try #require(SourcesReader.read(text: Self.good, name: "s").publishers.first)
        // printf %s https://jarida.example/feed | sha256sum
        #expect(publisher.feeds.first?.id.text.hasPrefix("jarida-") == true)
        #expect(publisher.feeds.first?.id.text.count == "jarida-".count + 8)
        #expect(SourcesReader.derivedID(publisher: "a", url: "abc").text == "a-ba7816bf")
    }

    @Test(arguments: [
        ("publishers:\n  - {name: x}", "needs an “id”"),
        ("publishers:\n  - {id: a, kind: dayly}", "“kind” is “dayly”"),
        ("publishers:\n  - {id: a, region: sous-massa}", "“region” is"),
        ("publishers:\n  - {id: a, trust: 2}", "not a number from 0 to 1"),
        ("publishers:\n  - {id: A b}", "“id” is “A b”"),
        ("publishers:\n  - {id: a, feeds: [{language: ar}]}", "needs a “url”"),
        ("publishers:\n  - {id: a, feeds: [{url: \"ftp://x\"}]}", "http"),
        ("publishers:\n  - {id: a, feeds: [{url: \"http://x.example\", interval: 5s}]}", "under a minute"),
        (
            "publishers:\n  - {id: a, feeds: [{url: \"http://x.example\", headers: {\"a b\": x}}]}",
            "no header name"
        ),
        (
            "publishers:\n  - {id: a, feeds: [{url: \"http://x.example\", headers_from: {credential: no}}]}",
            "no credential"
        ),
        ("feeds: []", "unknown key “feeds”"),
        ("publishers: 3", "must be a list"),
    ])
    func namesTheMistake(text: String, message: String) throws {
        let problems = SourcesReader.read(text: text, name: "s.yaml").problems
        let problem = try #require(problems.first)
        #expect("\(problem)".contains(message), "\(problem)")
        #expect(problem.line > 0)
    }

    @Test func aZoneThatTheSystemDoesNotKnowIsRefused() throws {
        func problems(_ zone: String) -> [ConfigurationProblem] {
            let text = "publishers:\n  - id: a\n    feeds: [{url: \"http://x.example\", timezone: \(zone)}]"
            return SourcesReader.read(text: text, name: "s", surroundings: .machine(environment: [:]))
                .problems
        }
        for zone in ["Africa/Casablanca", "Africa/El_Aaiun", "UTC", "Europe/Madrid"] {
            #expect(problems(zone).isEmpty, "\(zone)")
        }
        let problem = try #require(problems("Africa/Casablnca").first)
        #expect("\(problem.line):\(problem.column)" == "3:49", "\(problem)")
        #expect(problem.suggestion == "did you mean “Africa/Casablanca”?")
        for zone in ["Africa", "../../etc/passwd", "/etc/localtime", "\"\"", "الدار البيضاء"] {
            #expect(problems(zone).count == 1, "\(zone)")
        }
    }
}
