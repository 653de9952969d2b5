// SPDX-License-Identifier: Apache-2.0

/// One mistake in a configuration or sources file, placed so that an editor can jump to it.
public struct ConfigurationProblem: Error, Sendable, Equatable, Codable, CustomStringConvertible {
    public var file: String
    /// From 1; 0 when the whole file is meant.
    public var line: Int
    /// From 1; 0 when the whole line is meant.
    public var column: Int
    public var message: String
    /// What to write instead.
    public var suggestion: String?

    public init(file: String, line: Int = 0, column: Int = 0, message: String, suggestion: String? = nil) {
        self.file = file
        self.line = line
        self.column = column
        self.message = message
        self.suggestion = suggestion
    }

    /// `file:line:column: message (suggestion)`
    public var description: String {
        "\(FilePlace(file: file, line: line, column: column)): \(message)"
            + (suggestion.map { " (\($0))" } ?? "")
    }
}
