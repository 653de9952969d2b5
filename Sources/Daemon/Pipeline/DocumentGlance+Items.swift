// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import NewsModel
import NewsText
import Scheduling
import Stories

extension DocumentGlance {
    init(_ document: NormalizedFeed) {
        var domains: [String: String] = [:]
        self.init(
            lines: document.drafts.map { draft in
                let item = draft.item
                var domain: String?
                if let host = item.url.flatMap(WebAddress.host) {
                    let known = domains[host] ?? RegistrableDomain.of(host: host)
                    domains[host] = known
                    domain = known
                }
                return Line(
                    title: item.title, language: item.language, domain: domain,
                    published: item.dateTrust == .assumed ? nil : item.published)
            })
    }
}
