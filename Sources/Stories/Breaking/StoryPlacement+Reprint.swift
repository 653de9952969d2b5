// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension StoryPlacement {
    /// The article was known from before the window: an archive printed again, which is never news.
    public var isReprint: Bool { evidence.contains { $0.kind == "archive" } }
}
