// SPDX-License-Identifier: Apache-2.0

/// Why a subscription request is refused; the sentence goes back with the 400.
struct HubRefusal: Error, Hashable {
    let reason: String

    init(_ reason: String) {
        self.reason = reason
    }
}
