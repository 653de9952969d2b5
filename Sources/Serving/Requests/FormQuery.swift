// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// `name=value&…`, as queries and `application/x-www-form-urlencoded` bodies write it (WHATWG URL, section
/// 5).
enum FormQuery {
    /// nil when an escape is broken.
    static func parse(_ text: Substring) -> [QueryParameter]? {
        var parameters: [QueryParameter] = []
        for pair in text.split(separator: "&") {
            let parts = pair.split(separator: "=", maxSplits: 1, omittingEmptySubsequences: false)
            guard let name = PercentEncoding.decode(parts[0], plusIsSpace: true),
                let value = PercentEncoding.decode(parts.count == 2 ? parts[1] : "", plusIsSpace: true)
            else { return nil }
            parameters.append(QueryParameter(name, value))
        }
        return parameters
    }
}

extension [QueryParameter] {
    /// The first value of that name.
    func value(_ name: String) -> String? {
        first { $0.name == name }?.value
    }
}
