// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Reads the operator's files, which are UTF-8.
enum TextFile {
    /// The file is no UTF-8, from this place on.
    struct EncodingFault: Error {
        /// From 1.
        var line: Int
        var column: Int

        func problem(in file: String) -> ConfigurationProblem {
            ConfigurationProblem(
                file: file, line: line, column: column, message: "this is no UTF-8",
                suggestion: "save the file in the encoding UTF-8")
        }
    }

    /// A pipe is a file, too: `--config <(…)`.
    static func bytes(_ path: String) throws -> [UInt8] {
        let file = try FileHandle(forReadingFrom: URL(filePath: path))
        defer { try? file.close() }
        return Array(try file.readToEnd() ?? Data())
    }

    static func text(_ bytes: [UInt8]) throws(EncodingFault) -> String {
        if let text = String(validating: bytes, as: UTF8.self) { return text }
        var line = 0
        for part in bytes.split(separator: 10, omittingEmptySubsequences: false) {
            line += 1
            guard String(validating: part, as: UTF8.self) == nil else { continue }
            let sound = String(decoding: part, as: UTF8.self).prefix { $0 != "\u{FFFD}" }
            throw EncodingFault(line: line, column: sound.count + 1)
        }
        throw EncodingFault(line: max(line, 1), column: 1)
    }
}
