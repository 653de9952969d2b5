// SPDX-License-Identifier: Apache-2.0

/// Character references left in dates (`f&eacute;vrier`), also when they were escaped twice.
enum DateEntities {
    static func decoded(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var index = 0
        while index < scalars.count {
            guard scalars[index] == "&", let end = scalars[index...].prefix(12).firstIndex(of: ";") else {
                result.append(scalars[index])
                index += 1
                continue
            }
            var name = String.UnicodeScalarView(scalars[(index + 1)..<end])
            var next = end + 1
            // `&amp;eacute;`: the ampersand itself was escaped.
            if String(name) == "amp", let second = scalars[next...].prefix(12).firstIndex(of: ";") {
                let inner = String.UnicodeScalarView(scalars[next..<second])
                if scalar(named: String(inner)) != nil {
                    name = inner
                    next = second + 1
                }
            }
            if let scalar = scalar(named: String(name)) {
                result.append(scalar)
                index = next
            } else {
                result.append(" ")
                index += 1
            }
        }
        return result
    }

    private static func scalar(named name: String) -> Unicode.Scalar? {
        if name.hasPrefix("#x") || name.hasPrefix("#X") {
            return UInt32(name.dropFirst(2), radix: 16).flatMap(Unicode.Scalar.init)
        }
        if name.hasPrefix("#") {
            return UInt32(name.dropFirst()).flatMap(Unicode.Scalar.init)
        }
        return named[name] ?? named[name.lowercased()]
    }

    /// The references that month names, blanks and directions need.
    private static let named: [String: Unicode.Scalar] = [
        "nbsp": "\u{A0}", "ensp": " ", "emsp": " ", "thinsp": " ", "lrm": "\u{200E}", "rlm": "\u{200F}",
        "zwj": "\u{200D}", "zwnj": "\u{200C}", "amp": " ", "quot": " ", "apos": "'", "rsquo": "'",
        "ndash": "-",
        "mdash": "-", "minus": "-", "middot": ",", "bull": ",", "colon": ":", "comma": ",", "plus": "+",
        "aacute": "a", "agrave": "a", "acirc": "a", "atilde": "a", "auml": "a", "ccedil": "c", "eacute": "e",
        "egrave": "e", "ecirc": "e", "euml": "e", "iacute": "i", "igrave": "i", "icirc": "i", "iuml": "i",
        "ntilde": "n", "oacute": "o", "ograve": "o", "ocirc": "o", "ouml": "o", "uacute": "u", "ugrave": "u",
        "ucirc": "u", "uuml": "u",
    ]
}
