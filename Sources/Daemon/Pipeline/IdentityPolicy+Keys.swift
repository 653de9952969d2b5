// SPDX-License-Identifier: Apache-2.0

import Archive
import Stories

extension IdentityPolicy {
    /// The names to be trusted: whatever is weaker than the policy's own still recognises an item.
    var keyKinds: Set<ItemKeyKind> {
        switch self {
        case .guid: [.guid, .link, .text]
        case .link: [.link, .text]
        case .text: [.text]
        }
    }
}
