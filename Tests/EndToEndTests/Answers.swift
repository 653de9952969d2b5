// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Asks the way a user's tools do: with curl.
enum Answers {
    struct Answer {
        var status: Int
        var headers: [String: String]
        var body: Data

        var text: String { String(decoding: body, as: UTF8.self) }

        func json() throws -> [String: Any] {
            try JSONSerialization.jsonObject(with: body) as? [String: Any] ?? [:]
        }
    }

    static func get(_ url: String, socket: String? = nil, headers: [String] = []) throws -> Answer {
        var arguments = ["-s", "-S", "-i", "--max-time", "20", url]
        if let socket { arguments += ["--unix-socket", socket] }
        for header in headers { arguments += ["-H", header] }
        return try answer(arguments)
    }

    static func post(_ url: String, body: String, socket: String? = nil, headers: [String] = []) throws
        -> Answer
    {
        var arguments = ["-s", "-S", "-i", "--max-time", "20", "--data-binary", body, url]
        if let socket { arguments += ["--unix-socket", socket] }
        for header in headers { arguments += ["-H", header] }
        return try answer(arguments)
    }

    private static func answer(_ arguments: [String]) throws -> Answer {
        let raw = try run("curl", arguments)
        guard let split = raw.range(of: Data("\r\n\r\n".utf8)) else {
            return Answer(status: 0, headers: [:], body: raw)
        }
        let lines = String(decoding: raw[..<split.lowerBound], as: UTF8.self).components(separatedBy: "\r\n")
        var fields: [String: String] = [:]
        for line in lines.dropFirst() {
            let parts = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 {
                fields[parts[0].lowercased()] = parts[1].trimmingCharacters(in: .whitespaces)
            }
        }
        let status = lines[0].split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        return Answer(status: status, headers: fields, body: raw[split.upperBound...])
    }

    static func run(_ program: String, _ arguments: [String]) throws -> Data {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = [program] + arguments
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return data
    }
}
