// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Yams

/// The values of sources files; each gives nil, with the problem noted, when it is not what it should be.
extension YAMLFile {
    mutating func read<Value>(_ node: Node, _ kind: SettingKind<Value>, what: String) -> Value? {
        guard let text = self.text(of: node, what: what) else { return nil }
        guard let value = kind.read(text) else {
            note("\(what) is “\(text)”, which is not \(kind.expected)", at: node)
            return nil
        }
        return value
    }

    mutating func choice<Choice: RawRepresentable & CaseIterable>(
        _ node: Node, of type: Choice.Type, what: String
    ) -> Choice? where Choice.RawValue == String {
        guard let text = self.text(of: node, what: what) else { return nil }
        if let choice = Choice(rawValue: text) {
            return choice
        }
        let known = Choice.allCases.map(\.rawValue)
        note(
            "\(what) is “\(text)”", at: node,
            suggestion: Spelling.nearest(to: text, among: known).map { "did you mean “\($0)”?" }
                ?? "choose among \(known.joined(separator: ", "))")
        return nil
    }

    /// Ids stand in addresses and file names: letters, digits, dash, dot and underscore.
    mutating func identifier(_ node: Node, what: String) -> String? {
        guard let text = self.text(of: node, what: what) else { return nil }
        let isPlain = text.utf8.allSatisfy { byte in
            (97...122).contains(byte) || (48...57).contains(byte) || [45, 46, 95].contains(byte)
        }
        guard isPlain, !text.isEmpty, text.utf8.count <= 80 else {
            note(
                "\(what) is “\(text)”", at: node,
                suggestion: "use lower-case letters, digits, dash, dot and underscore, at most 80")
            return nil
        }
        return text
    }

    mutating func address(_ node: Node, what: String) -> String? {
        guard let text = self.text(of: node, what: what) else { return nil }
        guard SettingKind<String>.address.read(text) != nil else {
            note("\(what) is “\(text)”, which is not \(SettingKind<String>.address.expected)", at: node)
            return nil
        }
        return text
    }

    mutating func language(_ node: Node) -> LanguageTag? {
        guard let text = self.text(of: node, what: "“language”") else { return nil }
        guard text.utf8.count >= 2, text.utf8.allSatisfy({ (97...122).contains($0 | 32) || $0 == 45 }) else {
            note("“language” is “\(text)”", at: node, suggestion: "write a tag such as ar, fr, en, es or zgh")
            return nil
        }
        return LanguageTag(text)
    }

    mutating func names(_ node: Node) -> [LanguageTag: String] {
        if let text = node.scalar?.string {
            return ["fr": text]
        }
        var names: [LanguageTag: String] = [:]
        for (_, language, value) in pairs(of: node, what: "“name”") ?? [] {
            names[LanguageTag(language)] = text(of: value, what: "a name")
        }
        return names
    }

    /// The text behind `{credential: NAME}`, so that secrets stand in no configuration.
    mutating func credential(_ node: Node, what: String, _ surroundings: Surroundings) -> String? {
        var found: String?
        for (key, name, value) in pairs(of: node, what: what) ?? [] {
            guard name == "credential" else {
                noteUnknown(key, name, in: what, known: ["credential"])
                continue
            }
            guard let wanted = text(of: value, what: "“credential”") else { continue }
            found = surroundings.credential(wanted)
            if found == nil {
                note(
                    "there is no credential “\(wanted)”", at: value,
                    suggestion: "add LoadCredential=\(wanted):/path/to/file to the unit; outside of it, let "
                        + "CREDENTIALS_DIRECTORY name the folder of that file")
            }
        }
        return found
    }

    mutating func headerText(_ node: Node, what: String) -> String? {
        guard let text = self.text(of: node, what: what) else { return nil }
        guard text.utf8.allSatisfy({ $0 >= 32 && $0 != 127 }) else {
            note("\(what) holds a control character", at: node, suggestion: "write it on one line")
            return nil
        }
        return text
    }
}
