// SPDX-License-Identifier: Apache-2.0

/// One item as it is compared: its header, and the arrays that its values stand in.
struct ItemProfile {
    var header: ItemHeader
    /// Terms: slots of the vocabulary shifted by two bits, the low ones as in `PreparedItem`, in the order of their
    /// hashes; anchors (`Anchor.packed`); numbers; numbers of the title.
    var wide: [UInt32]
    /// As in `PreparedItem`.
    var narrow: [UInt16]
}
