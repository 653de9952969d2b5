// SPDX-License-Identifier: Apache-2.0

import Yams

/// One YAML file being read strictly: every mistake is noted with its place, and reading goes on.
struct YAMLFile {
    /// As the messages name it.
    let name: String
    private(set) var problems: [ConfigurationProblem] = []

    init(name: String) {
        self.name = name
    }

    /// The document's root; nil, with the problem noted, when the text is no YAML.
    mutating func root(of text: String) -> Node? {
        do {
            return try Yams.compose(yaml: text)
        } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
            problems += doubles(of: keys, besides: context.mark, in: text)
        } catch let error as YamlError {
            problems.append(problem(for: error))
        } catch {
            problems.append(ConfigurationProblem(file: name, message: "this is no YAML: \(error)"))
        }
        return nil
    }

    func place(of node: Node) -> FilePlace {
        FilePlace(file: name, line: node.mark?.line ?? 0, column: node.mark?.column ?? 0)
    }

    mutating func note(_ message: String, at node: Node, suggestion: String? = nil) {
        problems.append(ConfigurationProblem(at: place(of: node), message: message, suggestion: suggestion))
    }

    /// The pairs of a mapping; nil, with the problem noted, when it is none.
    mutating func pairs(of node: Node, what: String) -> [(key: Node, name: String, value: Node)]? {
        guard case .mapping(let mapping) = node else {
            note("\(what) must be a mapping of keys to values", at: node)
            return nil
        }
        return mapping.map { ($0.key, $0.key.scalar?.string ?? "", $0.value) }
    }

    /// The members of a sequence; nil, with the problem noted, when it is none.
    mutating func members(of node: Node, what: String) -> [Node]? {
        guard case .sequence(let sequence) = node else {
            note("\(what) must be a list", at: node, suggestion: "write it as [a, b] or one “- item” a line")
            return nil
        }
        return Array(sequence)
    }

    /// The text of a scalar; nil, with the problem noted, when it is none.
    mutating func text(of node: Node, what: String) -> String? {
        guard let scalar = node.scalar else {
            note("\(what) must be a single value", at: node)
            return nil
        }
        return scalar.string
    }

    mutating func noteUnknown(_ key: Node, _ name: String, in place: String, known: [String]) {
        note(
            "unknown key “\(name)” in \(place)", at: key,
            suggestion: Spelling.nearest(to: name, among: known).map { "did you mean “\($0)”?" }
                ?? "known keys are \(known.joined(separator: ", "))")
    }

    private func problem(for error: YamlError) -> ConfigurationProblem {
        switch error {
        case .scanner(_, let message, let mark, _), .parser(_, let message, let mark, _),
            .composer(_, let message, let mark, _):
            return ConfigurationProblem(
                file: name, line: mark.line, column: mark.column, message: "this is no YAML: \(message)",
                suggestion: "check the indentation and the quotes here")
        case .reader(let problem, let offset, _, let yaml):
            // The library's own sentence shows the line with the very character that no terminal should get.
            let lines = yaml.prefix(offset ?? 0).split(
                omittingEmptySubsequences: false, whereSeparator: \.isNewline)
            return ConfigurationProblem(
                file: name, line: lines.count, column: (lines.last?.count ?? 0) + 1,
                message: "this is no YAML: \(problem)", suggestion: "delete the character there")
        default:
            return ConfigurationProblem(file: name, message: "this is no YAML: \(error)")
        }
    }
}

extension Node {
    /// `null`, `~` or nothing at all, unquoted.
    var isNull: Bool {
        guard let scalar, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }
}
