// SPDX-License-Identifier: Apache-2.0

/// How a browser shows an Atom or RSS document that somebody opens: as a plain, readable list.
enum FeedStyle {
    static let text = """
        @namespace atom url("http://www.w3.org/2005/Atom");
        :root { color-scheme: light dark; background: Canvas; color: CanvasText; }
        feed, rss { display: block; max-width: 42rem; margin: 0 auto; padding: 1.5rem 1rem 4rem;
          font: 1rem/1.6 Charter, "Iowan Old Style", Georgia, "Noto Serif", "Noto Naskh Arabic", "Geeza Pro",
          "Sakkal Majalla", serif; }
        channel, entry, item { display: block; }
        feed > *, channel > *, entry > *, item > *, source { display: none; }
        feed > entry, channel > item { display: block; padding: 1rem 0; border-top: 1px solid; }
        feed > title, channel > title { display: block; font-size: 1.8rem; font-weight: bold;
          unicode-bidi: plaintext; }
        feed > subtitle, channel > description { display: block; unicode-bidi: plaintext; margin-bottom: 2rem; }
        entry > title, item > title { display: block; font-size: 1.15rem; font-weight: bold;
          unicode-bidi: plaintext; }
        entry > summary, item > description { display: block; unicode-bidi: plaintext; }
        entry > published, item > pubDate { display: inline; font: .85rem/1.6 system-ui, sans-serif; opacity: .75; }
        entry > author, item > dc\\:creator { display: inline; font: .85rem/1.6 system-ui, sans-serif; }
        entry > author > *, entry > author { display: none; }
        entry > author, entry > author > name { display: inline; margin-inline-end: 1ex; }
        entry > link[rel="alternate"] { display: block; font: .85rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }
        entry > link[rel="alternate"]::after { content: attr(href); }
        item > link { display: block; font: .85rem/1.6 system-ui, sans-serif; overflow-wrap: anywhere; }

        """
}
