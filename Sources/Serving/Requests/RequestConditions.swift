// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The conditional headers of one request; a date that cannot be read is as if it were not there.
struct RequestConditions: Hashable, Sendable {
    var ifMatch: [String] = []
    var ifNoneMatch: [String] = []
    var ifModifiedSince: Timestamp?
    var ifUnmodifiedSince: Timestamp?
}
