// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import Daemon

/// The files that ship are read as a newcomer's daemon reads them.
@Suite struct ShippedConfigurationTests {
    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    @Test func theShippedFileHoldsEveryKeyWithItsDefault() throws {
        let file = Self.root.appending(path: "config/berrah.yaml")
        let text = try String(contentsOf: file, encoding: .utf8)
        let shipped = try ConfigurationReader.read(text: text, name: "/x/config/berrah.yaml")
        let defaults = try ConfigurationReader.read(text: nil, name: "/x/config/berrah.yaml")
        #expect(shipped == defaults)
        for setting in Settings.all {
            let key = setting.path.split(separator: ".").last ?? ""
            #expect(
                text.split(separator: "\n").contains { $0.drop { $0 == " " }.hasPrefix("\(key):") },
                "\(setting.path) is not in the file")
        }
        for key in Settings.lists.map(\.path) {
            #expect(text.contains("\n\(key):"), "\(key) is not in the file")
        }
    }

    @Test func theExampleOfTheNotificationsIsOne() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/notifications.md"), encoding: .utf8)
        let example = page.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
        let surroundings = Surroundings(credential: { "text of \($0)\n" })
        let read = try ConfigurationReader.read(
            text: example, name: "/x/config/berrah.yaml", surroundings: surroundings
        ).configuration
        #expect(
            read.notify == [
                .webhook(url: "https://desk.example.org/berrah", secret: "a long shared secret"),
                .ntfy(url: "https://ntfy.example.org/morocco", token: "text of ntfy-token"),
                .exec(command: ["/usr/local/bin/on-breaking", "--quiet"]),
            ])
        // The shipped file's remark is the same, but for names.
        let shipped = try String(contentsOf: Self.root.appending(path: "config/berrah.yaml"), encoding: .utf8)
        let remark = shipped.split(separator: "\n").filter { $0.hasPrefix("#   - {") }.map { $0.dropFirst(2) }
        let sinks = try ConfigurationReader.read(
            text: "notify:\n" + remark.joined(separator: "\n"), name: "/x/config/berrah.yaml",
            surroundings: surroundings)
        #expect(sinks.configuration.notify.count == 3)
    }

    @Test func theExampleOfTheSourcesHoldsEveryKey() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/configuration.md"), encoding: .utf8)
        let example = page.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
        var surroundings = Surroundings.machine(environment: [:])
        surroundings.credential = { $0 == "jarida" ? "Authorization: Bearer abc" : nil }
        let read = SourcesReader.entries(text: example, name: "s.yaml", surroundings: surroundings)
        #expect(read.problems.isEmpty, "\(read.problems)")
        let entry = try #require(read.entries.first)
        #expect(Set(entry.statements.keys) == Set(SourcesReader.publisherKeys))
        let feed = try #require(entry.publisher.feeds.last)
        #expect(feed.hostSpacing == .seconds(5))
        #expect(feed.headers == ["X-Reader": "berrah", "Authorization": "Bearer abc"])
        for key in FeedEntryReader.feedKeys {
            #expect(example.contains("        \(key): ") || example.contains("- \(key): "), "\(key)")
        }
    }

    @Test(arguments: [
        ("{webhook: desk.example.org}", "complete http"), ("{exec: [on-breaking]}", "whole path"),
        ("{webhook: \"https://a.example\", ntfy: \"https://b.example\"}", "exactly one"),
        ("{webhok: \"https://a.example\"}", "did you mean"),
        ("{webhook: \"https://a.example\", token: x}", "“webhook” takes no “token”"),
        ("{ntfy: \"https://a.example\", secret: x}", "“ntfy” takes no “secret”"),
        ("{exec: [/bin/true], token: x}", "“exec” takes no “token”"),
        ("{webhook: \"https://a.example\", secret_from: {credential: none}}", "no credential “none”"),
        ("{ntfy: \"https://a.example\", token: \"\"}", "“token” is empty"),
        ("{ntfy: \"https://a.example\", token_from: {credential: lines}}", "not on one line"),
        ("{webhook: null, secret: x}", "exactly one"),
        ("{webhook: \"https://a.example\", secret_from: none}", "must be a mapping"),
        ("{webhook: \"https://a.example\", secret_from: {file: none}}", "unknown key “file”"),
        ("{webhook: \"https://a.example\", secret: a, secret_from: {credential: x}}", "stand here together"),
    ])
    func aSinkThatCannotWorkIsRefused(sink: String, saying words: String) {
        do {
            _ = try ConfigurationReader.read(
                text: "notify: [\(sink)]", name: "/x/berrah.yaml",
                surroundings: Surroundings(credential: { ["x": "text", "lines": "a\r\nb\n"][$0] }))
            Issue.record("\(sink) was taken")
        } catch {
            #expect("\(error.problems)".contains(words), "\(error.problems)")
        }
    }

    @Test func theMoroccanSeedsAreFreeOfMistakes() throws {
        let file = Self.root.appending(path: "seeds/morocco.yaml").path
        var files = SourceFiles(readBytes: { try TextFile.bytes($0) })
        let catalogue = try files.catalogue(of: [file])
        #expect(catalogue.publishers.count > 100)
        #expect(catalogue.feeds.count > 120)
        #expect(Set(catalogue.feeds.map(\.id)).count == catalogue.feeds.count)
        let hespress = try #require(catalogue.publisher("hespress"))
        #expect(hespress.feeds.count >= 4, "editions and sections of one newsroom are one voice")
        #expect(hespress.name["ar"] == "هسبريس")
        for feed in catalogue.feeds where feed.url.contains("mapnews.ma") {
            #expect(feed.disabled != nil, "\(feed.url) answered 403 to others")
        }
    }
}
