// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// A text construct, and what a reader sees of it.
struct FinishedText {
    var detail: ParsedText
    /// Plain text; empty when nothing can be shown.
    var plain: String
    var lostMarkup = false
    var firstImage: String?
}
