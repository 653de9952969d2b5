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
        for key in Settings.lists {
            #expect(text.contains("\n\(key):"), "\(key) is not in the file")
        }
    }

    @Test func theExampleOfTheNotificationsIsOne() throws {
        let page = try String(contentsOf: Self.root.appending(path: "docs/notifications.md"), encoding: .utf8)
        let example = page.components(separatedBy: "```yaml\n")[1].components(separatedBy: "```")[0]
        let read = try ConfigurationReader.read(text: example, name: "/x/config/berrah.yaml")
        #expect(
            read.notify == [
                .webhook(url: "https://desk.example.org/berrah", secret: "a long shared secret"),
                .ntfy(url: "https://ntfy.example.org/morocco", token: "tk_optional"),
                .exec(command: ["/usr/local/bin/on-breaking", "--quiet"]),
            ])
        // The shipped file's remark is the same, but for names.
        let shipped = try String(contentsOf: Self.root.appending(path: "config/berrah.yaml"), encoding: .utf8)
        let remark = shipped.split(separator: "\n").filter { $0.hasPrefix("#   - {") }.map { $0.dropFirst(2) }
        let sinks = try ConfigurationReader.read(
            text: "notify:\n" + remark.joined(separator: "\n"), name: "/x/config/berrah.yaml")
        #expect(sinks.notify.count == 3)
    }

    @Test(arguments: [
        ("{webhook: desk.example.org}", "complete http"), ("{exec: [on-breaking]}", "whole path"),
        ("{webhook: \"https://a.example\", ntfy: \"https://b.example\"}", "exactly one"),
        ("{webhok: \"https://a.example\"}", "did you mean"),
    ])
    func aSinkThatCannotWorkIsRefused(sink: String, saying words: String) {
        do {
            _ = try ConfigurationReader.read(text: "notify: [\(sink)]", name: "/x/berrah.yaml")
            Issue.record("\(sink) was taken")
        } catch {
            #expect("\(error.problems)".contains(words), "\(error.problems)")
        }
    }

    @Test func theMoroccanSeedsAreFreeOfMistakes() throws {
        let file = Self.root.appending(path: "seeds/morocco.yaml").path
        var files = SourceFiles(readText: { try String(contentsOfFile: $0, encoding: .utf8) })
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
