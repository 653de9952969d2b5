// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import Publishing

/// Sources between Berrah's own form and OPML, for the command line.
public enum SourceLists {
    /// What an OPML list holds, as YAML; outlines that are no subscriptions to http addresses are named.
    ///
    /// - Returns: nil for the YAML when the list could not be read at all.
    public static func yaml(
        fromOutlines document: [UInt8], name: String
    ) -> (yaml: String?, problems: [ConfigurationProblem]) {
        let (entries, problems) = OutlineSources.read(document: document, name: name)
        return (entries.map { SourcesWriter.write($0.map(\.publisher)) }, problems)
    }

    public static func yaml(of loaded: LoadedConfiguration) -> String {
        SourcesWriter.write(loaded.catalogue.publishers)
    }

    /// Every feed, those not polled included, without our own edition: an exported list can be imported again.
    public static func outlines(of loaded: LoadedConfiguration, created: Timestamp) -> [UInt8] {
        let configuration = loaded.configuration
        let site = PublicSite(
            publicURL: configuration.publicURL, identity: "", languages: configuration.languages,
            version: BerrahVersion.text)
        return OPMLWriter(site: site).write(
            loaded.catalogue, language: configuration.languages.first ?? "ar", created: created,
            includesDisabled: true, includesOurselves: loaded.catalogue.feeds.isEmpty)
    }
}
