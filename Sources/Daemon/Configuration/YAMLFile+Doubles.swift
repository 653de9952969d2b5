// SPDX-License-Identifier: Apache-2.0

import Yams

extension YAMLFile {
    /// One problem for each key that stands twice, at its second place; the library names the keys, and the first
    /// place of the first of them.
    func doubles(of keys: [String], besides mark: Mark, in text: String) -> [ConfigurationProblem] {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
        let mapping = Self.mapping(around: mark, in: lines)
        return keys.map { key in
            let places = mapping.filter { Self.begins(lines[$0 - 1], with: key, at: mark.column) }
            // In a mapping in braces there is no telling by the lines.
            return ConfigurationProblem(
                file: name, line: places.dropFirst().first ?? mark.line, column: mark.column,
                message: "“\(key)” stands here twice",
                suggestion: places.count > 1 ? "it stands in line \(places[0]) already: keep one" : "keep one"
            )
        }
    }

    /// The lines of the block mapping whose keys begin in the mark's column.
    private static func mapping(around mark: Mark, in lines: [Substring]) -> ClosedRange<Int> {
        guard (1...max(lines.count, 1)).contains(mark.line), !lines.isEmpty else { return 1...1 }
        var first = mark.line
        while first > 1, !isMember(lines[first - 1], mark.column), !isOutside(lines[first - 2], mark.column) {
            first -= 1
        }
        var last = mark.line
        while last < lines.count, !isMember(lines[last], mark.column), !isOutside(lines[last], mark.column) {
            last += 1
        }
        return first...last
    }

    /// Begins a member of a list: `- key:`.
    private static func isMember(_ line: Substring, _ column: Int) -> Bool {
        line.prefix(column - 1).contains("-") && !isOutside(line, column)
    }

    /// Holds something further left than the mapping's keys.
    private static func isOutside(_ line: Substring, _ column: Int) -> Bool {
        guard let content = line.firstIndex(where: { $0 != " " && $0 != "-" }), line[content] != "#" else {
            return false
        }
        return line.distance(from: line.startIndex, to: content) < column - 1
    }

    /// Whether the key stands in that column, quoted or not, with nothing but blanks and a list's dash before it.
    private static func begins(_ line: Substring, with key: String, at column: Int) -> Bool {
        let before = line.prefix(column - 1)
        guard before.count == column - 1, before.allSatisfy({ $0 == " " || $0 == "-" }) else { return false }
        let rest = line.dropFirst(column - 1)
        return [key, "\"\(key)\"", "'\(key)'"].contains { written in
            rest.hasPrefix(written) && rest.dropFirst(written.count).drop { $0 == " " }.first == ":"
        }
    }
}
