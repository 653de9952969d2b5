// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// The text of an item in its stored, compressed form: made beside the writer, which then has only to copy it.
///
/// Compressing is a tenth of what storing an item costs, and the archive has one writer.
public struct PackedDetail: Sendable {
    let bytes: [UInt8]

    /// Takes nothing of the item but what never depends on the place that it gets: number, story and names may still
    /// change before it is inserted.
    public init(of item: Item) {
        bytes = ItemDetail(item).packed()
    }
}
