// SPDX-License-Identifier: Apache-2.0

/// What answers a request: the network, a recording, a simulated internet.
public protocol Fetching: Sendable {
    /// Never throws: whatever goes wrong has a cause.
    func fetch(_ request: FetchRequest) async -> FetchResult
}
