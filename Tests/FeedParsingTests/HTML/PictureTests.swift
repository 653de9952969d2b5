// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import FeedParsing

@Suite("Pictures are found, counters are not shown")
struct PictureTests {
    private let sanitizer = HTMLSanitizer(base: "https://news.ma/a")

    @Test(arguments: [
        "<img src='https://c.example/x.jpg' width=1 height=1>",
        "<img src=https://c.example/x width='1px' height='0'>",
        "<img src=https://c.example/x style='width:1px; height: 1px'>",
        "<img src=https://c.example/x height=0>",
        "<img src=https://c.example/x style='display: none'>",
        "<img src=https://c.example/x style='visibility:hidden'>",
        "<img src=https://pixel.wp.com/g.gif?blog=1>", "<img src=//b.scorecardresearch.com/p?c1=2>",
        "<img src=https://www.facebook.com/tr?id=1&ev=PageView>",
        "<img src=http://feeds.feedburner.com/~r/x/~4/y>",
        "<img src=https://www.google-analytics.com/collect?v=1>", "<img src=/piwik.php?idsite=1>",
        "<img src=https://c.example/x width='&#48;'>", "<img src=https://c.example/x height='\t\u{0}0'>",
        "<img src=https://news.ma/img/1x1.gif>", "<img src=https://ad.doubleclick.net/x>",
    ])
    func counters(markup: String) {
        let clean = sanitizer.sanitize("<p>خبر" + markup + "</p>")
        #expect(clean.html == "<p>خبر</p>")
        #expect(clean.lostMarkup)
        #expect(clean.firstImage == nil)
    }

    @Test(arguments: [
        "<img src=\"https://news.ma/x.jpg\" width=\"100%\" height=\"1\">",
        "<img src=\"https://news.ma/pixels.jpg\">",
        "<img src=\"https://notdoubleclick.net/x.jpg\">", "<img src=\"https://news.ma/x.jpg\" width=\"1em\">",
        "<img src=\"https://news.ma/x.jpg\" width=\"11\" height=\"11\">",
        "<img src=\"https://news.ma/x.jpg\" width=\"1\">",
    ])
    func pictures(markup: String) {
        #expect(sanitizer.sanitize(markup).html == markup)
        #expect(sanitizer.sanitize(markup).firstImage != nil)
    }

    @Test(arguments: [
        MarkupCase(
            "<img src='data:image/gif;base64,x' data-src='/r.jpg'>", "<img src=\"https://news.ma/r.jpg\">"),
        MarkupCase("<img src=/grey.png data-lazy-src=/r.jpg>", "<img src=\"https://news.ma/r.jpg\">"),
        MarkupCase("<img data-original='r.jpg'>", "<img src=\"https://news.ma/r.jpg\">"),
        MarkupCase("<img data-src='javascript:x' src=r.jpg>", "<img src=\"https://news.ma/r.jpg\">"),
        MarkupCase(
            "<img data-srcset='r.jpg 2x' srcset='data:x 1x' src=r.jpg>",
            "<img src=\"https://news.ma/r.jpg\" srcset=\"https://news.ma/r.jpg 2x\">"),
        MarkupCase(
            "<img data-src=r.jpg><noscript><img src=r.jpg></noscript>x",
            "<img src=\"https://news.ma/r.jpg\">x"),
        MarkupCase("<noscript><img src=r.jpg></noscript>", "<img src=\"https://news.ma/r.jpg\">"),
        MarkupCase("<img src='data:x'>", ""), MarkupCase("<img src='data:x' alt='وصف'>", "<img alt=\"وصف\">"),
    ])
    func lateOnes(example: MarkupCase) {
        #expect(sanitizer.sanitize(example.written).html == example.expected)
    }

    @Test func theFirstPictureIsToldOf() {
        let clean = sanitizer.sanitize(
            "<img src=https://pixel.wp.com/g.gif><img src='data:x'><p>x<img src='/أ.jpg'><img src=/b.jpg>")
        #expect(clean.firstImage == "https://news.ma/أ.jpg")
    }
}
