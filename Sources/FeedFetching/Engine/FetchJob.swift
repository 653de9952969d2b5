// SPDX-License-Identifier: Apache-2.0

/// A request on its way, and who waits for its answer.
struct FetchJob: Sendable {
    let id: UInt64
    let request: FetchRequest
    let answer: CheckedContinuation<FetchResult, Never>
}
