// SPDX-License-Identifier: Apache-2.0

/// A request as the origin received it.
struct OriginRequest: Sendable {
    let head: [UInt8]
    let body: [UInt8]
    /// Which of the origin's connections it came over, from 1.
    let connection: Int

    var lines: [String] {
        String(decoding: head, as: UTF8.self).split(separator: "\r\n").map(String.init)
    }

    var method: String { lines.first?.split(separator: " ").first.map(String.init) ?? "" }

    /// The target without its query.
    var path: String {
        let target = lines.first?.split(separator: " ").dropFirst().first.map(String.init) ?? ""
        let local =
            target.hasPrefix("http://")
            ? "/" + target.split(separator: "/").dropFirst(2).joined(separator: "/") : target
        return String(local.prefix { $0 != "?" })
    }

    func values(of name: String) -> [String] {
        lines.dropFirst().compactMap { line in
            guard let colon = line.firstIndex(of: ":"), line[..<colon].lowercased() == name else {
                return nil
            }
            return String(line[line.index(after: colon)...].drop { $0 == " " })
        }
    }

    /// The bytes of a field's value, untouched.
    func bytes(of name: String) -> [UInt8]? {
        for line in head.split(separator: 10) {
            guard let colon = line.firstIndex(of: 58),
                String(decoding: line[..<colon], as: UTF8.self).lowercased() == name
            else { continue }
            return Array(line[(colon + 1)...].drop { $0 == 32 }.filter { $0 != 13 })
        }
        return nil
    }
}
