// SPDX-License-Identifier: Apache-2.0

/// The elements that the sanitiser tells apart: those that it keeps, and those whose going has to be noticed.
/// Any other element is `unknown`: its tags go, its content stays.
enum HTMLElement: UInt8, CaseIterable {
    case unknown

    // Kept.
    case a, abbr, acronym, address, article, aside, audio, b, bdi, big, blockquote, br, caption, center, cite
    case code, col, colgroup, dd, del, details, dfn, div, dl, dt, em, figcaption, figure, footer
    case h1, h2, h3, h4, h5, h6, header, hgroup, hr, i, img, ins, kbd, li, main, mark, menu, nav, ol, p
    case picture, pre, q, rp, rt, ruby, s, samp, section, small, source, span, strike, strong, sub, summary
    case sup, table, tbody, td, tfoot, th, thead, time, tr, track, tt, u, ul, `var`, video, wbr

    // Gone, content and all.
    case script, style

    // Gone; what is inside stays.
    case applet, base, body, button, canvas, datalist, dialog, embed, fieldset, form, frame, frameset, head,
        html
    case iframe, input, keygen, label, legend, link, listing, math, meta, meter, noembed, noframes, noscript
    case object, optgroup, option, output, param, plaintext, portal, progress, select, svg, template, textarea
    case title, xmp
    // Gone, and nothing is lost by it.
    case area, basefont, bdo, bgsound, blink, font, image, map, marquee, nobr

    /// The element of a tag's name; `image` is what every browser reads as `img`.
    @inline(__always)
    init(_ name: PackedName, in table: PackedNameTable) {
        self = HTMLElement(rawValue: table[name]) ?? .unknown
    }

    /// Whether HTML has an element of that name, in any case.
    static func isKnown(_ name: String) -> Bool {
        HTMLElement(PackedName(name.utf8), in: names) != .unknown
    }

    /// Every name with its raw value.
    static let names = PackedNameTable(
        allCases.dropFirst().map { (name: $0.staticName, value: $0 == .image ? img.rawValue : $0.rawValue) },
        bits: 9)

    /// The packed names by raw value, ready to be written.
    static let packedNames = allCases.map { PackedName($0.staticName) }
}
