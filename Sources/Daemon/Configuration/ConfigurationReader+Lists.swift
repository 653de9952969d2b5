// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Yams

/// The keys that hold lists.
extension ConfigurationReader {
    private static let pageLanguages = ["ar", "fr", "en"]

    mutating func readList(_ path: String, _ node: Node) {
        guard let members = file.members(of: node, what: "“\(path)”") else { return }
        if path == "notify" {
            configuration.notify = members.compactMap {
                NotificationSinkReader.read($0, in: &file, surroundings)
            }
            return
        }
        var texts: [(text: String, node: Node)] = []
        for member in members {
            if let text = file.text(of: member, what: "a member of “\(path)”") {
                texts.append((text, member))
            }
        }
        switch path {
        case "sources":
            configuration.sources = texts.map(\.text)
            sourcePlaces = texts.map { file.place(of: $0.node) }
        case "trusted_proxies": readProxies(texts)
        default: readLanguages(texts, node)
        }
    }

    private mutating func readProxies(_ texts: [(text: String, node: Node)]) {
        for (text, node) in texts where AddressRange(text) == nil {
            file.note(
                "“\(text)” is neither an address nor a block of addresses", at: node,
                suggestion: "write 127.0.0.1, 10.0.0.0/8 or 2001:db8::/32")
        }
        configuration.trustedProxies = texts.map(\.text)
    }

    private mutating func readLanguages(_ texts: [(text: String, node: Node)], _ list: Node) {
        let known = Self.pageLanguages.joined(separator: ", ")
        if texts.isEmpty {
            file.note(
                "“languages” names none", at: list, suggestion: "name one or more of \(known), best first")
        }
        var seen: Set<String> = []
        for (text, node) in texts {
            if !Self.pageLanguages.contains(text) {
                file.note(
                    "“\(text)” is no language of the pages", at: node,
                    suggestion: "choose among \(known)")
            } else if !seen.insert(text).inserted {
                file.note("“\(text)” stands here twice", at: node, suggestion: "keep the first")
            }
        }
        configuration.languages = texts.map { LanguageTag($0.text) }
    }
}
