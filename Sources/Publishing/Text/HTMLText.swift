// SPDX-License-Identifier: Apache-2.0

/// Plain text on its way into HTML.
enum HTMLText {
    /// For element content and quoted attributes alike; harmful characters left out.
    static func escape(_ text: String) -> String {
        var result = ""
        result.reserveCapacity(text.utf8.count + 16)
        for character in HarmlessText.strip(text).unicodeScalars {
            switch character {
            case "&": result += "&amp;"
            case "<": result += "&lt;"
            case ">": result += "&gt;"
            case "\"": result += "&quot;"
            case "'": result += "&#39;"
            default: result.unicodeScalars.append(character)
            }
        }
        return result
    }
}
