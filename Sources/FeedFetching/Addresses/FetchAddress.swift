// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The parts of an `http` or `https` address, read by the very parser that will connect to it.
///
/// Two parsers that disagree on where the host ends are how guards are walked around: so there is only
/// libcurl's.
struct FetchAddress: Hashable, Sendable {
    /// Absolute and normalised, without a fragment; credentials kept.
    let text: String
    /// `http` or `https`
    let scheme: String
    /// Lower case; IPv6 in brackets.
    let host: String
    let port: Int
    let path: String
    /// As in the request line.
    let pathAndQuery: String
    let hasCredentials: Bool

    var isSecure: Bool { scheme == "https" }

    /// The same without user name and password: for logs, status and the base of relative links.
    let publicText: String

    /// Bytes; the longest that servers in general take (RFC 9110, 4.1).
    private static let longest = 8000

    /// Reads an absolute address, or a reference against a base.
    init(_ reference: String, against base: FetchAddress? = nil) throws(FetchAddressFault) {
        guard let url = unsafe curl_url() else { throw .malformed }
        defer { unsafe curl_url_cleanup(url) }
        if let base {
            guard unsafe curl_url_set(url, CURLUPART_URL, base.text, 0) == CURLUE_OK else { throw .malformed }
        }
        // A fragment alone means the same document (RFC 3986, 4.4); older libcurls cut the path for it.
        let reference = reference.hasPrefix("#") ? base?.text ?? reference : reference
        // Servers write spaces and raw UTF-8 into Location: encoded instead of refused.
        let flags = UInt32(CURLU_URLENCODE | CURLU_NON_SUPPORT_SCHEME)
        guard reference.utf8.count <= Self.longest,
            !reference.utf8.contains(where: { $0 < 32 || $0 == 127 }),
            unsafe curl_url_set(url, CURLUPART_URL, reference, flags) == CURLUE_OK
        else { throw .malformed }
        let scheme = unsafe Self.part(url, CURLUPART_SCHEME)?.lowercased() ?? ""
        guard scheme == "http" || scheme == "https" else { throw .scheme(scheme) }
        guard var host = unsafe Self.part(url, CURLUPART_HOST)?.lowercased(), !host.isEmpty else {
            throw .malformed
        }
        if !host.utf8.allSatisfy({ $0 < 128 }) {
            guard let ascii = Punycode.ascii(host: host),
                unsafe curl_url_set(url, CURLUPART_HOST, ascii, 0) == CURLUE_OK
            else { throw .malformed }
            host = ascii
        }
        _ = unsafe curl_url_set(url, CURLUPART_FRAGMENT, nil, 0)
        guard let text = unsafe Self.part(url, CURLUPART_URL) else { throw .malformed }
        self.text = text
        self.scheme = scheme
        self.host = host
        port = unsafe Self.part(url, CURLUPART_PORT, UInt32(CURLU_DEFAULT_PORT)).flatMap { Int($0) } ?? 0
        path = unsafe Self.part(url, CURLUPART_PATH) ?? "/"
        pathAndQuery = path + (unsafe Self.part(url, CURLUPART_QUERY).map { "?" + $0 } ?? "")
        hasCredentials =
            unsafe Self.part(url, CURLUPART_USER) != nil || Self.part(url, CURLUPART_PASSWORD) != nil
        if hasCredentials {
            _ = unsafe curl_url_set(url, CURLUPART_USER, nil, 0)
            _ = unsafe curl_url_set(url, CURLUPART_PASSWORD, nil, 0)
            publicText = unsafe Self.part(url, CURLUPART_URL) ?? ""
        } else {
            publicText = text
        }
    }

    /// `https://host:port`, the unit that robots.txt speaks for (RFC 9309, 2.3).
    var origin: String {
        let isDefault = port == (isSecure ? 443 : 80)
        return isDefault ? "\(scheme)://\(host)" : "\(scheme)://\(host):\(port)"
    }

    private static func part(_ url: OpaquePointer, _ part: CURLUPart, _ flags: UInt32 = 0) -> String? {
        var text: UnsafeMutablePointer<CChar>?
        guard unsafe curl_url_get(url, part, &text, flags) == CURLUE_OK, let text = unsafe text else {
            return nil
        }
        defer { unsafe curl_free(text) }
        return unsafe String(cString: text)
    }
}

/// Why an address cannot be visited.
enum FetchAddressFault: Error, Hashable {
    case malformed
    /// Another protocol than `http` and `https`.
    case scheme(String)
}
