// SPDX-License-Identifier: Apache-2.0

/// Why a list of subscriptions cannot be read, with the place.
public struct OutlineFailure: Error, Hashable, Sendable {
    public var message: String
    /// From 1; 0 when no place is known.
    public var line: Int
    public var column: Int

    public init(message: String, line: Int = 0, column: Int = 0) {
        self.message = message
        self.line = line
        self.column = column
    }
}
