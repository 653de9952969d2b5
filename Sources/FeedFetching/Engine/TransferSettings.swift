// SPDX-License-Identifier: Apache-2.0

/// The configuration with one request's own wishes applied.
struct TransferSettings: Sendable {
    var maximumBody: Int
    /// Whether of a longer document its beginning is taken, instead of nothing.
    var isPrefixEnough: Bool
    var maximumHead: Int
    var timeout: Duration
    var connectTimeout: Duration
    var userAgent: String
    var addresses: AddressPolicy
    /// Whether the address connected to is judged: behind a proxy it is the proxy's, which the operator
    /// chose.
    var guardsConnections: Bool
    /// Whether the ports of other protocols are left alone from the first address on.
    var guardsPorts: Bool
    var redirects: RedirectPolicy

    init(_ request: FetchRequest, _ configuration: FetcherConfiguration) {
        maximumBody = request.maximumBody ?? configuration.maximumBody
        // Its rules are to be kept to however much stands behind them (RFC 9309, 2.5).
        isPrefixEnough = request.purpose == .robots
        maximumHead = configuration.maximumHead
        timeout = request.timeout ?? configuration.timeout
        connectTimeout = configuration.connectTimeout
        userAgent = configuration.userAgent
        addresses = AddressPolicy(
            allowsPrivate: request.allowsPrivateAddresses ?? configuration.allowsPrivateAddresses,
            exempt: configuration.exemptAddresses)
        guardsConnections = !addresses.allowsPrivate && configuration.proxy == nil
        guardsPorts = request.purpose == .exchange
        redirects = RedirectPolicy(
            maximum: request.maximumRedirects ?? configuration.maximumRedirects, addresses: addresses)
    }
}
