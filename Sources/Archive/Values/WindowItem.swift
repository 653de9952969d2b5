// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An item as the story index is rebuilt from.
public struct WindowItem: Hashable, Sendable {
    public var brief: ItemBrief
    /// What the story index left with it (`PollTransaction.insert(_:evidence:trace:)`); nil when it left nothing.
    public var trace: [UInt8]?
}
