// SPDX-License-Identifier: Apache-2.0

/// What libcurl measured of one hop.
struct TransferMeasure: Hashable, Sendable {
    var httpVersion = "1.1"
    var durations = FetchDurations()
    var wireBytes = 0
}
