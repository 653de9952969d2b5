// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories

extension BreakingPolicy {
    /// The operator's rules over the tuned ones.
    init(_ configuration: Configuration.Breaking) {
        self.init()
        trusted = configuration.trustedMark
        voices = configuration.owners
        reportWindow = configuration.window.milliseconds
        markWindow = max(markWindow, reportWindow)
    }
}
