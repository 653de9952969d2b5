// SPDX-License-Identifier: Apache-2.0

/// Writes an Arabic feed as WordPress does, of any size and always the same: RSS 2.0 with `content:encoded`,
/// figures with `srcset`, styled paragraphs, references by number, a counter picture at the end.
public struct ArabicFeedWriter {
    private var state: UInt64 = 0x5DEE_CE66
    private var text = ""

    private init() {}

    /// A feed of at least so many bytes.
    public static func feed(bytes: Int) -> [UInt8] {
        var writer = ArabicFeedWriter()
        writer.head()
        var number = 1
        while writer.text.utf8.count < bytes {
            writer.item(number)
            number += 1
        }
        writer.text += "</channel>\n</rss>\n"
        return Array(writer.text.utf8)
    }

    private mutating func next(_ bound: Int) -> Int {
        state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((state >> 33) % UInt64(bound))
    }

    private mutating func pick(_ choices: [String]) -> String { choices[next(choices.count)] }

    private mutating func head() {
        text = """
            <?xml version="1.0" encoding="UTF-8"?><rss version="2.0"
            \txmlns:content="http://purl.org/rss/1.0/modules/content/"
            \txmlns:wfw="http://wellformedweb.org/CommentAPI/"
            \txmlns:dc="http://purl.org/dc/elements/1.1/"
            \txmlns:atom="http://www.w3.org/2005/Atom"
            \txmlns:sy="http://purl.org/rss/1.0/modules/syndication/"
            \txmlns:slash="http://purl.org/rss/1.0/modules/slash/"
            \t>

            <channel>
            \t<title>جريدة القياس</title>
            \t<atom:link href="https://qiyas.example/feed/" rel="self" type="application/rss+xml" />
            \t<link>https://qiyas.example</link>
            \t<description>أخبار سوس ماسة</description>
            \t<lastBuildDate>Mon, 23 Nov 2026 10:00:00 +0000</lastBuildDate>
            \t<language>ar</language>
            \t<sy:updatePeriod>hourly</sy:updatePeriod>
            \t<sy:updateFrequency>1</sy:updateFrequency>
            \t<generator>https://wordpress.org/?v=6.8</generator>

            """
    }

    private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

    private mutating func item(_ number: Int) {
        let title = [
            pick(ArabicFeedWords.subjects), pick(ArabicFeedWords.verbs), pick(ArabicFeedWords.objects),
            pick(ArabicFeedWords.places),
        ].joined(separator: " ")
        let link =
            "https://qiyas.example/\(number)/\(title.split(separator: " ").prefix(4).joined(separator: "-"))/"
        let lead = pick(ArabicFeedWords.sentences)
        let hour = twoDigits(next(24))
        let minute = twoDigits(next(60))
        text += """
            \t<item>
            \t\t<title>\(title)</title>
            \t\t<link>\(link)</link>
            \t\t<comments>\(link)#respond</comments>
            \t\t<dc:creator><![CDATA[هيئة التحرير]]></dc:creator>
            \t\t<pubDate>Mon, 23 Nov 2026 \(hour):\(minute):00 +0000</pubDate>
            \t\t<category><![CDATA[جهات]]></category>
            \t\t<category><![CDATA[سوس ماسة]]></category>
            \t\t<guid isPermaLink="false">https://qiyas.example/?p=\(number)</guid>
            \t\t<description><![CDATA[<p>\(lead) [&#8230;]</p>
            <p>The post <a rel="nofollow" href="\(link)">\(title)</a> appeared first on \
            <a rel="nofollow" href="https://qiyas.example">جريدة القياس</a>.</p>
            ]]></description>
            \t\t<content:encoded><![CDATA[
            """
        body(number, link)
        text += """
            ]]></content:encoded>
            \t\t<wfw:commentRss>\(link)feed/</wfw:commentRss>
            \t\t<slash:comments>\(next(9))</slash:comments>
            \t</item>

            """
    }

    private mutating func body(_ number: Int, _ link: String) {
        let picture = "https://qiyas.example/wp-content/uploads/2026/11/\(number)"
        text += """
            <figure id="attachment_\(number)" class="wp-caption aligncenter"><img loading="lazy" decoding="async" \
            class="size-full wp-image-\(number)" src="\(picture).jpg" alt="\(pick(ArabicFeedWords.objects))" width="800" \
            height="500" srcset="\(picture).jpg 800w, \(picture)-300x188.jpg 300w" \
            sizes="(max-width: 800px) 100vw, 800px" /><figcaption class="wp-caption-text">\(pick(ArabicFeedWords.places))\
            </figcaption></figure>

            """
        for _ in 0..<(4 + next(8)) {
            text += "<p style=\"text-align: right;\">"
            for sentence in 0..<(2 + next(4)) {
                if sentence > 0 { text += pick([". ", "، ", ".&nbsp;", " &#8211; "]) }
                text += pick(ArabicFeedWords.sentences)
                if next(6) == 0 { text += " <strong>\(pick(ArabicFeedWords.subjects))</strong>" }
                if next(9) == 0 {
                    text +=
                        " <a href=\"https://qiyas.example/tag/\(next(500))/\">\(pick(ArabicFeedWords.places))</a>"
                }
            }
            text += ".</p>\n"
        }
        text += "<img src=\"https://pixel.wp.com/b.gif?p=\(number)\" width=\"1\" height=\"1\" alt=\"\" />\n"
    }
}
