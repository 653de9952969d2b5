// SPDX-License-Identifier: Apache-2.0

/// An answer, taken to pieces.
struct RawResponse {
    let status: Int
    /// In their order, as written.
    let fields: [(name: String, value: String)]
    var body: [UInt8] = []

    init?(head: String) {
        let lines = head.split(separator: "\r\n")
        guard let first = lines.first, first.hasPrefix("HTTP/1.1 "),
            let status = Int(first.dropFirst(9).prefix(3))
        else { return nil }
        self.status = status
        fields = lines.dropFirst().map { line in
            let parts = line.split(separator: ":", maxSplits: 1)
            return (String(parts[0]), parts.count == 2 ? String(parts[1].drop { $0 == " " }) : "")
        }
    }

    subscript(name: String) -> String? {
        fields.first { $0.name.lowercased() == name.lowercased() }?.value
    }

    var text: String { String(decoding: body, as: UTF8.self) }

    var names: Set<String> { Set(fields.map { $0.name.lowercased() }) }
}
