// SPDX-License-Identifier: Apache-2.0

import FeedParsing

extension ParsingFailure {
    /// The feeds that a page names, where a page came instead of a feed.
    var advertisedFeeds: [String] {
        if case .notAFeed(_, let advertised) = self { advertised } else { [] }
    }
}
