// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Daemon

@Suite struct ConfigurationReaderTests {
    private func problems(_ text: String, environment: [String: String] = [:]) -> [ConfigurationProblem] {
        do {
            _ = try ConfigurationReader.read(
                text: text, name: "/etc/berrah/berrah.yaml", environment: environment, workingFolder: "/srv")
            return []
        } catch {
            return error.problems
        }
    }

    struct Mistake: Sendable {
        var text: String
        var place: String
        var message: String
        var suggestion: String?
    }

    static let mistakes: [Mistake] = [
        Mistake(
            text: "listen: 127.0.0.1:8077\nlissten: x", place: "2:1", message: "unknown key “lissten”",
            suggestion: "did you mean “listen”?"),
        Mistake(
            text: "polling:\n  intervall: 5m", place: "2:3", message: "unknown key “intervall” in “polling”",
            suggestion: "did you mean “interval”?"),
        Mistake(
            text: "polling: {interval: 15}", place: "1:21", message: "not a duration",
            suggestion: "the default is 15m"),
        Mistake(text: "fetch:\n  max_body: 10 apples", place: "2:13", message: "not a size"),
        Mistake(text: "listen: localhost", place: "1:9", message: "not a host and a port"),
        Mistake(text: "publish: everything", place: "1:10", message: "not headline, summary or full"),
        Mistake(text: "polling: 15m", place: "1:10", message: "must be a mapping"),
        Mistake(text: "sources: seeds.yaml", place: "1:10", message: "must be a list"),
        Mistake(text: "languages: [ar, de]", place: "1:17", message: "no language of the pages"),
        Mistake(text: "notify: [{webhook: a, ntfy: b}]", place: "1:10", message: "exactly one of"),
        Mistake(text: "fetch:\n  proxy: ftp://x", place: "2:10", message: "not a proxy"),
        Mistake(text: "listen: [", place: "2:1", message: "no YAML"),
        Mistake(text: "listen: null", place: "1:9", message: "not a host and a port"),
    ]

    @Test(arguments: mistakes)
    func namesEveryMistakeWithItsPlace(mistake: Mistake) throws {
        let problem = try #require(problems(mistake.text).first)
        #expect("\(problem.line):\(problem.column)" == mistake.place)
        #expect(problem.message.contains(mistake.message), "\(problem.message)")
        if let suggestion = mistake.suggestion {
            #expect(problem.suggestion?.contains(suggestion) == true, "\(problem.suggestion ?? "none")")
        }
    }

    @Test func reportsAllMistakesAtOnce() {
        #expect(problems("a: 1\nb: 2\npolling: {concurrency: 0}").count == 3)
    }

    static let contradictions = [
        "polling: {interval: 30m, min_interval: 2h, max_interval: 1h}",
        "polling: {interval: 1m}",
        "polling: {interval: 30s, min_interval: 30s}",
        "fetch: {connect_timeout: 1m, timeout: 30s}",
        "sources: []",
    ]

    @Test(arguments: contradictions)
    func refusesWhatIsRightAloneAndWrongTogether(text: String) {
        #expect(!problems(text).isEmpty)
    }

    @Test func pathsResolveAgainstTheFileThatNamesThem() throws {
        let configuration = try ConfigurationReader.read(
            text: "state: ../state\ncontrol: /run/x.sock\nsources: [a.yaml, ../b.opml]",
            name: "/etc/berrah/berrah.yaml")
        #expect(configuration.state == "/etc/state")
        #expect(configuration.control == "/run/x.sock")
        #expect(configuration.sources == ["/etc/berrah/a.yaml", "/etc/b.opml"])
    }

    @Test func theEnvironmentWinsOverTheFile() throws {
        let configuration = try ConfigurationReader.read(
            text: "listen: 127.0.0.1:1\npolling: {min_interval: 10m}\nfetch: {contact: a@b.example}",
            name: "/etc/berrah/berrah.yaml",
            environment: [
                "BERRAH_LISTEN": "[::1]:9", "BERRAH_POLLING_MIN_INTERVAL": "7m", "BERRAH_FETCH_CONTACT": "",
                "BERRAH_STATE": "here",
            ],
            workingFolder: "/srv")
        #expect(configuration.listen == HostPort(host: "::1", port: 9))
        #expect(configuration.polling.minimumInterval == .seconds(420))
        #expect(configuration.fetch.contact == nil)
        #expect(configuration.state == "/srv/here")
    }

    @Test func aWrongVariableIsNamed() throws {
        let problem = try #require(problems("", environment: ["BERRAH_PUBLISH": "all"]).first)
        #expect(problem.file == "environment")
        #expect(problem.message.contains("BERRAH_PUBLISH"))
    }

    @Test func anEmptyFileTakesEveryDefault() throws {
        let configuration = try ConfigurationReader.read(text: "# nothing\n", name: "/a/config/berrah.yaml")
        #expect(configuration.polling == Configuration.Polling())
        #expect(configuration.state == "/a/.berrah")
    }

    @Test func sinksOfAllKindsAreRead() throws {
        let configuration = try ConfigurationReader.read(
            text: """
                notify:
                  - {webhook: "https://h.example/x", secret: s}
                  - {ntfy: "https://n.example/t"}
                  - {exec: [/bin/cat, -n]}
                """, name: "/a/b.yaml")
        #expect(
            configuration.notify == [
                .webhook(url: "https://h.example/x", secret: "s"),
                .ntfy(url: "https://n.example/t", token: nil),
                .exec(command: ["/bin/cat", "-n"]),
            ])
    }
}
