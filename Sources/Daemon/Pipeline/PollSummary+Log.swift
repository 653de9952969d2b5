// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel

extension PollSummary {
    /// What the log tells of the visit: a warning with cause and message when it failed, and what else there is to tell.
    func log(to logger: Logger) {
        var metadata: Logger.Metadata = [
            "feed": "\(feed)", "outcome": "\(outcome.rawValue)", "next": "\(due.rfc3339)",
        ]
        switch outcome {
        case .failed:
            metadata["cause"] = "\(failure?.cause.rawValue ?? "")"
            metadata["message"] = "\(failure?.message ?? "")"
            logger.warning("poll failed", metadata: metadata)
        case .changed:
            metadata["items"] = "\(items)"
            metadata["new"] = "\(new)"
            logger.info("polled", metadata: metadata)
        case .unchanged:
            logger.debug("polled", metadata: metadata)
        }
        for notice in notices {
            logger.notice("\(notice)", metadata: ["feed": "\(feed)"])
        }
    }
}
