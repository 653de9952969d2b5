// SPDX-License-Identifier: Apache-2.0

/// The configuration with one request's own wishes applied.
struct TransferSettings: Sendable {
    var maximumBody: Int
    var maximumHead: Int
    var timeout: Duration
    var connectTimeout: Duration
    var userAgent: String
    var addresses: AddressPolicy
    /// Whether the address connected to is judged: behind a proxy it is the proxy's, which the operator
    /// chose.
    var guardsConnections: Bool
    var redirects: RedirectPolicy

    init(_ request: FetchRequest, _ configuration: FetcherConfiguration) {
        maximumBody = request.maximumBody ?? configuration.maximumBody
        maximumHead = configuration.maximumHead
        timeout = request.timeout ?? configuration.timeout
        connectTimeout = configuration.connectTimeout
        userAgent = configuration.userAgent
        addresses = AddressPolicy(
            allowsPrivate: request.allowsPrivateAddresses ?? configuration.allowsPrivateAddresses,
            exempt: configuration.exemptAddresses)
        guardsConnections = !addresses.allowsPrivate && configuration.proxy == nil
        redirects = RedirectPolicy(
            maximum: request.maximumRedirects ?? configuration.maximumRedirects, addresses: addresses)
    }
}
