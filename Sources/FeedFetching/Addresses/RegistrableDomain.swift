// SPDX-License-Identifier: Apache-2.0

import CPSL

/// The part of a host's name that somebody registered: the unit of politeness.
public enum RegistrableDomain {
    /// `hespress.com` of `fr.hespress.com`, `maroc.ma` of `www.maroc.ma`, by the Public Suffix List.
    ///
    /// The answer is in the letters of DNS (`xn--…`), so that one domain has one spelling. An IP address counts as itself, and so does a name that is a suffix or unknown to the list.
    public static func of(host: String) -> String {
        var name = host.lowercased()
        while name.hasSuffix(".") {
            name.removeLast()
        }
        if let address = IPAddress(name) {
            return name.hasPrefix("[") || address.bytes.count == 4 ? name : "[\(name)]"
        }
        name = Punycode.ascii(host: name) ?? name
        guard let list = unsafe psl_builtin() else { return name }
        // The answer points into the question.
        return unsafe name.withCString { question in
            unsafe psl_registrable_domain(list, question).map { unsafe String(cString: $0) } ?? name
        }
    }
}
