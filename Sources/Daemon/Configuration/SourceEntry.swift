// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A publisher as one place of one sources file names it.
struct SourceEntry {
    var publisher: Publisher
    var place: FilePlace
    /// Of its feeds, in their order.
    var feedPlaces: [FilePlace] = []
    /// The keys that stand there, and where. A subscription list states nothing: its names and sites are guesses.
    var statements: [String: FilePlace] = [:]
}
