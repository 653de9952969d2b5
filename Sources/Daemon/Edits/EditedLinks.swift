// SPDX-License-Identifier: Apache-2.0

import Archive

/// The canonical links of articles that an editor hid and did not show again.
enum EditedLinks {
    static func hidden(_ view: ArchiveView) throws -> Set<String> {
        Set(try view.standingActs(.hide).flatMap { EditTrace(of: $0.before).links ?? [] })
    }
}
