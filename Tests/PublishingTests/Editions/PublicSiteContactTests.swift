// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct PublicSiteContactTests {
    private func site(_ contact: String?) -> PublicSite {
        PublicSite(publicURL: "https://berrah.example", identity: "x", contact: contact, version: "1.0")
    }

    @Test(
        arguments: [
            ("desk@berrah.example", "desk@berrah.example", "mailto:desk@berrah.example"),
            (
                "mailto:news+desk@berrah.example", "news+desk@berrah.example",
                "mailto:news+desk@berrah.example"
            ),
            ("https://berrah.example/عنا", nil, "https://berrah.example/%D8%B9%D9%86%D8%A7"),
            ("javascript:alert(1)@x.example", nil, nil), ("a@b@c.example", nil, nil),
            ("@c.example", nil, nil),
            ("desk@berrah.example?cc=x", nil, nil), ("desk@localhost", nil, nil),
            ("ask at the door", nil, nil),
            (nil, nil, nil),
        ] as [(String?, String?, String?)])
    func aContactIsAMailAddressOrAPage(contact: String?, mail: String?, link: String?) {
        #expect(site(contact).contactMail == mail)
        #expect(site(contact).contactLink == link)
    }

    @Test func everyPageLeadsToTheOperatorWhoNamedAnAddress() throws {
        func page(_ contact: String?) throws -> String {
            let pages = try PageWriter(site: site(contact), catalogue: .empty)
            let view = PageView(language: "fr", now: .epoch, utcOffset: 0, target: "/")
            return String(decoding: pages.message(status: 404, text: "", view), as: UTF8.self)
        }
        #expect(try page("desk@berrah.example").contains("<a href=\"mailto:desk@berrah.example\">Écrire"))
        #expect(try !page("nobody").contains("mailto:") && !page(nil).contains("Écrire"))
    }

    /// RSS wants a mail address with a name behind it; a page is none.
    @Test func feedsNameTheOperatorsMail() {
        let edition = SampleEditions.edition()
        let rss = SampleEditions.text(edition, .rss)
        #expect(rss.contains("<webMaster>desk@berrah.example (البرّاح)</webMaster>"))
        let writer = EditionWriter(site: site("https://berrah.example/about"))
        for format in EditionFormat.allCases {
            let text = String(decoding: writer.write(edition, as: format), as: UTF8.self)
            #expect(!text.contains("webMaster") && !text.contains("<email>"))
        }
    }
}
