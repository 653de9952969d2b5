// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Decides where a redirect may lead; the address that is then connected to is judged again, by its bytes.
struct RedirectPolicy: Sendable {
    var maximum: Int
    var addresses: AddressPolicy

    /// The statuses that send elsewhere with the same question (RFC 9110, 15.4); 300 and 305 are not
    /// followed.
    static func isRedirect(_ status: Int) -> Bool {
        [301, 302, 303, 307, 308].contains(status)
    }

    /// Where to go next, or why not.
    ///
    /// - Parameter visited: every address asked so far, the one that answered last included.
    func next(
        status: Int, location: String?, visited: [FetchAddress], method: FetchMethod
    ) throws(PollFailure) -> FetchAddress {
        guard let source = visited.last else {
            throw PollFailure(.badRedirect, "A redirect came before any request.")
        }
        guard let location, !location.isEmpty else {
            throw PollFailure(.badRedirect, "\(source.host) answered \(status) without saying where to go.")
        }
        if case .post = method, ![307, 308].contains(status) {
            throw PollFailure(
                .badRedirect,
                "\(source.host) answered a POST with \(status), which would drop what was sent: use "
                    + "the final address."
            )
        }
        guard visited.count <= maximum else {
            throw PollFailure(
                .tooManyRedirects,
                "More than \(maximum) redirects, the last from \(source.publicText): look where the "
                    + "address leads."
            )
        }
        let target = try target(location, from: source)
        if visited.contains(where: { $0.text == target.text }) {
            throw PollFailure(
                .tooManyRedirects, "The redirects go round in a circle: \(target.publicText) comes up again.")
        }
        return target
    }

    private func target(_ location: String, from source: FetchAddress) throws(PollFailure) -> FetchAddress {
        let target: FetchAddress
        do throws(FetchAddressFault) {
            target = try FetchAddress(location, against: source)
        } catch {
            switch error {
            case .scheme(let scheme):
                throw PollFailure(
                    .badRedirect,
                    "\(source.host) redirects to “\(scheme):”; only http and https are followed.")
            case .malformed:
                throw PollFailure(.badRedirect, "\(source.host) redirects to something that is no address.")
            }
        }
        // A relative reference keeps the credentials of its base; those that a server writes are a trick.
        if target.hasCredentials, !source.hasCredentials || target.origin != source.origin {
            throw PollFailure(
                .badRedirect,
                "\(source.host) redirects to an address with a user name in it, which is refused.")
        }
        if let use = addresses.refusal(host: target.host) {
            throw PollFailure(
                .blockedAddress,
                "\(source.host) redirects to \(target.host) (\(use)); allow_private_addresses "
                    + "permits it for this feed."
            )
        }
        if let use = PortGuard.use(of: target.port) {
            throw PollFailure(
                .blockedAddress, "\(source.host) redirects to port \(target.port), \(use): it is left alone.")
        }
        if LoginTargetGuard.refuses(target, from: source) {
            throw PollFailure(
                .loginPage,
                "\(source.host) redirects to a login page, \(target.publicText): the feed is not "
                    + "public, or this network wants a sign-in."
            )
        }
        return target
    }

    /// Whether what is meant for `origin` alone (the operator's headers) may be sent to `target`.
    static func keepsSecrets(from origin: FetchAddress, to target: FetchAddress) -> Bool {
        guard origin.host == target.host else { return false }
        if origin.scheme == target.scheme {
            return origin.port == target.port
        }
        return !origin.isSecure && origin.port == 80 && target.port == 443
    }
}
