// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Whether a request's conditions let it through (RFC 9110, 13.2.2).
enum ConditionalPolicy {
    enum Verdict: Hashable {
        case proceed
        /// 304
        case notModified
        /// 412
        case failed
    }

    /// For GET and HEAD of a representation with the strong `tag` and, where known, its time of change.
    static func judge(_ conditions: RequestConditions, tag: String, modified: Timestamp?) -> Verdict {
        if !conditions.ifMatch.isEmpty {
            guard EntityTags.list(conditions.ifMatch, contains: tag, weakly: false) else { return .failed }
        } else if let limit = conditions.ifUnmodifiedSince, let modified, modified.seconds > limit.seconds {
            return .failed
        }
        if !conditions.ifNoneMatch.isEmpty {
            return EntityTags.list(conditions.ifNoneMatch, contains: tag, weakly: true)
                ? .notModified : .proceed
        }
        if let since = conditions.ifModifiedSince, let modified, modified.seconds <= since.seconds {
            return .notModified
        }
        return .proceed
    }
}
