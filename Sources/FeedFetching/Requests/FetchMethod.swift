// SPDX-License-Identifier: Apache-2.0

/// What is done to the resource.
public enum FetchMethod: Hashable, Sendable {
    case get
    /// Sends the body as it is; used for WebSub subscriptions and deliveries.
    case post(body: [UInt8], contentType: String)
}
