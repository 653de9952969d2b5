// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// Where robots.txt verdicts outlive a restart, so that a day's reading is one reading.
public protocol RobotsStore: Sendable {
    /// - Parameter origin: scheme, host and port.
    func robots(of origin: String) async -> StoredRobots?
    func save(_ robots: StoredRobots, of origin: String) async
}

/// What a robots.txt said of us.
public struct StoredRobots: Hashable, Sendable {
    /// The rules that concern us, as a file of their own.
    public var text: String
    public var readAt: Timestamp

    public init(text: String, readAt: Timestamp) {
        self.text = text
        self.readAt = readAt
    }
}
