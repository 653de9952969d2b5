// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// One page in HTML, as its address and the reader's languages ask for it.
public struct PageRequest: Hashable, Sendable {
    /// Without prefix, percent-decoded: `[]` is the river, `["story", ID]` a story, `["feeds"]`,
    /// `["status"]`.
    public var path: [String]
    /// Path and query as they came, without the prefix of `public_url`.
    public var target: String
    /// Of the interface: `?lang=`, else the best of `Accept-Language`, else the first configured.
    public var language: LanguageTag

    public init(path: [String], target: String, language: LanguageTag) {
        self.path = path
        self.target = target
        self.language = language
    }
}
