// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The items that a feed's last document listed: ascending differences, so that three hundred take some 600 bytes.
enum ListedItems {
    static func pack(_ items: some Sequence<ItemID>) -> [UInt8] {
        var writer = PackedWriter(version: 1)
        var last: Int64 = 0
        for number in Set(items.lazy.map(\.number)).sorted() {
            writer.put(signed: number - last)
            last = number
        }
        return writer.bytes
    }

    static func unpack(_ bytes: [UInt8]) throws(PackingFailure) -> [ItemID] {
        var reader = try PackedReader(bytes, newest: 1)
        var result: [ItemID] = []
        var last: Int64 = 0
        while !reader.isAtEnd {
            let (number, isTooLarge) = last.addingReportingOverflow(try reader.signed())
            guard !isTooLarge else { throw .outOfRange }
            last = number
            result.append(ItemID(last))
        }
        return result
    }
}
