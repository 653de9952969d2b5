// SPDX-License-Identifier: Apache-2.0

/// What a callback said.
public struct CallbackAnswer: Hashable, Sendable {
    public var status: Int
    /// At most the first 4 KiB.
    public var body: [UInt8]

    public init(status: Int, body: [UInt8] = []) {
        self.status = status
        self.body = body
    }
}
