// SPDX-License-Identifier: Apache-2.0

/// Recognises redirects that lead to a form for people instead of to a document.
///
/// Captive portals of hotels and member areas answer every address with a redirect to their own; followed,
/// their page would be taken for the feed, and remembered where the redirect says that it is permanent.
enum LoginTargetGuard {
    /// Whether `target` is such a place; a source that itself has such a name was meant by the operator.
    static func refuses(_ target: FetchAddress, from source: FetchAddress) -> Bool {
        isSuspicious(target) && !isSuspicious(source)
    }

    private static func isSuspicious(_ address: FetchAddress) -> Bool {
        let labels = address.host.split(separator: ".").dropLast()
        if labels.contains(where: { hosts.contains(String($0)) }) {
            return true
        }
        return address.path.lowercased().split(separator: "/").contains { segment in
            let name = segment.prefix { $0 != "." && $0 != ";" }.filter { $0 != "-" && $0 != "_" }
            return paths.contains(name)
        }
    }

    private static let hosts: Set<String> = [
        "login", "signin", "logon", "sso", "auth", "captive", "captiveportal", "hotspot", "wifi", "accounts",
    ]

    /// Without hyphens, underscores and file extensions.
    private static let paths: Set<String> = [
        "login", "signin", "logon", "signup", "register", "wplogin", "userlogin", "memberlogin", "oauth",
        "oauth2", "sso", "saml", "captive", "captiveportal", "captcha", "sgcaptcha", "connexion",
        "inscription",
        "seconnecter", "identification", "authentication", "authenticate",
    ]
}
