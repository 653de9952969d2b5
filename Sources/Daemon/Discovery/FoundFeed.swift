// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A feed that was found and read.
public struct FoundFeed: Hashable, Sendable {
    /// Where it was read in the end, after redirects.
    public var url: String
    public var title: String?
    /// As the parser names it: `rss20`, `atom10`, …
    public var format: String
    public var language: LanguageTag?
    public var items: Int
    /// The newest item's date.
    public var newest: Timestamp?
    /// It is what was asked for, not what a page led to.
    public var isTheAddressItself = false

    /// The line for a publisher's `feeds` in the sources.
    public var line: String {
        let language = language.map { ", language: \($0.primary)" } ?? ""
        let format = format == "sitemap" ? ", format: sitemap" : ""
        return "- {url: \(Self.scalar(url))\(language)\(format)}"
    }

    /// Plain where YAML's flow style permits it, else quoted.
    private static func scalar(_ text: String) -> String {
        let isPlain = !text.contains { ",[]{}#&*!|>'\"%@` ".contains($0) } && !text.hasSuffix(":")
        return isPlain ? text : "'" + text.replacing("'", with: "''") + "'"
    }
}
