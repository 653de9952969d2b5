// SPDX-License-Identifier: Apache-2.0

/// Which routes a listener serves.
enum ListenerRole: Hashable, Sendable {
    /// `tellsStatus`: whether `/metrics` and `/status` are here, too.
    case `public`(tellsStatus: Bool)
    case admin
    case control
}
