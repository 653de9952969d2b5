// SPDX-License-Identifier: Apache-2.0

import Crypto

/// `X-Hub-Signature: method=hex` over the raw body (W3C WebSub, section 7.1).
enum DeliverySignature {
    /// Whether the header proves that the sender knows the secret. Compared in constant time.
    static func isValid(_ header: String?, of body: [UInt8], secret: String) -> Bool {
        guard let header, let mark = header.firstIndex(of: "="),
            let code = bytes(header[header.index(after: mark)...])
        else { return false }
        let key = SymmetricKey(data: Array(secret.utf8))
        switch header[..<mark].lowercased() {
        case "sha1":
            return HMAC<Insecure.SHA1>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha256": return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha384": return HMAC<SHA384>.isValidAuthenticationCode(code, authenticating: body, using: key)
        case "sha512": return HMAC<SHA512>.isValidAuthenticationCode(code, authenticating: body, using: key)
        default: return false
        }
    }

    /// The bytes of an even number of hexadecimal digits.
    private static func bytes(_ digits: Substring) -> [UInt8]? {
        let values = digits.utf8.map { UInt8(String(UnicodeScalar($0)), radix: 16) }
        guard values.count % 2 == 0, !values.isEmpty, values.count <= 128 else { return nil }
        var bytes: [UInt8] = []
        for index in stride(from: 0, to: values.count, by: 2) {
            guard let high = values[index], let low = values[index + 1] else { return nil }
            bytes.append(high << 4 | low)
        }
        return bytes
    }
}
