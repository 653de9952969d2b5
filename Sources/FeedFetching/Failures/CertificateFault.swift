// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a server's certificate, in words.
enum CertificateFault {
    /// - Parameters:
    ///   - code: OpenSSL's verification result (`X509_V_ERR_…`); 0 when the chain was fine.
    ///   - detail: libcurl's own words.
    static func message(host: String, code: Int, detail: String) -> String {
        if isWrongName(detail) {
            return "The certificate shown at \(host) is for other names: check the address."
        }
        return switch code {
        case 9: "The certificate of \(host) is not valid yet: compare this machine’s clock with its date."
        case 10: "The certificate of \(host) has expired: the publisher must renew it."
        case 18:
            "The certificate of \(host) is signed by nobody but itself: the publisher must get a real one."
        case 19: "The certificate of \(host) comes from an authority of its own, which nobody here trusts."
        case 20, 21, 2:
            "The certificate of \(host) cannot be traced to a trusted authority: the publisher "
                + "leaves out the intermediate one, or ca-certificates is missing here."
        case 23: "The certificate of \(host) was revoked: the publisher must get a new one."
        case 66, 67, 68: "The certificate of \(host) is signed with a key or digest too weak to trust."
        case 62: "The certificate shown at \(host) is for other names: check the address."
        default: "The certificate of \(host) is not accepted: \(detail)."
        }
    }

    private static func isWrongName(_ detail: String) -> Bool {
        detail.contains("subject name") || detail.contains("subjectAltName")
    }
}
