// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

/// What a hostile feed carries does nothing, wherever it is shown: on our pages, in a browser that opens a feed, in a
/// reader that trusts us and shows our HTML as it comes.
@Suite(.serialized, .enabled(if: Browser.path != nil, "Chromium is not installed on this machine"))
struct BrowserHostilityTests {
    /// Every one sets `hit` when it runs.
    static let vectors = [
        "<script>window.hit=1</script>",
        "&lt;script&gt;window.hit=1&lt;/script&gt;",
        "&amp;lt;img src=x onerror=window.hit=1&amp;gt;",
        "&#x3C;img src=x onerror=window.hit=1&#x3E;",
        "&#38;#60;svg onload=window.hit=1&#38;#62;",
        "<![CDATA[<img src=x onerror=\"window.hit=1\">]]>",
        "<![CDATA[\"><svg/onload=window.hit=1>]]>",
        "<![CDATA[' autofocus onfocus='window.hit=1]]>",
        "<![CDATA[<a href=\"javascript:window.hit=1\">اقرأ المزيد</a>]]>",
        "<![CDATA[<a href=\" java&#9;script:window.hit=1\">اقرأ</a>]]>",
        "<![CDATA[<iframe srcdoc=\"<script>parent.hit=1</script>\"></iframe>]]>",
        "<![CDATA[<math><mtext><table><mglyph><style><!--</style><img title=\"--&gt;&lt;img src=1 onerror=hit=1&gt;\">]]>",
        "<![CDATA[<form action=\"javascript:hit=1\"><button>ok</button></form>]]>",
        "<![CDATA[<img src=\"x\" style=\"background:url(javascript:hit=1)\" onload=hit=1 onerror=hit=1>]]>",
        "<![CDATA[</title></textarea></style></noscript></template><script>hit=1</script>]]>",
        "<![CDATA[<svg><script>hit=1</script><animate onbegin=hit=1 attributeName=x dur=1s></svg>]]>",
        "<![CDATA[<video><source onerror=\"hit=1\"></video><audio src=x onerror=hit=1>]]>",
        "<![CDATA[<object data=\"data:text/html,<script>parent.hit=1</script>\"></object>]]>",
        "<![CDATA[]]]]><![CDATA[><script>hit=1</script>]]>",
        "<![CDATA[{{{scriptHref}}} {{#main}} <%= 1 %> ${hit=1}]]>",
        "خبر \u{202E}gpj.exe\u{202C} \u{2066}من\u{2069} \u{2067}هنا",
    ]

    static let addresses = [
        "javascript:window.hit=1", "JaVaScRiPt:window.hit=1//https://minbar.example/", "data:text/html,x",
        "https://minbar.example/\"onmouseover=\"hit=1", "vbscript:hit", "//minbar.example/x",
        "https://minbar.example/\u{202E}cod",
    ]

    static let items = vectors.enumerated().map { index, vector in
        let address = addresses[index % addresses.count].replacing("\"", with: "&#34;")
        return """
            <item><title>\(index) \(vector)</title><guid isPermaLink="false">\(index) \(vector)</guid>
            <link>\(address)</link><description>\(vector)</description><content:encoded>\(vector)</content:encoded>
            <dc:creator>\(vector)</dc:creator><category>\(vector)</category><dc:rights>\(vector)</dc:rights>
            <source url="javascript:hit=1">\(vector)</source>
            <enclosure url="\(address)" length="1" type="text/html&#34; onload=&#34;hit=1"/>
            <media:thumbnail url="javascript:hit=1"/>
            <pubDate>\((Newsstand.now - .minutes(index)).imfFixdate)</pubDate></item>
            """
    }

    /// Everything that a page of ours may not hold, whatever the feed said; the value is what it holds all the same.
    static let traces = """
        (() => {
          const found = [];
          if ("hit" in window) { found.push("something ran"); }
          document.querySelectorAll("*").forEach((e) => {
            for (const { name, value } of e.attributes) {
              if (/^on/i.test(name)) { found.push(name + " on " + e.tagName); }
              if (/^\\s*(javascript|vbscript|data):/i.test(value.replace(/[\\u0000-\\u0020]/g, ""))
                  && ["href", "src", "action", "formaction", "srcdoc"].includes(name)) { found.push(value); }
            }
          });
          const foreign = "iframe, object, embed, img, video, audio, svg, math, style, base, meta[http-equiv], form:not(.filters)";
          document.querySelectorAll(foreign).forEach((e) => found.push(e.outerHTML));
          document.querySelectorAll("script").forEach((e) => {
            if (e.text || !e.src.includes("/assets/live-")) { found.push(e.outerHTML); }
          });
          if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(document.documentElement.outerHTML)) { found.push("bidi control"); }
          return found;
        })()
        """

    @Test func nothingRunsOnAnyPage() async throws {
        let stand = try await Newsstand.open(
            document: Newsstand.document(Self.items), extra: "publish: full")
        let entries = try stand.entries("/publisher/minbar.json?limit=100")
        try #require(entries.count > Self.vectors.count / 2, "most of them are items, if odd ones")
        let stories = Set(
            entries.compactMap { ($0["_berrah"] as? [String: Any])?["story"] as? String }
                .map { $0.replacing("urn:uuid:", with: "/story/") })
        let pages =
            ["/?publisher=minbar", "/", "/publisher/minbar.atom", "/publisher/minbar.rss", "/?q=hit&lang=fr"]
            + stories.sorted()
        for page in pages {
            try await stand.tab.open(stand.daemon.address + page)
            // Whoever looks moves over things and chooses them.
            _ = try await stand.tab.evaluate(
                """
                document.querySelectorAll("article *").forEach((e) => {
                  for (const type of ["mouseover", "focus", "load", "error"]) { e.dispatchEvent(new Event(type)); }
                })
                """, as: String?.self)
            let found: [String] = try await stand.tab.evaluate(Self.traces)
            #expect(found.isEmpty, "\(page): \(found)")
        }
        #expect(stand.tab.faults.isEmpty, "not even tried: \(stand.tab.faults)")
    }

    @Test func nothingRunsInAReaderThatShowsOurHTML() async throws {
        let stand = try await Newsstand.open(
            document: Newsstand.document(Self.items), extra: "publish: full")
        for path in ["/items.json?limit=1000", "/publisher/minbar.json"] {
            let text = try Answers.get(stand.daemon.address + path).text
            #expect(
                text.unicodeScalars.allSatisfy {
                    !(0x202A...0x202E).contains($0.value) && !(0x2066...0x2069).contains($0.value)
                })
            // The vectors are alive: shown as the feed has them, they run.
            try await stand.tab.open("about:blank")
            let vectors = try String(decoding: JSONEncoder().encode(Self.vectors), as: UTF8.self)
            let ran: Bool = try await stand.tab.evaluate(
                """
                (async () => {
                  document.body.innerHTML = \(vectors).join("").replaceAll("<![CDATA[", "").replaceAll("]]>", "");
                  await new Promise((done) => setTimeout(done, 300));
                  return "hit" in window;
                })()
                """)
            #expect(ran)
            // A page without any policy, which takes titles, authors and tags for HTML, too.
            try await stand.tab.open("about:blank")
            let shown: Int = try await stand.tab.evaluate(
                """
                (async () => {
                  const items = \(text).items;
                  for (const item of items) {
                    const place = document.createElement("div");
                    document.body.append(place);
                    place.innerHTML = [item.title, item.content_html, item.summary, ...(item.tags || []),
                      ...item.authors.map((author) => author.name), item._berrah.rights].join("<hr>");
                    place.querySelectorAll("a, button").forEach((e) => {
                      if (!/^https?:/.test(e.href)) { e.click(); }
                    });
                    if (!/^https?:\\/\\//.test(item.url)) { location.href = item.url; }
                  }
                  await new Promise((done) => setTimeout(done, 300));
                  return items.length;
                })()
                """)
            #expect(shown > 10)
            let found: [String] = try await stand.tab.evaluate(
                """
                (() => {
                  const found = "hit" in window ? ["something ran"] : [];
                  document.querySelectorAll("script, iframe, object, embed, form, style, svg, math, base, meta")
                    .forEach((e) => found.push(e.outerHTML));
                  document.querySelectorAll("body *").forEach((e) => {
                    for (const { name, value } of e.attributes) {
                      if (/^on|^style$|^srcdoc$/i.test(name) || /^\\s*(javascript|vbscript|data):/i.test(value)) {
                        found.push(name + "=" + value);
                      }
                    }
                  });
                  return found;
                })()
                """)
            #expect(found.isEmpty, "\(path): \(found)")
        }
    }

    @Test func feedsHoldTextsAndNoElementsOfOthers() async throws {
        let stand = try await Newsstand.open(
            document: Newsstand.document(Self.items), extra: "publish: full")
        try await stand.tab.open(stand.daemon.address + "/status")
        for path in [
            "/publisher/minbar.atom", "/publisher/minbar.rss", "/items.atom", "/feed.rss", "/sources.opml",
        ] {
            let found: [String] = try await stand.tab.evaluate(
                """
                (async () => {
                  const text = await (await fetch("\(path)")).text();
                  const tree = new DOMParser().parseFromString(text, "application/xml");
                  const found = Array.from(tree.querySelectorAll("parsererror, script, img, svg, iframe, object"))
                    .map((e) => e.outerHTML);
                  if (/[\\u202A-\\u202E\\u2066-\\u2069]/.test(text)) { found.push("bidi control"); }
                  for (const e of tree.querySelectorAll("*")) {
                    if (e.namespaceURI === "http://www.w3.org/1999/xhtml") { found.push(e.outerHTML); }
                    for (const { name, value } of e.attributes) {
                      if (/^on/.test(name) || /^\\s*(javascript|vbscript|data):/i.test(value)) { found.push(value); }
                    }
                    if (e.children.length === 0 && e.localName === "link" && /^\\s*(javascript|data):/i.test(e.textContent)) {
                      found.push(e.textContent);
                    }
                  }
                  return found;
                })()
                """)
            #expect(found.isEmpty, "\(path): \(found)")
        }
    }

    @Test func aHostileAlertIsTextOnThePageThatItReaches() async throws {
        let stand = try await Newsstand.open()
        try await stand.tab.open(stand.daemon.address + "/?lang=ar")
        try stand.publish([
            Newsstand.item(
                1, title: "عاجل: &lt;img src=x onerror=window.hit=1&gt; حريق \u{202E}كبير\u{202C} في الميناء",
                more: "<category>&lt;script&gt;hit=1&lt;/script&gt;</category>")
        ])
        let banner = "document.querySelector('#breaking [data-story] a')?.textContent ?? ''"
        try await Eventually.holds("the alert is shown") {
            try await stand.tab.evaluate(banner, as: String.self).contains("حريق")
        }
        try await Eventually.holds("the server's own line took its place") {
            try await stand.tab.evaluate(
                "document.querySelector('#breaking .evidence').textContent.includes('وسمته')", as: Bool.self)
        }
        let found: [String] = try await stand.tab.evaluate(Self.traces)
        #expect(found.isEmpty, "\(found)")
        #expect(stand.tab.faults.isEmpty, "\(stand.tab.faults)")
    }
}
