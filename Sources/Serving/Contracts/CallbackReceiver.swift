// SPDX-License-Identifier: Apache-2.0

/// Our own subscriptions at others' hubs: `/websub/CALLBACK` (W3C WebSub, sections 5.3 and 7).
public protocol CallbackReceiver: Sendable {
    /// The hub's verification of intent. The challenge to give back, or nil for a subscription never asked
    /// for (404).
    func verify(callback: String, query: [QueryParameter]) async -> String?

    /// Whether a delivery to this callback would be taken; asked before its body is read.
    func expects(callback: String) async -> Bool

    /// A delivery; false when the callback is unknown or ended (410). Signatures are checked behind this, and
    /// a bad one is still true: the hub learns nothing from our answer.
    func receive(callback: String, delivery: PushedDocument) async -> Bool
}
