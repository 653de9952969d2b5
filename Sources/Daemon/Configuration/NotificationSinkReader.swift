// SPDX-License-Identifier: Apache-2.0

import Yams

/// Reads one member of `notify`.
enum NotificationSinkReader {
    /// nil, with the problems noted, when it is none.
    static func read(_ node: Node, in file: inout YAMLFile) -> NotificationSink? {
        guard let pairs = file.pairs(of: node, what: "a member of “notify”") else { return nil }
        var texts: [String: String] = [:]
        var command: [String] = []
        for (key, name, value) in pairs {
            switch name {
            case "webhook", "secret", "ntfy", "token":
                texts[name] = file.text(of: value, what: "“\(name)”")
            case "exec":
                command = (file.members(of: value, what: "“exec”") ?? [])
                    .compactMap { file.text(of: $0, what: "an argument of “exec”") }
            default:
                file.noteUnknown(
                    key, name, in: "a member of “notify”",
                    known: ["webhook", "secret", "ntfy", "token", "exec"])
            }
        }
        if texts.count(where: { ["webhook", "ntfy"].contains($0.key) }) + (command.isEmpty ? 0 : 1) == 1 {
            check(texts, command, at: node, in: &file)
        }
        if let url = texts["webhook"], texts["ntfy"] == nil, command.isEmpty {
            return .webhook(url: url, secret: texts["secret"])
        }
        if let url = texts["ntfy"], texts["webhook"] == nil, command.isEmpty {
            return .ntfy(url: url, token: texts["token"])
        }
        if !command.isEmpty, texts["webhook"] == nil, texts["ntfy"] == nil {
            return .exec(command: command)
        }
        file.note(
            "a member of “notify” needs exactly one of webhook, ntfy and exec", at: node,
            suggestion:
                "write {webhook: https://…, secret: …}, {ntfy: https://…} or {exec: [program, argument]}")
        return nil
    }

    /// What it names must be complete: nothing is added to it later.
    private static func check(
        _ texts: [String: String], _ command: [String], at node: Node, in file: inout YAMLFile
    ) {
        for name in ["webhook", "ntfy"] {
            if let url = texts[name], !url.hasPrefix("https://"), !url.hasPrefix("http://") {
                file.note(
                    "“\(name)” is “\(url)”", at: node, suggestion: "give a complete http or https address")
            }
        }
        if let program = command.first, !program.hasPrefix("/") {
            file.note(
                "“exec” begins with “\(program)”", at: node,
                suggestion: "no shell looks for it: give the program's whole path")
        }
    }
}
