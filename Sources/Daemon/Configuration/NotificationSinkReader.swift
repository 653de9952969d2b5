// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads one member of `notify`.
struct NotificationSinkReader {
    private var texts: [String: (text: String, node: Node)] = [:]
    private var command: [String] = []

    private static let keys = ["webhook", "secret", "secret_from", "ntfy", "token", "token_from", "exec"]

    /// nil, with the problems noted, when it is none.
    static func read(
        _ node: Node, in file: inout YAMLFile, _ surroundings: Surroundings
    ) -> NotificationSink? {
        guard let pairs = file.pairs(of: node, what: "a member of “notify”") else { return nil }
        var reader = NotificationSinkReader()
        for (key, name, value) in pairs where !value.isNull {
            reader.take(key, name, value, in: &file, surroundings)
        }
        let kinds = ["webhook", "ntfy"].filter { reader.texts[$0] != nil }
        guard kinds.count + (reader.command.isEmpty ? 0 : 1) == 1 else {
            file.note(
                "a member of “notify” needs exactly one of webhook, ntfy and exec", at: node,
                suggestion:
                    "write {webhook: https://…, secret: …}, {ntfy: https://…} or {exec: [program, argument]}")
            return nil
        }
        reader.check(at: node, in: &file, surroundings)
        switch kinds.first {
        case "webhook"?:
            reader.refuse("token", beside: "webhook", in: &file)
            return .webhook(
                url: reader.texts["webhook"]?.text ?? "", secret: reader.texts["secret"]?.text)
        case "ntfy"?:
            reader.refuse("secret", beside: "ntfy", in: &file)
            return .ntfy(url: reader.texts["ntfy"]?.text ?? "", token: reader.texts["token"]?.text)
        default:
            reader.refuse("secret", beside: "exec", in: &file)
            reader.refuse("token", beside: "exec", in: &file)
            return .exec(command: reader.command)
        }
    }

    private mutating func take(
        _ key: Node, _ name: String, _ value: Node, in file: inout YAMLFile, _ surroundings: Surroundings
    ) {
        switch name {
        case "webhook", "ntfy":
            texts[name] = file.text(of: value, what: "“\(name)”").map { ($0, key) }
        case "secret", "token":
            takeSecret(name, file.text(of: value, what: "“\(name)”"), key, in: &file)
        case "secret_from", "token_from":
            // The line feed at the end of the file is no part of it.
            let text = file.credential(value, what: "“\(name)”", surroundings)
            guard let text = text.map({ text in text.last?.isNewline == true ? text.dropLast() : text[...] })
            else { return }
            takeSecret(String(name.dropLast("_from".count)), String(text), key, in: &file)
        case "exec":
            command = (file.members(of: value, what: "“exec”") ?? [])
                .compactMap { file.text(of: $0, what: "an argument of “exec”") }
        default:
            file.noteUnknown(key, name, in: "a member of “notify”", known: Self.keys)
        }
    }

    private mutating func takeSecret(_ name: String, _ text: String?, _ key: Node, in file: inout YAMLFile) {
        guard let text else { return }
        if texts[name] != nil {
            file.note(
                "“\(name)” and “\(name)_from” stand here together", at: key,
                suggestion: "keep \(name)_from alone")
        }
        if text.isEmpty || text.unicodeScalars.contains(where: { $0.value < 32 || $0.value == 127 }) {
            file.note("“\(name)” is empty or not on one line", at: key, suggestion: "write it on one line")
        }
        texts[name] = (text, key)
    }

    private func refuse(_ name: String, beside kind: String, in file: inout YAMLFile) {
        guard let (_, node) = texts[name] else { return }
        file.note(
            "“\(kind)” takes no “\(name)”", at: node,
            suggestion: "secret goes with webhook, token with ntfy")
    }

    /// What it names must be complete: nothing is added to it later.
    private func check(at node: Node, in file: inout YAMLFile, _ surroundings: Surroundings) {
        for name in ["webhook", "ntfy"] {
            if let url = texts[name]?.text, !url.hasPrefix("https://"), !url.hasPrefix("http://") {
                file.note(
                    "“\(name)” is “\(url)”", at: node, suggestion: "give a complete http or https address")
            }
        }
        guard let program = command.first else { return }
        if !program.hasPrefix("/") {
            file.note(
                "“exec” begins with “\(program)”", at: node,
                suggestion: "no shell looks for it: give the program's whole path")
        } else if !surroundings.isProgram(program) {
            file.note(
                "“exec” names \(program), where there is no program that we may run", at: node,
                suggestion: "install it there, and make it executable")
        }
    }
}
