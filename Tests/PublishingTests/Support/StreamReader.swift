// SPDX-License-Identifier: Apache-2.0

/// Reads an event stream by the rules of the WHATWG standard, as a browser would.
enum StreamReader {
    struct Message {
        var id: String
        var type: String
        var data: String
    }

    static func messages(_ bytes: [UInt8]) -> [Message] {
        var messages: [Message] = []
        var lastID = ""
        var type = ""
        var data: [String] = []
        for line in String(decoding: bytes, as: UTF8.self).replacing("\r\n", with: "\n").replacing(
            "\r", with: "\n"
        )
        .split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
            if line.isEmpty {
                if !data.isEmpty {
                    messages.append(
                        Message(
                            id: lastID, type: type.isEmpty ? "message" : type,
                            data: data.joined(separator: "\n")))
                }
                (type, data) = ("", [])
                continue
            }
            let parts = line.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
            var value = parts.count == 2 ? parts[1] : ""
            if value.hasPrefix(" ") {
                value.removeFirst()
            }
            switch parts[0] {
            case "id" where !value.contains("\0"): lastID = String(value)
            case "event": type = String(value)
            case "data": data.append(String(value))
            default: break
            }
        }
        return messages
    }
}
