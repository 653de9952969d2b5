// SPDX-License-Identifier: Apache-2.0

/// Writes an edition in any format: what a server keeps for every address.
public struct EditionWriter: Sendable {
    private let site: PublicSite

    public init(site: PublicSite) {
        self.site = site
    }

    /// The whole document in UTF-8; the same edition always gives the same bytes.
    public func write(_ edition: Edition, as format: EditionFormat) -> [UInt8] {
        switch format {
        case .atom: AtomWriter(site: site).write(edition)
        case .rss: RSSWriter(site: site).write(edition)
        case .json: JSONFeedWriter(site: site).write(edition)
        }
    }
}
