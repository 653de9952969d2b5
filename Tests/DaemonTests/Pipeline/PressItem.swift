// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// One item as a newsroom writes it into its feed.
struct PressItem: Sendable {
    var name: String
    var title: String
    var text = ""
    /// How long before the visit it was published.
    var age = Duration.minutes(1)
    /// nil leaves it out; otherwise derived from the name.
    var guid: String?? = .none
    var link: String?? = .none
    var categories: [String] = []

    init(
        _ name: String, _ title: String, _ text: String = "", age: Duration = .minutes(1),
        guid: String?? = .none, link: String?? = .none, categories: [String] = []
    ) {
        self.name = name
        self.title = title
        self.text = text
        self.age = age
        self.guid = guid
        self.link = link
        self.categories = categories
    }

    static func document(_ items: [PressItem], now: Timestamp) -> [UInt8] {
        var xml = #"<?xml version="1.0" encoding="UTF-8"?><rss version="2.0"><channel><title>t</title>"#
        for item in items {
            let guid = item.guid ?? "https://press.example/?p=\(item.name)"
            let link = item.link ?? "https://press.example/\(item.name).html"
            xml += "<item><title>\(item.title)</title>"
            if let guid { xml += "<guid isPermaLink=\"false\">\(guid)</guid>" }
            if let link { xml += "<link>\(link)</link>" }
            if !item.text.isEmpty { xml += "<description>\(item.text)</description>" }
            for category in item.categories { xml += "<category>\(category)</category>" }
            xml += "<pubDate>\((now - item.age).imfFixdate)</pubDate></item>"
        }
        return Array((xml + "</channel></rss>").utf8)
    }
}
