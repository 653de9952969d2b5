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
