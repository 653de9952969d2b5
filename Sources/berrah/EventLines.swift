// SPDX-License-Identifier: Apache-2.0

/// Takes a stream of server-sent events apart and keeps the data of each (WHATWG HTML, section 9.2.6).
struct EventLines {
    private var pending: [UInt8] = []

    /// The data lines that these bytes complete.
    mutating func take(_ bytes: [UInt8]) -> [String] {
        pending += bytes
        var lines: [String] = []
        while let end = pending.firstIndex(of: 10) {
            let line = String(decoding: pending[..<end], as: UTF8.self)
            pending.removeSubrange(...end)
            if line.hasPrefix("data: ") {
                lines.append(String(line.dropFirst(6)))
            }
        }
        return lines
    }
}
