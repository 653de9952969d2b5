// SPDX-License-Identifier: Apache-2.0

import Logging
import Testing

@testable import Daemon

@Suite struct ConfigurationReaderTests {
    private func problems(
        _ text: String, environment: [String: String] = [:], surroundings: Surroundings = Surroundings()
    ) -> [ConfigurationProblem] {
        do {
            _ = try ConfigurationReader.read(
                text: text, name: "/etc/berrah/berrah.yaml", environment: environment, workingFolder: "/srv",
                surroundings: surroundings)
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
        Mistake(
            text: "trusted_proxies: [127.0.0.1, not-an-address]", place: "1:30",
            message: "neither an address nor a block", suggestion: "10.0.0.0/8"),
        Mistake(text: "trusted_proxies:\n  - 10.0.0.0/33", place: "2:5", message: "“10.0.0.0/33”"),
        Mistake(text: "log_level: loud", place: "1:12", message: "not one of trace, debug, info"),
        Mistake(text: "languages: []", place: "1:12", message: "names none", suggestion: "ar, fr, en"),
        Mistake(text: "languages: [fr, ar, fr]", place: "1:21", message: "twice"),
        Mistake(text: "languages: [[ar], de]", place: "1:13", message: "must be a single value"),
        Mistake(text: "stories: {window: 0s}", place: "1:19", message: "from 1h to 60d"),
        Mistake(text: "stories: {window: 99999d}", place: "1:19", message: "from 1h to 60d"),
        Mistake(text: "breaking: {window: 0s}", place: "1:20", message: "from 1m to 1d"),
        Mistake(text: "breaking: {max_age: 0s}", place: "1:21", message: "from 1m to 7d"),
        Mistake(text: "fetch: {timeout: 0s}", place: "1:18", message: "from 10ms to 1h"),
        Mistake(text: "fetch: {max_body: 0B}", place: "1:19", message: "from 1KB to 1GB"),
        Mistake(
            text: "fetch: {user_agent: \"Berrah\\r\\nX-Other: 1\"}", place: "1:21",
            message: "not a text on one line"),
        Mistake(text: "polling: {host_spacing: 2d}", place: "1:25", message: "from 0s to 1h"),
        Mistake(
            text: "public_url: https://a.example/?lang=fr", place: "1:13", message: "not an address such as"),
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

    @Test func aKeyThatStandsTwiceIsNamedWhereItStandsAgain() {
        let text = """
            listen: 127.0.0.1:1
            polling:
              interval: 1h   # the first
              per_host: 2

              # a comment, further
            # left than the keys
              "interval": 2h
              per_host: 3
            fetch: {timeout: 5s, timeout: 6s}
            """
        let found = problems(text).map { "\($0.line):\($0.column) \($0.message) \($0.suggestion ?? "")" }
        #expect(
            found == [
                "8:3 “interval” stands here twice it stands in line 3 already: keep one",
                "9:3 “per_host” stands here twice it stands in line 4 already: keep one",
            ], "\(found)")
        let list = problems("notify:\n  - webhook: a\n    secret: x\n    webhook: b\n  - webhook: c\n")
        #expect(list.map(\.line) == [4], "\(list)")
        #expect(problems("fetch: {timeout: 5s, timeout: 6s}").map(\.line) == [1])
    }

    @Test func aVariableThatSetsNothingIsToldOf() {
        let environment = [
            "BERRAH_LISTN": "127.0.0.1:1", "BERRAH_STATE": "/x", "BERRAH_NOTHING_OF_OURS": "1", "LISTN": "1",
        ]
        #expect(
            EnvironmentNames.warnings(environment) == [
                "BERRAH_LISTN sets nothing: did you mean BERRAH_LISTEN?"
            ])
    }

    @Test func reportsAllMistakesAtOnce() {
        #expect(problems("a: 1\nb: 2\npolling: {concurrency: 0}").count == 3)
    }

    static let contradictions: [(text: String, place: String)] = [
        ("polling: {interval: 30m, min_interval: 2h, max_interval: 1h}", "1:40"),
        ("polling:\n  interval: 1m", "2:13"),
        ("polling: {interval: 30s, min_interval: 30s}", "1:40"),
        ("fetch:\n  connect_timeout: 1m\n  timeout: 30s", "3:12"),
        ("fetch:\n  connect_timeout: 1m", "2:20"),
        ("state: x\nsources: []", "2:10"),
        ("control: /\(String(repeating: "x", count: 120))", "1:10"),
    ]

    @Test(arguments: contradictions)
    func refusesWhatIsRightAloneAndWrongTogether(text: String, place: String) throws {
        let problem = try #require(problems(text).first)
        #expect("\(problem.line):\(problem.column)" == place, "\(problem)")
    }

    @Test func aVariableThatContradictsTheFileIsNamed() throws {
        let problem = try #require(
            problems("polling: {max_interval: 1h}", environment: ["BERRAH_POLLING_MIN_INTERVAL": "2h"]).first)
        #expect(problem.file == "environment")
        #expect(problem.message.contains("BERRAH_POLLING_MIN_INTERVAL"), "\(problem)")
    }

    @Test func aProgramThatIsNotThereIsRefused() throws {
        let surroundings = Surroundings(isProgram: { $0 == "/bin/there" })
        #expect(problems("notify: [{exec: [/bin/there, x]}]", surroundings: surroundings).isEmpty)
        let problem = try #require(
            problems("notify:\n  - {exec: [/nonexistent]}", surroundings: surroundings).first)
        #expect("\(problem.line):\(problem.column)" == "2:5")
        #expect(problem.message.contains("/nonexistent"), "\(problem)")
    }

    @Test func theMachineKnowsProgramsFromFoldersAndFiles() throws {
        let machine = Surroundings.machine(environment: [:])
        #expect(machine.isProgram("/bin/sh"))
        #expect(!machine.isProgram("/tmp"), "a folder may be entered, not run")
        #expect(!machine.isProgram("/etc/passwd"))
        #expect(!machine.isProgram("/nonexistent"))
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

    @Test func secretsOfSinksComeFromCredentials() throws {
        let text = """
            notify:
              - {webhook: "https://h.example/x", secret_from: {credential: hook}}
              - {ntfy: "https://n.example/t", token_from: {credential: ntfy}}
            """
        let read = try ConfigurationReader.read(
            text: text, name: "/a/b.yaml",
            surroundings: Surroundings(credential: { ["hook": "سر خفي\n", "ntfy": "tk_1"][$0] }))
        #expect(
            read.configuration.notify == [
                .webhook(url: "https://h.example/x", secret: "سر خفي"),
                .ntfy(url: "https://n.example/t", token: "tk_1"),
            ])
        #expect(
            read.configuration.notify.map(\.description)
                == ["webhook https://h.example/x signed", "ntfy https://n.example/t with a token"])
        let problem = try #require(problems(text).first)
        #expect("\(problem.line):\(problem.column)" == "2:64", "\(problem)")
        #expect(problem.suggestion?.contains("LoadCredential=hook:") == true)
    }

    @Test func theLogLevelComesFromTheFileOrTheEnvironment() throws {
        let file = try ConfigurationReader.read(text: "log_level: debug", name: "/a/b.yaml")
        #expect(file.logLevel == .debug)
        let variable = try ConfigurationReader.read(
            text: "log_level: debug", name: "/a/b.yaml", environment: ["BERRAH_LOG_LEVEL": "warning"])
        #expect(variable.logLevel == .warning)
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
