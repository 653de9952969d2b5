// SPDX-License-Identifier: Apache-2.0

/// Recognises the pages by which bot protections answer in place of a site.
enum ChallengeDetector {
    /// Whether the answer is a challenge: said by its head, or by what such pages cannot do without.
    static func isChallenge(_ head: ResponseHead, body: [UInt8]) -> Bool {
        if head.isMitigated {
            return true
        }
        guard [200, 202, 401, 403, 405, 429, 503].contains(head.status), body.count <= 256 * 1024,
            head.mediaType == "text/html" || head.mediaType.isEmpty
        else { return false }
        let page = body.prefix(64 * 1024)
        return marks.contains { page.firstRange(of: $0) != nil }
    }

    /// Names of the scripts and forms of such pages, not their words, which are translated.
    private static let marks: [[UInt8]] = [
        "/cdn-cgi/challenge-platform/", "cf-browser-verification", "window._cf_chl_opt",
        "_Incapsula_Resource",
        "sucuri_cloudproxy_js", "/.well-known/sgcaptcha/", "captcha-delivery.com",
        "/.within.website/x/cmd/anubis/",
        "/_guard/html.js", "awsWafCookieDomainList", "ddos-guard/js-challenge", "wsidchk",
    ].map { Array($0.utf8) }
}
