// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Publishing

@Suite struct AddressTextTests {
    @Test(arguments: [
        "https://a.example/", "http://a.example", "HTTPS://A.example/x?y=1&z=%D8%A3#f", "http://[::1]:80/",
        "https://a.example/a,b;c=d@e!$'()*+",
    ])
    func webAddressesStayAsTheyAre(address: String) {
        #expect(WebLink.usable(address) == address)
    }

    @Test(arguments: HostileItems.addresses.filter { $0 == nil || $0?.hasPrefix("https://sabah") == false })
    func whatABrowserWouldRunIsNoLink(address: String?) {
        #expect(WebLink.usable(address) == nil)
    }

    @Test(arguments: [
        "https://", "https:///path", "https://?q", "https://#f", "https://\\evil", "https://:80/",
        "https:// a",
        "ftp://a.example/", "mailto:a@b.example", "/relative", "", "https:/a.example", "about:blank",
        "https://a.example/\n", "https://a.example/\u{202E}x", "https://@evil/",
    ])
    func brokenAddressesAreNoLinks(address: String) {
        #expect(WebLink.usable(address) == nil)
    }

    @Test(arguments: [
        ("https://a.example/أخبار", "https://a.example/%D8%A3%D8%AE%D8%A8%D8%A7%D8%B1"),
        ("https://a.example/\"onload=x", "https://a.example/%22onload=x"),
        ("https://a.example/<b>", "https://a.example/%3Cb%3E"),
        ("https://a.example/a b", "https://a.example/a%20b"),
        ("https://a.example/%20é", "https://a.example/%20%C3%A9"),
    ])
    func whatNoURIMayCarryIsEncoded(address: String, expected: String) {
        #expect(WebLink.usable(address) == expected)
    }

    @Test(arguments: [
        ("<b>&\"'", "&lt;b&gt;&amp;&quot;&#39;"), ("\"\u{301}x", "&quot;\u{301}x"),
        ("<\u{338}", "&lt;\u{338}"),
        ("\u{202E}نص", "نص"), ("", ""),
    ])
    func htmlIsEscapedByScalar(text: String, expected: String) {
        #expect(HTMLText.escape(text).unicodeScalars.elementsEqual(expected.unicodeScalars))
    }
}
