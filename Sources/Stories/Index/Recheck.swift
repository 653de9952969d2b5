// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// An item to be looked at again, now that others have told the same.
struct Recheck {
    /// Milliseconds.
    var due: Int64
    var item: ItemID
}
