// SPDX-License-Identifier: Apache-2.0

import Foundation

extension RunningDaemon {
    /// `POST /edit`, as any program would.
    func edit(_ body: [String: Any]) throws -> Answers.Answer {
        let text = String(decoding: try JSONSerialization.data(withJSONObject: body), as: UTF8.self)
        return try Answers.post("http://berrah/edit", body: text, socket: workplace.socket)
    }

    func why(_ url: String) throws -> [String: Any] {
        let name = url.addingPercentEncoding(withAllowedCharacters: .alphanumerics) ?? url
        return try Answers.get("http://berrah/why?url=\(name)", socket: workplace.socket).json()
    }

    /// Titles of the entries of an edition.
    func titles(_ target: String) throws -> [String] {
        try AtomReading(Answers.get(address + target).body).entries.map(\.title)
    }

    func end() async throws {
        program.signal(SIGTERM)
        _ = try await program.waitForEnd()
    }

    /// Brings the feeds up to date, and waits until that is done.
    func poll(_ ids: String...) async throws {
        let before = try ids.map { try polls(of: $0).count }
        for id in ids { try refresh(id) }
        try await Eventually.holds("\(ids) were visited again") {
            try zip(ids, before).allSatisfy { try polls(of: $0).count > $1 }
        }
    }
}
