// SPDX-License-Identifier: Apache-2.0

import FeedFetching
import Testing

@Suite struct RegistrableDomainTests {
    @Test(
        "the unit of politeness is what somebody registered",
        arguments: [
            ("fr.hespress.com", "hespress.com"), ("WWW.Hespress.COM.", "hespress.com"),
            ("www.mapnews.ma", "mapnews.ma"),
            ("www.sgg.gov.ma", "sgg.gov.ma"), ("a.b.press.ma", "b.press.ma"),
            ("hespress.com", "hespress.com"),
            ("news.bbc.co.uk", "bbc.co.uk"), ("127.0.0.1", "127.0.0.1"), ("[2001:db8::1]", "[2001:db8::1]"),
            ("2001:db8::1", "[2001:db8::1]"), ("localhost", "localhost"), ("ma", "ma"), ("", ""),
            ("www.xn--mgbaja8a1hpac.example", "xn--mgbaja8a1hpac.example"),
            ("fr.أخبار.المغرب", "xn--igbicxr.xn--mgbc0a9azcg"),
        ])
    func domains(_ host: String, _ domain: String) {
        #expect(RegistrableDomain.of(host: host) == domain)
    }
}
