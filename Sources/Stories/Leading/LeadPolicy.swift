// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Chooses the report that leads a story: the original before a reprint, a complete text before a cut one, the earlier
/// before the later. A story keeps its lead unless another is better by a rule, so that it does not flicker.
public struct LeadPolicy: Sendable {
    /// From this many times the text on, a report counts as complete beside a cut one.
    private static let completeness = 3

    public init() {}

    /// Whether `newer` should take the lead over `lead`.
    ///
    /// - Parameter publisher: of each, by which an agency's own dispatch is known from its reprints.
    public func prefers(
        _ newer: Item, over lead: Item, publisher: (PublisherID) -> Publisher?
    ) -> Bool {
        if newer.isHidden != lead.isHidden { return lead.isHidden }
        let newerIsOriginal = isOriginal(newer, publisher)
        let leadIsOriginal = isOriginal(lead, publisher)
        if newerIsOriginal != leadIsOriginal { return newerIsOriginal }
        let newerLength = length(newer)
        let leadLength = length(lead)
        if newerLength >= Self.completeness * max(leadLength, 80) { return true }
        if leadLength >= Self.completeness * max(newerLength, 80) { return false }
        guard newer.dateTrust != .assumed, lead.dateTrust != .assumed else { return false }
        return newer.published < lead.published
    }

    /// Nobody's words but the publisher's own: an agency's dispatch, or a text that neither names an agency as its
    /// origin nor repeats another's.
    private func isOriginal(_ item: Item, _ publisher: (PublisherID) -> Publisher?) -> Bool {
        if publisher(item.publisher)?.kind == .agency { return true }
        return item.wire == nil && item.duplicateOf == nil
    }

    private func length(_ item: Item) -> Int {
        max(item.contentHTML.utf8.count, item.summary.utf8.count)
    }
}
