// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A daemon that serves, and how to reach it.
struct RunningDaemon {
    let program: RunningProgram
    let workplace: Workplace
    let address: String

    /// Starts one and waits until its listeners accept.
    static func start(_ workplace: Workplace) async throws -> RunningDaemon {
        let program = try RunningProgram(
            ["serve", "--config", workplace.configuration, "--log-level", "info"])
        var address = ""
        try await Eventually.holds("the daemon listens; it said: \(program.errors)") {
            if let line = program.errors.split(separator: "\n").first(where: {
                $0.contains("listening") && $0.contains("public=")
            }),
                let value = line.split(separator: " ").first(where: { $0.hasPrefix("public=") })
            {
                address = "http://" + value.dropFirst("public=".count)
            }
            return !address.isEmpty || !program.isRunning
        }
        return RunningDaemon(program: program, workplace: workplace, address: address)
    }

    func status() throws -> [String: Any] {
        try Answers.get("http://berrah/status", socket: workplace.socket).json()
    }

    func items() throws -> Int {
        try status()["items"] as? Int ?? -1
    }

    func feeds() throws -> [[String: Any]] {
        try Answers.get("http://berrah/feeds", socket: workplace.socket).json()["feeds"] as? [[String: Any]]
            ?? []
    }

    /// Every feed that is not disabled was visited at least once.
    func waitForFirstRound() async throws {
        try await Eventually.holds("every feed was visited") {
            let feeds = try self.feeds()
            return !feeds.isEmpty && feeds.allSatisfy { $0["last_poll"] is String }
        }
    }

    func refresh(_ id: String? = nil) throws {
        let body = id.map { #"{"ids":["\#($0)"]}"# } ?? "{}"
        _ = try Answers.run(
            "curl", ["-s", "--unix-socket", workplace.socket, "-d", body, "http://berrah/refresh"])
    }

    func polls(of id: String) throws -> [[String: Any]] {
        try Answers.get("http://berrah/feeds/\(id)", socket: workplace.socket).json()["polls"]
            as? [[String: Any]] ?? []
    }
}
