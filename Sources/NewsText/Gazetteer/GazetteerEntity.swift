// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// A place, an institution, a party, a club: something with a name in several languages.
public struct GazetteerEntity: Hashable, Sendable {
    /// What sort of thing it is.
    public enum Kind: String, Sendable, CaseIterable {
        case region, province, prefecture, commune, place, country, city
        case ministry, institution, agency, party, union, club, company, university, body
    }

    /// A short Latin name, unique and stable: `agadir`, `bank-al-maghrib`.
    public var id: String
    public var kind: Kind
    /// Of places in Morocco.
    public var region: Region?
    /// Its usual names, the first form of each language.
    public var names: [LanguageTag: String]

    /// Somewhere, rather than someone.
    public var isPlace: Bool {
        switch kind {
        case .region, .province, .prefecture, .commune, .place, .country, .city: true
        default: false
        }
    }
}
