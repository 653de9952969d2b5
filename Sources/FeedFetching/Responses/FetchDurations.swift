// SPDX-License-Identifier: Apache-2.0

/// Where the time of a visit went; each counted from the start of the last hop, the total over all hops.
public struct FetchDurations: Hashable, Sendable {
    /// Until the name was resolved; nearly zero on a reused connection.
    public var resolved: Duration
    /// Until the connection stood, with TLS where there is some.
    public var connected: Duration
    /// Until the first byte of the answer.
    public var firstByte: Duration
    public var total: Duration

    public init(
        resolved: Duration = .zero, connected: Duration = .zero, firstByte: Duration = .zero,
        total: Duration = .zero
    ) {
        self.resolved = resolved
        self.connected = connected
        self.firstByte = firstByte
        self.total = total
    }
}
