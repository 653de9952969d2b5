// SPDX-License-Identifier: Apache-2.0

/// Values of another type than the one expected are converted where it makes sense, else passed over.
extension JSONCursor {
    /// A string; a number or a boolean as it is written; nil for anything else.
    mutating func text() throws(Fault) -> String? {
        switch try peek() {
        case .string:
            let text = try readString()
            return text.isEmpty ? nil : text
        case .number, .bool: return try readWord()
        case .null, .object, .array:
            try skip()
            return nil
        }
    }

    mutating func number() throws(Fault) -> Int? {
        guard let text = try text() else { return nil }
        return Int(text) ?? Double(text).flatMap { $0.isFinite && abs($0) < 1e15 ? Int($0) : nil }
    }

    /// Objects of an array, or one alone.
    mutating func objects(
        _ member: (inout JSONCursor, String) throws(Fault) -> Void, end: () throws(Fault) -> Void
    ) throws(Fault) {
        switch try peek() {
        case .object:
            try readObject(member)
            try end()
        case .array:
            try readArray { cursor throws(Fault) in
                guard try cursor.peek() == .object else {
                    try cursor.skip()
                    return
                }
                try cursor.readObject(member)
                try end()
            }
        default: try skip()
        }
    }
}
