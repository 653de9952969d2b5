// SPDX-License-Identifier: Apache-2.0

import NewsModel
public import NewsText

/// Whose dispatch a text is: ten sites that print one dispatch are one voice.
public enum WireOrigin: String, Sendable, Codable, CaseIterable {
    case map, afp, efe, reuters, ap, anadolu, dpa, europaPress = "europa-press"
    /// A communiqué printed as it was sent, whoever sent it.
    case communique

    /// As it is stored with an item, 1…15: never to be given to another.
    var number: UInt16 {
        switch self {
        case .map: 1
        case .afp: 2
        case .efe: 3
        case .reuters: 4
        case .ap: 5
        case .anadolu: 6
        case .dpa: 7
        case .europaPress: 8
        case .communique: 9
        }
    }

    /// Reads who signs it and the origin that it names, then the credit at the head of the text; last, whether title or
    /// text is a communiqué's.
    ///
    /// An agency's name counts where a credit stands, and nowhere else: `MAP` is a word of English, `ومع` one of Arabic
    /// ("and with"), and a sentence may speak of an agency.
    public init?(
        text: FoldedText, origin: FoldedText?, authors: [String], title: FoldedText = FoldedText()
    ) {
        let signatures = authors.prefix(4).map { FoldedText($0) } + [origin].compactMap(\.self)
        for signature in signatures {
            if let found = WireCredit.signing(signature) {
                self = found
                return
            }
        }
        if let found = WireCredit.opening(text) {
            self = found
        } else if CommuniqueHead.opens(title) || CommuniqueHead.opens(text) {
            self = .communique
        } else {
            return nil
        }
    }
}
