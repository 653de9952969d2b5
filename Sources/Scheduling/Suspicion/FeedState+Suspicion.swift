// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension FeedState {
    static let characterKey = "character"
    static let suspicionKey = "suspicion"

    /// Why the feed's items stay out of the editions and of the alerts; nil when it is believed. It outlasts failures,
    /// which say nothing about it.
    public var suspicion: Suspicion? {
        Suspicion(text: notes[Self.suspicionKey])
    }

    /// The same without reading it: cheap enough to ask of every feed for every edition.
    public var isSuspect: Bool {
        notes[Self.suspicionKey] != nil
    }

    /// A person has looked: the feed is believed, and what it has become is learnt anew.
    public mutating func confirm() {
        notes[Self.suspicionKey] = nil
        notes[Self.characterKey] = nil
        if health == .suspect {
            health = .healthy
            message = nil
        }
    }
}
