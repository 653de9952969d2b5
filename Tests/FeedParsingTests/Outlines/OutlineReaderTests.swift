// SPDX-License-Identifier: Apache-2.0

import FeedParsing
import Testing

@Suite struct OutlineReaderTests {
    private func read(_ text: String) throws(OutlineFailure) -> [Outline] {
        try OutlineReader.read(Array(text.utf8))
    }

    @Test func readsFoldersAndSubscriptions() throws {
        let outlines = try read(
            """
            <?xml version="1.0"?><opml version="2.0"><head><title>x</title></head><body>
            <outline text="المغرب"><outline text="جهات"><outline type="rss" text="سوس &amp; ماسة"
              xmlUrl="https://a.example/feed" htmlUrl="https://a.example/" language="ar"/></outline></outline>
            <outline title="B" text="b" XMLURL="http://b.example/rss?x=1&amp;y=2"/>
            <outline text="no feed"/>
            </body></opml>
            """)
        #expect(
            outlines == [
                Outline(
                    feedAddress: "https://a.example/feed", siteAddress: "https://a.example/",
                    title: "سوس & ماسة",
                    language: "ar", folders: ["المغرب", "جهات"], line: 3),
                Outline(feedAddress: "http://b.example/rss?x=1&y=2", title: "B", line: 4),
            ])
    }

    @Test func tenThousandOutlinesAreFine() throws {
        let many = (0..<10_000).map { #"<outline text="\#($0)" xmlUrl="http://x.example/\#($0)"/>"# }.joined()
        #expect(try read("<opml><body>\(many)</body></opml>").count == 10_000)
    }

    @Test func aMistakeHasItsPlace() throws {
        do throws(OutlineFailure) {
            _ = try read("<opml>\n<body>\n<outline text=\"a></body></opml>")
            Issue.record("it was read")
        } catch {
            #expect(error.line >= 3)
            #expect(!error.message.isEmpty)
        }
    }

    @Test(arguments: ["<rss/>", "", "plain text"])
    func refusesWhatIsNoList(text: String) {
        #expect(throws: OutlineFailure.self) { try read(text) }
    }

    @Test func outsideEntitiesStayOutside() throws {
        let outlines = try? read(
            """
            <!DOCTYPE opml [<!ENTITY secret SYSTEM "file:///etc/hostname">]>
            <opml><body><outline text="a" xmlUrl="http://x.example/&secret;"/></body></opml>
            """)
        #expect(outlines?.first?.feedAddress ?? "http://x.example/" == "http://x.example/")
    }
}
