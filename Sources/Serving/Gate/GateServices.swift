// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing

/// What every connection of one listener shares.
struct GateServices: Sendable {
    let role: ListenerRole
    let configuration: ServerConfiguration
    /// Path prefix of the public address; empty, or `/news`.
    let prefix: String
    let cache: EditionCache
    let hub: EventHub
    let limiter: RateLimiter
    let clients: ClientAddressPolicy
    let date: DateLine
    let counters: ServingCounters
    let registry: ConnectionRegistry
}
