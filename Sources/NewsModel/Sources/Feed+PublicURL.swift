// SPDX-License-Identifier: Apache-2.0

extension Feed {
    /// The address without user name and password: the only form that leaves the daemon, in editions, lists, reports
    /// and messages alike.
    public var publicURL: String {
        guard let scheme = url.firstRange(of: "://") else { return url }
        let authority = url[scheme.upperBound...].prefix { !"/?#\\".contains($0) }
        guard let end = authority.lastIndex(of: "@") else { return url }
        return String(url[..<scheme.upperBound] + url[url.index(after: end)...])
    }
}
