// SPDX-License-Identifier: Apache-2.0

/// Whether hubs that publishers name are subscribed to.
public enum PushMode: String, Sendable, Equatable, CaseIterable {
    /// When `public_url` can be reached from outside.
    case auto
    case on, off
}
