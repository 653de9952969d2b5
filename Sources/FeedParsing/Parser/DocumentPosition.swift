// SPDX-License-Identifier: Apache-2.0

/// A place in a document, for messages.
public struct DocumentPosition: Hashable, Sendable, CustomStringConvertible {
    /// From 1.
    public var line: Int
    /// In bytes, from 1; 0 when unknown.
    public var column: Int

    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }

    /// The place of a byte offset.
    init(of offset: Int, in bytes: [UInt8]) {
        let end = min(max(offset, 0), bytes.count)
        var line = 1
        var lineStart = 0
        var index = 0
        while index < end {
            if bytes[index] == UInt8(ascii: "\n") {
                line += 1
                lineStart = index + 1
            }
            index += 1
        }
        self.init(line: line, column: end - lineStart + 1)
    }

    public var description: String {
        column > 0 ? "line \(line), column \(column)" : "line \(line)"
    }
}
