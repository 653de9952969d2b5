// SPDX-License-Identifier: Apache-2.0

import GRDB

/// One unchanging state of the archive, to be read as long as the closure given to `Archive.read(_:)` runs.
public struct ArchiveView {
    let db: Database
    let hash: KeyHash
    let names: NameCache
}
