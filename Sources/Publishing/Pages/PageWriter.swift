// SPDX-License-Identifier: Apache-2.0

import Mustache
public import NewsModel

/// Writes the pages for people: whole without a script, in any of the interface's languages.
public struct PageWriter: Sendable {
    public static let contentType = "text/html; charset=utf-8"

    let site: PublicSite
    let catalogue: SourceCatalogue
    private let library: MustacheLibrary

    /// The templates are compiled once in the life of the process.
    public init(site: PublicSite, catalogue: SourceCatalogue) throws(PageTemplateFailure) {
        self.site = site
        self.catalogue = catalogue
        library = try PageTemplates.library()
    }

    /// `/`
    public func river(_ page: RiverPage, _ view: PageView) -> [UInt8] {
        render("river", RiverFields(page, chrome(view)).fields)
    }

    /// `/story/ID`
    public func story(_ page: StoryPage, _ view: PageView) -> [UInt8] {
        render("story-page", StoryPageFields(page, chrome(view)).fields)
    }

    /// `/feeds`
    public func feeds(_ view: PageView) -> [UInt8] {
        render("feeds", FeedsFields(chrome(view), catalogue).fields)
    }

    /// What a browser shows that opens an edition's own address.
    public func edition(_ edition: Edition, at address: EditionAddress, _ view: PageView) -> [UInt8] {
        render("edition", EditionFields(edition, address, chrome(view)).fields)
    }

    /// `/status`
    public func status(_ report: StatusReport, _ feeds: [FeedReport], _ view: PageView) -> [UInt8] {
        render("status", StatusFields(report, feeds, chrome(view)).fields)
    }

    /// An answer with nothing else to show.
    ///
    /// - Parameter text: in English, as programs get it, too; shown where the page's own words do not say it all.
    public func message(status: Int, text: String? = nil, _ view: PageView) -> [UInt8] {
        let chrome = chrome(view)
        var fields = chrome.fields(title: String(status), editions: [])
        fields["heading"] = String(status)
        fields["message"] = status == 404 ? chrome.wording.nothingHere : chrome.wording.notUnderstood
        let detail = status == 404 ? nil : text
        fields["detail"] = detail ?? false
        fields["home"] = chrome.wording.home
        return render("message", fields)
    }

    private func chrome(_ view: PageView) -> PageChrome {
        PageChrome(site: site, titles: EditionTitles(catalogue: catalogue), view: view)
    }

    private func render(_ template: String, _ fields: PageFields) -> [UInt8] {
        Array((library.render(fields, withTemplate: template) ?? "").utf8)
    }
}
