// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// The pages of the running program in a real browser: what people see, hear read out, and are safe from.
@Suite(.serialized, .enabled(if: Browser.path != nil, "Chromium is not installed on this machine"))
struct BrowserTests {
    @Test func everyPageIsSoundOnEveryScreenInBothDirections() async throws {
        let stand = try await Newsstand.open()
        try stand.cryOut()
        try await Eventually.holds("the story breaks") { try !stand.entries("/breaking.json").isEmpty }
        let told = try #require(
            try stand.entries("/feed.json?limit=1000").compactMap { $0["_berrah"] as? [String: Any] }
                .max { ($0["owners"] as? Int ?? 0) < ($1["owners"] as? Int ?? 0) })
        let story = try #require(told["story"] as? String).replacing("urn:uuid:", with: "/story/")
        let pages = [
            "/", story, "/feeds", "/status", "/feed.atom", "/breaking.rss", "/?q=2026&region=souss-massa",
            "/?publisher=minbar", "/?kind=nonsense", "/nothing/here",
        ]
        var looked = 0
        for language in ["ar", "fr", "en"] {
            for screen in [BrowserTab.Screen.phone, .desk, .phone.night, .desk.night] {
                for page in pages {
                    let mark = page.contains("?") ? "&" : "?"
                    try await stand.tab.open(
                        stand.daemon.address + page + mark + "lang=\(language)", on: screen)
                    let found: [String] = try await stand.tab.evaluate(BrowserAudit.expression)
                    #expect(
                        found.isEmpty,
                        "\(page) in \(language) on \(screen):\n\(found.joined(separator: "\n"))")
                    let unnamed = try await stand.tab.unnamedControls()
                    #expect(unnamed.isEmpty, "\(page) in \(language): \(unnamed)")
                    try await BrowserPictures.keep(stand.tab, "\(page)-\(language)-\(screen)")
                    looked += 1
                }
            }
        }
        #expect(looked == 120)
        // An address that means nothing is answered 400 or 404, which the browser tells of; nothing else went wrong.
        let faults = stand.tab.faults.filter {
            !$0.contains("kind=nonsense") && !$0.contains("/nothing/here")
        }
        #expect(faults.isEmpty, "\(faults)")
        let strangers = stand.tab.requests.filter { !$0.hasPrefix(stand.daemon.address + "/") }
        #expect(strangers.isEmpty, "\(Set(strangers))")
    }

    /// The audit is worth what it finds: one fault of each kind is put into a page that has none.
    @Test func theAuditFindsWhatItLooksFor() async throws {
        let stand = try await Newsstand.open()
        try await stand.tab.open(stand.daemon.address + "/?lang=ar", on: .phone)
        #expect(try await stand.tab.evaluate(BrowserAudit.expression, as: [String].self) == [])
        _ = try await stand.tab.evaluate(
            """
            (() => {
              const add = (html, place = "main") =>
                document.querySelector(place).insertAdjacentHTML("beforeend", html);
              add('<h5>قفزة</h5><h2></h2><input name="x"><button></button><nav></nav><img src="">');
              add('<p id="main">x</p><a href="#nowhere">x</a><span aria-labelledby="nobody"></span><ul><p>x</p></ul>');
              add('<p class="pale">رمادي على أبيض</p><p class="wide">واسع</p><table><tr><td>1</td></tr></table>');
              add('<article class="story" dir="ltr"><h3><a href="#own">عنوان عربي طويل في غير اتجاهه</a></h3></article>');
              add('<div class="near"><a href="#own">1</a></div><div class="near"><a href="#own">2</a></div>');
              add("<div>خارج كل معلم</div>", "body");
              const sheet = new CSSStyleSheet();
              sheet.replaceSync(`.pale { color: #ccc; background: #fff } .wide { width: 900px }
                .near { float: left; font-size: 8px } .near a { display: block }`);
              document.adoptedStyleSheets = [sheet];
            })()
            """, as: String?.self)
        let found: [String] = try await stand.tab.evaluate(BrowserAudit.expression)
        for rule in [
            "heading skips a rank", "empty heading", "no label", "no name", "landmark without name",
            "no text or", "id twice", "link leads nowhere", "aria-labelledby leads nowhere", "not an item",
            "contrast: p.pale", "over the edge: p.wide", "page wider", "table without headings",
            "title in the wrong direction", "small target", "outside landmarks",
        ] {
            #expect(found.contains { $0.hasPrefix(rule) }, "\(rule) in \(found)")
        }
        let unnamed = try await stand.tab.unnamedControls()
        #expect(unnamed.contains("button"), "\(unnamed)")
    }

    @Test func theKeyboardReachesEverythingAndTheFocusIsSeen() async throws {
        let stand = try await Newsstand.open()
        for page in ["/", "/feeds", "/status", "/feed.atom"] {
            try await stand.tab.open(stand.daemon.address + page + "?lang=fr", on: .phone)
            let stops: Int = try await stand.tab.evaluate(
                """
                Array.from(document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, \
                [tabindex]")).filter((e) => e.checkVisibility({ visibilityProperty: true })).length
                """)
            try #require(stops > 5)
            var reached = Set<Int>()
            for stop in 0..<stops {
                try await stand.tab.press("Tab", code: 9)
                let focus = try await stand.tab.focus()
                #expect(focus.isSeen, "\(page), stop \(stop): \(focus.name)")
                reached.insert(focus.place)
                if stop == 0 {
                    #expect(focus.name.hasPrefix("a.skip"), "the first stop leads past the masthead")
                }
            }
            #expect(reached.count == stops, "\(page): every control once, none twice")
        }
    }

    @Test func aBreakingStoryAppearsWithoutAReload() async throws {
        let stand = try await Newsstand.open()
        try await stand.tab.open(stand.daemon.address + "/?lang=fr", on: .phone)
        let hidden: Bool = try await stand.tab.evaluate("document.getElementById('breaking').hidden")
        #expect(hidden)
        _ = try await stand.tab.evaluate("window.sameDocument = true", as: Bool.self)
        try stand.cryOut()
        let shown = "document.querySelector('#breaking:not([hidden]) [data-story] a')?.textContent ?? ''"
        try await Eventually.holds("the banner shows the story") {
            try await stand.tab.evaluate(shown, as: String.self).contains("هزة أرضية")
        }
        // A moment later it is as the server writes it, with what made it breaking.
        try await Eventually.holds("the evidence is shown") {
            try await stand.tab.evaluate(
                "document.querySelector('#breaking .evidence')?.textContent ?? ''", as: String.self
            ).contains("marqué")
        }
        #expect(try await stand.tab.evaluate("window.sameDocument === true"))
        #expect(
            try await stand.tab.evaluate("document.querySelectorAll('#breaking [data-story]').length") == 1)
        let found: [String] = try await stand.tab.evaluate(BrowserAudit.expression)
        #expect(found.isEmpty, "\(found)")
        #expect(stand.tab.faults.isEmpty, "\(stand.tab.faults)")
    }

    @Test func thePagesAreWholeWithoutAScript() async throws {
        let stand = try await Newsstand.open()
        try stand.cryOut()
        try await Eventually.holds("the story breaks") { try !stand.entries("/breaking.json").isEmpty }
        _ = try await stand.tab.call("Emulation.setScriptExecutionDisabled", ["value": true])
        try await stand.tab.open(stand.daemon.address + "/?lang=ar", on: .phone)
        #expect(
            try await stand.tab.evaluate("document.querySelectorAll('article.story').length", as: Int.self)
                > 20)
        #expect(
            try await stand.tab.evaluate(
                "document.querySelector('#breaking .headline').textContent", as: String.self
            )
            .contains("هزة أرضية"))
        #expect(stand.tab.faults.isEmpty)
    }

    @Test func olderPagesShowEveryStoryOnce() async throws {
        let items = (1...120).map {
            Newsstand.item($0, title: "Compte rendu \($0 * 7919) de la commune \($0)")
        }
        let stand = try await Newsstand.open(document: Newsstand.document(items))
        let expected = Set(
            try stand.entries("/feed.json?limit=1000").compactMap { $0["id"] as? String }
                .map { $0.replacing("urn:uuid:", with: "") })
        try #require(expected.count > 100)
        try await stand.tab.open(stand.daemon.address + "/?lang=fr")
        var seen: [String] = []
        var pages = 0
        var next: String?
        repeat {
            seen += try await stand.tab.evaluate(
                "Array.from(document.querySelectorAll('article.story')).map((e) => e.dataset.story)",
                as: [String].self)
            pages += 1
            next = try await stand.tab.evaluate("document.querySelector('a[rel=next]')?.href ?? null")
            if let next { try await stand.tab.open(next) }
        } while next != nil && pages < 30
        #expect(pages > 2)
        #expect(Set(seen) == expected)
        #expect(seen.count == expected.count, "none twice")
        let newer: String? = try await stand.tab.evaluate(
            "document.querySelector('a[rel=prev]')?.href ?? null")
        #expect(newer?.contains("page=\(pages - 1)") == true)
    }
}
