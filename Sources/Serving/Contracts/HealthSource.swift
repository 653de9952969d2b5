// SPDX-License-Identifier: Apache-2.0

/// What `/readyz` and `/metrics` tell.
public protocol HealthSource: Sendable {
    /// nil when everything needed to answer readers works; else one sentence on what does not.
    func unreadiness() async -> String?

    /// The Prometheus text page; the server's own figures are in `NewsServer.figures`.
    func metrics() async -> [UInt8]
}
