// SPDX-License-Identifier: Apache-2.0

import Foundation
import GRDB
import NewsModel

extension Row {
    func time(_ index: Int) -> Timestamp? {
        (self[index] as Int64?).map(Timestamp.init(milliseconds:))
    }
}

extension [UInt8] {
    /// As a BLOB.
    var stored: Data { Data(self) }
}

extension Timestamp {
    /// Days since 1970-01-01 in UTC.
    var dayNumber: Int64 {
        Int64(civil.date.daysSinceEpoch)
    }
}
