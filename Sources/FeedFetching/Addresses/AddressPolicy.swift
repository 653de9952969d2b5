// SPDX-License-Identifier: Apache-2.0

/// Which addresses one visit may connect to: the guard, with what the operator permits.
struct AddressPolicy: Sendable {
    var allowsPrivate: Bool
    /// Single addresses that are always permitted.
    var exempt: Set<IPAddress>

    /// What a refused address is for; nil when it may be visited.
    func refusal(_ bytes: [UInt8]) -> String? {
        guard !allowsPrivate, let use = AddressGuard.use(of: bytes) else { return nil }
        if !exempt.isEmpty, let address = IPAddress(bytes: bytes), exempt.contains(address) {
            return nil
        }
        return use
    }

    /// The same for a host that is written as an address; a name is judged when it has been resolved.
    func refusal(host: String) -> String? {
        guard let address = IPAddress(host) else { return nil }
        return refusal(address.bytes)
    }
}
