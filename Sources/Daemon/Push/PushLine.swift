// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Serving
import Synchronization

/// From the callbacks to whoever files what they bring; the two are made one after the other.
final class PushLine: Sendable {
    typealias Delivery = @Sendable (FeedID, PushedDocument?) async -> Void

    private let delivery = Mutex<Delivery?>(nil)

    func set(_ delivery: @escaping Delivery) {
        self.delivery.withLock { $0 = delivery }
    }

    /// A document that its feed's hub has sent, or, with nil, the word that there is something new.
    func deliver(_ feed: FeedID, _ document: PushedDocument?) async {
        await delivery.withLock { $0 }?(feed, document)
    }
}
