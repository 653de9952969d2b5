// SPDX-License-Identifier: Apache-2.0

/// What the server tells every open connection.
enum ConnectionEvent {
    /// Finish what runs, and close.
    case quiesce
}
