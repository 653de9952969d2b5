// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Changes one parameter of a path and query, and leaves the others as they are.
enum PageTarget {
    static func setting(_ name: String, _ value: String, in target: String) -> String {
        let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
        let others =
            parts.count == 2
            ? parts[1].split(separator: "&").filter { !$0.hasPrefix(name + "=") }.map(String.init) : []
        let query = others + [name + "=" + PercentEncoding.encode(value)]
        return parts[0] + "?" + query.joined(separator: "&")
    }
}
