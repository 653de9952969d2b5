// SPDX-License-Identifier: Apache-2.0

import NewsModel

@testable import Publishing

/// Every kind of document once, by file name: what outside validators and browsers are shown.
enum SampleDocuments {
    static func all() throws -> [String: [UInt8]] {
        var files: [String: [UInt8]] = [:]
        let writer = EditionWriter(site: SampleEditions.site)
        for (name, edition) in editions {
            for format in EditionFormat.allCases {
                files["\(name).\(format.rawValue)"] = writer.write(edition, as: format)
            }
        }
        files["sources.opml"] = OPMLWriter(site: SampleEditions.site)
            .write(SampleSources.catalogue, language: "ar", created: SampleSources.now)
        files["metrics.txt"] = MetricsWriter.write(metrics)
        for language in ["ar", "fr", "en"] as [LanguageTag] {
            for (name, bytes) in try SamplePages.all(in: language) {
                files["\(name)-\(language.text).html"] = bytes
            }
        }
        for asset in PageAssets.all {
            files[String(asset.path.dropFirst())] = asset.bytes
        }
        return files
    }

    static let editions: [String: Edition] = [
        "feed": SampleEditions.edition(
            withdrawals: [
                Withdrawal(
                    id: "urn:uuid:1b1f0f1e-3f3c-5d2a-9a37-0d6a1b9d8c11", at: SampleSources.now,
                    reason: "خبر غير صحيح")
            ], previousArchive: ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 22))),
        "full": SampleEditions.edition(entries: SampleEditions.entries(extent: .full)),
        "headline": SampleEditions.edition(.breaking, entries: SampleEditions.entries(extent: .headline)),
        "items": SampleEditions.edition(
            .items, entries: SampleItems.quiet.map { SampleEditions.entry($0) }, language: "fr"),
        "language-fr": SampleEditions.edition(
            .language("fr"),
            entries: SampleItems.quiet.filter { $0.language == "fr" }.map { SampleEditions.story($0) },
            language: "fr"),
        "language-zgh": SampleEditions.edition(
            .language("zgh"), entries: [SampleEditions.story(SampleItems.amazighItem)]),
        "search": SampleEditions.edition(.search("طقس & \"سوق\" <سمك>"), entries: []),
        "story": SampleEditions.edition(
            .story("0b7c1a52-59a5-5b1f-8b8e-6a3a3f4b2c1d"),
            entries: [SampleItems.arabicLead, SampleItems.frenchReport].map { SampleEditions.entry($0) },
            isComplete: true),
        "archive": SampleEditions.edition(
            .archive(ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 21))),
            previousArchive: ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 20)),
            nextArchive: ArchiveDocument(day: CivilDate(year: 2026, month: 11, day: 22))),
        "hostile": SampleEditions.edition(
            .items, entries: HostileItems.all.map { SampleEditions.entry($0, extent: .full) }),
    ]

    static var metrics: MetricsPage {
        var page = MetricsPage()
        page.gauge("berrah_build_info", "The program.", 1, labels: ["version": "1.0"])
        page.counter("berrah_polls", "Polls by outcome.", 12, labels: ["outcome": "changed"])
        page.counter("berrah_polls", "Polls by outcome.", 7, labels: ["outcome": "failed"])
        page.gauge("berrah_uptime_seconds", "Seconds since the start.", 86.25)
        return page
    }
}
