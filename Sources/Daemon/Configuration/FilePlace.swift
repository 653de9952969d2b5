// SPDX-License-Identifier: Apache-2.0

/// Where something stands in a file, so that a mistake found later can still be shown there.
struct FilePlace: Sendable, Equatable, CustomStringConvertible {
    var file: String
    /// From 1; 0 when the whole file is meant.
    var line = 0
    /// From 1; 0 when the whole line is meant.
    var column = 0

    /// `file:line:column`, as far as they are known.
    var description: String {
        line <= 0 ? file : column <= 0 ? "\(file):\(line)" : "\(file):\(line):\(column)"
    }
}

extension ConfigurationProblem {
    init(at place: FilePlace, message: String, suggestion: String? = nil) {
        self.init(
            file: place.file, line: place.line, column: place.column, message: message, suggestion: suggestion
        )
    }
}
