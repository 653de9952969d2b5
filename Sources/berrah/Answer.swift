// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

/// Reads and shows what the daemon answers.
enum Answer {
    static func decode<Value: Decodable>(_ type: Value.Type, from body: [UInt8]) throws -> Value {
        do {
            let decoder = JSONDecoder()
            decoder.keyDecodingStrategy = .convertFromSnakeCase
            return try decoder.decode(type, from: Data(body))
        } catch {
            Output.error("the daemon's answer cannot be read: is it of another version?")
            throw ExitStatus.badData
        }
    }

    /// `3d 4h`, `12m`, `45s`: the two largest units.
    static func duration(seconds: Int) -> String {
        let parts = [
            (seconds / 86400, "d"), (seconds / 3600 % 24, "h"), (seconds / 60 % 60, "m"), (seconds % 60, "s"),
        ]
        let words = parts.drop { $0.0 == 0 }.prefix(2).filter { $0.0 > 0 }.map { "\($0.0)\($0.1)" }
        return words.isEmpty ? "0s" : words.joined(separator: " ")
    }

    static func size(_ bytes: Int) -> String {
        bytes < 1_000_000 ? "\(bytes / 1000) KB" : "\(bytes / 1_000_000) MB"
    }

    /// Percent-encoded for a path segment or a query value.
    static func encoded(_ text: String) -> String {
        let plain = CharacterSet(charactersIn: "-._~").union(.alphanumerics).intersection(
            CharacterSet(charactersIn: Unicode.Scalar(0)..."\u{7F}"))
        return text.addingPercentEncoding(withAllowedCharacters: plain) ?? text
    }
}
