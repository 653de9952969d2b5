// SPDX-License-Identifier: Apache-2.0

/// The look of every page: a calm newspaper, in both directions, by day and by night.
///
/// System fonts only. Each language has its own order, because many Latin faces carry poor Arabic and the reverse.
enum PageStyle {
    static let text = """
        :root {
          color-scheme: light dark;
          --paper: #fbf9f4; --ink: #1d1b18; --soft: #655e53; --line: #d8d0c1; --green: #14532d;
          --red: #9f1d16; --tint: #f6e9e3;
          --serif: Charter, "Iowan Old Style", "Palatino Linotype", Georgia, "Noto Serif", "Noto Naskh Arabic",
            "Geeza Pro", "Sakkal Majalla", serif;
          --arabic: "Noto Naskh Arabic", "Geeza Pro", Amiri, "Sakkal Majalla", "Traditional Arabic", "Noto Serif",
            Georgia, serif;
          --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Noto Sans Arabic", "Noto Sans Tifinagh",
            sans-serif;
          --arabic-sans: system-ui, -apple-system, "Segoe UI", "Noto Sans Arabic", "Noto Kufi Arabic", Tahoma,
            sans-serif;
        }
        @media (prefers-color-scheme: dark) {
          :root { --paper: #171613; --ink: #e8e3d8; --soft: #a9a091; --line: #3b372f; --green: #8fcea6;
            --red: #ff9c8f; --tint: #2c1d19; }
        }
        * { box-sizing: border-box; }
        html { background: var(--paper); color: var(--ink); -webkit-text-size-adjust: 100%; }
        body { margin: 0 auto; max-width: 74rem; padding: 0 1.25rem; font: 1.0625rem/1.55 var(--serif);
          overflow-wrap: break-word; }
        html:lang(ar), article:lang(ar), .title:lang(ar), .headline a:lang(ar) { font-family: var(--arabic);
          line-height: 1.75; }
        article:not(:lang(ar)), .title:not(:lang(ar)), .headline a:not(:lang(ar)) { font-family: var(--serif);
          line-height: 1.55; }
        h1, h2, h3, h4, p, ul, ol, dl, dd { margin: 0; padding: 0; }
        ul, ol { list-style: none; }
        a { color: inherit; text-decoration-color: var(--line); text-underline-offset: .2em; }
        a:hover { text-decoration-color: currentColor; }
        :focus-visible { outline: 3px solid var(--green); outline-offset: 2px; border-radius: 2px; }
        .skip { position: absolute; inset-inline-start: 1rem; top: -4rem; background: var(--paper);
          padding: .5rem 1rem; z-index: 2; }
        .skip:focus { top: .5rem; }
        .small, .kicker, .more, .day, .bar, nav, footer, form, table, dl, .evidence, .tags, .side > h2, .front > h2 {
          font-family: var(--sans); }
        .small:lang(ar), .kicker:lang(ar), .more:lang(ar), .day:lang(ar), .bar:lang(ar), nav:lang(ar), footer:lang(ar),
        form:lang(ar), table:lang(ar), dl:lang(ar), .evidence:lang(ar), .tags:lang(ar), .side > h2:lang(ar),
        .front > h2:lang(ar) { font-family: var(--arabic-sans); }

        .bar { display: flex; flex-wrap: wrap; justify-content: space-between; gap: .25rem 1.5rem;
          padding: .6rem 0; font-size: .875rem; color: var(--soft); }
        .bar ul { display: flex; gap: 1.1rem; }
        .bar a, nav a { display: inline-block; padding: .2rem 0; }
        [aria-current] { font-weight: 600; color: var(--ink); text-decoration: none; }
        .nameplate { text-align: center; border-top: 1px solid var(--line); padding: 1rem 0 .75rem; }
        .nameplate .name { font-size: clamp(2.6rem, 7vw, 4.25rem); line-height: 1.15; font-weight: 700;
          letter-spacing: -.01em; }
        .nameplate .name:lang(ar) { line-height: 1.5; letter-spacing: 0; }
        .nameplate a { text-decoration: none; }
        .nameplate .tagline { color: var(--soft); font-style: italic; }
        .nameplate .tagline:lang(ar) { font-style: normal; }
        .paper-nav { border-block: 1px solid var(--ink); border-bottom-width: 3px; border-bottom-style: double;
          font-size: .9375rem; }
        .paper-nav ul { display: flex; flex-wrap: wrap; justify-content: center; gap: 0 1.75rem; padding: .3rem 0; }
        .paper-nav a { text-decoration: none; }
        .paper-nav a:hover { text-decoration: underline; }

        .breaking { margin-top: 1.25rem; background: var(--tint); border-inline-start: 4px solid var(--red);
          padding: .75rem 1rem; }
        .breaking h2 { color: var(--red); font: 700 .9375rem/1.6 var(--sans); }
        .breaking h2:lang(ar) { font-family: var(--arabic-sans); }
        .breaking li + li { border-top: 1px solid var(--line); margin-top: .6rem; padding-top: .6rem; }
        .breaking .headline { font-size: 1.3rem; font-weight: 700; line-height: 1.35; }
        .breaking .headline a { text-decoration: none; }
        .breaking .headline a:hover { text-decoration: underline; }
        .evidence { font-size: .875rem; color: var(--soft); text-align: -webkit-match-parent; text-align: match-parent; }

        .filters { display: flex; flex-wrap: wrap; gap: .6rem; align-items: start; padding: 1rem 0;
          border-bottom: 1px solid var(--line); font-size: .875rem; }
        .filters input, .filters select, .filters button { min-height: 2.5rem; font: inherit; color: var(--ink);
          background: var(--paper); border: 1px solid var(--soft); border-radius: 3px; padding: .3rem .6rem; }
        .filters input[type="search"] { flex: 1 1 10rem; min-width: 0; max-width: 26rem; }
        .filters button { background: var(--green); border-color: var(--green); color: var(--paper); font-weight: 600;
          cursor: pointer; padding-inline: 1.25rem; }
        .filters summary { cursor: pointer; padding: .55rem .25rem; color: var(--soft); }
        .filters details[open] { flex-basis: 100%; }
        .choices { display: grid; grid-template-columns: repeat(auto-fit, minmax(9rem, 1fr)); gap: .6rem;
          padding-top: .4rem; }
        .filters label { color: var(--soft); min-width: 0; }
        .filters select { display: block; width: 100%; }
        ::placeholder { color: var(--soft); opacity: 1; }
        .filtered { padding: .75rem 0 0; }
        .jump { display: none; }

        .front, .side { min-width: 0; }
        .front { padding: 1.25rem 0; border-bottom: 1px solid var(--line); }
        .front > h2, .side > h2 { font-size: .8125rem; font-weight: 600; color: var(--green); }
        .front > h2 { margin-bottom: .5rem; }
        .front .stories { display: grid; grid-template-columns: repeat(auto-fit, minmax(15rem, 1fr)); gap: 1.5rem 2.5rem; }
        .columns { display: grid; grid-template-columns: minmax(0, 1fr); gap: 0 3rem; padding-top: 1.25rem; }
        .side > h2 { border-bottom: 1px solid var(--ink); padding-bottom: .35rem; }
        .day { font-size: .8125rem; font-weight: 600; color: var(--soft); padding-top: 1rem; }
        .story { padding: .85rem 0 1rem; border-bottom: 1px solid var(--line); }
        .front .story { border: 0; padding: 0; }
        .story h3 { font-size: 1.2rem; line-height: 1.3; font-weight: 700; }
        .story h3:lang(ar) { line-height: 1.55; }
        .front .story h3 { font-size: 1.45rem; }
        .front .story:only-child h3 { font-size: clamp(1.5rem, 3.5vw, 2.1rem); }
        .front .story:only-child { max-width: 52rem; justify-self: self-start; }
        .story h3 a { text-decoration: none; }
        .story h3 a:hover { text-decoration: underline; }
        .kicker { font-size: .8125rem; color: var(--soft); }
        .kicker b { color: var(--green); font-weight: 600; }
        .mark { color: var(--red); font-weight: 700; }
        .summary { color: var(--ink); margin-top: .2rem; display: -webkit-box; -webkit-box-orient: vertical;
          -webkit-line-clamp: 3; overflow: hidden; }
        .more { font-size: .8125rem; color: var(--soft); margin-top: .3rem; }
        .pages { display: flex; flex-wrap: wrap; justify-content: center; gap: .5rem 2rem; padding: 1.5rem 0;
          font-size: .875rem; }
        .pages a { padding: .35rem 0; }
        .empty { padding: 3rem 0; text-align: center; color: var(--soft); }

        .reading { max-width: 44rem; margin: 0 auto; padding: 2rem 0; }
        .reading h1 { font-size: clamp(1.7rem, 4.5vw, 2.4rem); line-height: 1.25; margin: .3rem 0 .6rem; }
        .reading h1:lang(ar) { line-height: 1.55; }
        .reading h2 { font-size: 1.15rem; margin: 2.25rem 0 .75rem; padding-bottom: .3rem;
          border-bottom: 1px solid var(--line); }
        .reading .whole { font-size: 1.125rem; }
        .reading .read { margin-top: 1rem; }
        .reading .read a { font-weight: 600; color: var(--green); }
        .box { background: var(--tint); border-inline-start: 4px solid var(--red); padding: .75rem 1rem; margin: 1rem 0; }
        .box ul { list-style: disc; padding-inline-start: 1.2rem; }
        .timeline > li { position: relative; padding-block: 0 1.4rem; padding-inline-start: 1.5rem;
          border-inline-start: 2px solid var(--line); }
        .timeline > li::before { content: ""; position: absolute; inset-inline-start: -.44rem; top: .5rem; width: .75rem;
          height: .75rem; border-radius: 50%; background: var(--paper); border: 2px solid var(--soft); }
        .timeline > li.first::before { background: var(--green); border-color: var(--green); }
        .timeline > li:last-child { border-color: transparent; }
        .timeline .title { font-weight: 700; unicode-bidi: plaintext; text-align: left; }
        [dir="rtl"] .timeline .title { text-align: right; }
        .timeline { margin-top: .9rem; }
        .timeline .title a { text-decoration: none; }
        .timeline .title a:hover { text-decoration: underline; }
        .tags { display: flex; flex-wrap: wrap; gap: .15rem .9rem; font-size: .8125rem; color: var(--soft); }
        .changes { font-size: .9375rem; color: var(--soft); }
        .changes del { unicode-bidi: isolate; }

        .subscribe .address { margin: .75rem 0; }
        .subscribe code { display: block; padding: .6rem .75rem; border: 1px solid var(--line); border-radius: 3px;
          font: .875rem/1.5 ui-monospace, "DejaVu Sans Mono", monospace; overflow-wrap: anywhere; user-select: all; }
        .doors { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; font: .875rem/1.6 var(--sans);
          margin-bottom: 1.5rem; }
        .doors:lang(ar) { font-family: var(--arabic-sans); }
        .door { display: inline-block; min-height: 2.5rem; padding: .45rem 1rem; border: 1px solid var(--green);
          border-radius: 3px; background: var(--paper); color: var(--green); font: inherit; font-weight: 600;
          text-decoration: none; cursor: pointer; }
        a.door { background: var(--green); color: var(--paper); }
        .door[hidden] { display: none; }
        .copy { font: inherit; color: var(--soft); background: none; border: 1px solid var(--line); border-radius: 3px;
          padding: .1rem .5rem; min-height: 1.75rem; cursor: pointer; }
        .reading .story h2 { border: 0; margin: 0; padding: 0; font-size: 1.2rem; line-height: 1.3; }
        .reading .story h2:lang(ar) { line-height: 1.55; }
        .story h2 a { text-decoration: none; }
        .story h2 a:hover { text-decoration: underline; }

        .lists { columns: 2; column-gap: 3rem; }
        .lists section { padding-top: 1.5rem; break-inside: avoid; }
        .lists section:last-child { column-span: all; }
        .lists section:last-child ul { columns: 2; column-gap: 3rem; }
        .lists h2 { margin: 0; break-after: avoid; }
        .lists li { display: flex; justify-content: space-between; gap: 1rem; padding: .3rem 0;
          border-bottom: 1px solid var(--line); break-inside: avoid; }
        .lists span { font: .875rem/1.8 var(--sans); white-space: nowrap; direction: ltr; }
        .lists span a { padding: .2rem .3rem; }
        .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10rem, 1fr)); gap: 1rem 1.5rem;
          margin: 1rem 0; }
        .figures dt { font-size: .8125rem; color: var(--soft); }
        .figures dd { font-size: 1.25rem; }
        .wide { overflow-x: auto; }
        table { border-collapse: collapse; width: 100%; font-size: .875rem; }
        th, td { text-align: start; padding: .4rem .6rem; border-bottom: 1px solid var(--line); vertical-align: top; }
        th { color: var(--soft); font-weight: 600; }
        td.bad { color: var(--red); }
        td:nth-child(2) { white-space: nowrap; }
        td:last-child { overflow-wrap: anywhere; }
        .page { padding: 1.5rem 0; }
        .page h1 { font-size: 1.9rem; }
        .page h2 { font-size: 1.1rem; margin: 1.75rem 0 .35rem; }
        footer { margin-top: 2.5rem; border-top: 1px solid var(--line); padding: 1rem 0 2rem; font-size: .8125rem;
          color: var(--soft); text-align: center; }
        @media (min-width: 52rem) {
          .columns.two { grid-template-columns: minmax(0, 1fr) minmax(0, 1fr); }
          .columns.two { background: linear-gradient(var(--line), var(--line)) center 1.25rem / 1px 100% no-repeat; }
        }
        @media (max-width: 51.99rem) {
          .lists, .lists section:last-child ul { columns: 1; }
          .columns.two > .side + .side { margin-top: 2.5rem; }
          .jump { display: block; padding: .75rem 0 0; font: .875rem/1.6 var(--sans); }
          .jump:lang(ar) { font-family: var(--arabic-sans); }
        }
        @media (max-width: 36rem) {
          body { padding: 0 1rem; }
          .bar { font-size: .8125rem; gap: .25rem .75rem; }
          .bar ul { gap: .9rem; }
          .choices { grid-template-columns: 1fr 1fr; }
          .lists li { flex-wrap: wrap; }
        }
        @media print { .filters, nav, .bar ul, .skip { display: none; } }

        """
}
