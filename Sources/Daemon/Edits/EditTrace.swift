// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel

/// What an act of the editor changed, kept with the act so that it can be taken back: JSON, for people as well.
struct EditTrace: Codable, Equatable, Sendable {
    /// The items that the act hid or moved.
    var items: [Int64] = []
    /// Canonical links of what was hidden: the same article coming by another feed is hidden, too.
    var links: [String]?
    /// Stories that lost their last visible report, and were hidden with it.
    var stories: [Int64]?
    /// Where moved items came from: the younger story of a merge, the old story of a split.
    var origin: Int64?
    /// Where they went.
    var target: Int64?
    /// A retracted story's state before.
    var state: StoryState?
    /// The alert that a merge's elder took over from the younger; it goes back with it.
    var tookOverAlert: Bool?

    func encoded() throws -> String {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        return String(decoding: try encoder.encode(self), as: UTF8.self)
    }

    init() {}

    /// An act without a trace that can be read changed nothing that could be put back.
    init(of text: String?) {
        self = text.flatMap { try? JSONDecoder().decode(Self.self, from: Data($0.utf8)) } ?? EditTrace()
    }
}
