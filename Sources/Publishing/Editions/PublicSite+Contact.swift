// SPDX-License-Identifier: Apache-2.0

extension PublicSite {
    /// The operator's mail address; nil when the contact is a page, or nothing that feeds and pages may carry.
    var contactMail: String? {
        guard let contact else { return nil }
        let address = contact.hasPrefix("mailto:") ? contact.dropFirst(7) : contact[...]
        let parts = address.utf8.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false)
        guard parts.count == 2, !parts[0].isEmpty, parts[1].contains(UInt8(ascii: ".")),
            parts[1].first != UInt8(ascii: "."), parts[1].last != UInt8(ascii: "."),
            address.utf8.allSatisfy(Self.isOfAddress)
        else { return nil }
        return String(address)
    }

    /// Where the pages lead who wants to write to the operator.
    var contactLink: String? {
        contactMail.map { "mailto:" + $0 } ?? WebLink.usable(contact)
    }

    /// What a mail address holds that needs no quoting, in a header, in a link and in XML alike.
    private static func isOfAddress(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "@"), UInt8(ascii: "."), UInt8(ascii: "-"),
            UInt8(ascii: "_"), UInt8(ascii: "+"):
            true
        default: false
        }
    }
}
