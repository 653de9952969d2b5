// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

/// `--socket PATH`, as the commands that ask the daemon take it.
struct ControlOption: ParsableArguments {
    @Option(name: .customLong("socket"), help: "The daemon's control socket.")
    var path: String?

    @Option(name: .customLong("config"), help: "The configuration file that names the socket.")
    var configuration: String?

    /// A client for the first candidate that is there.
    func client() -> ControlClient {
        let environment = ProcessInfo.processInfo.environment
        let configured = try? LoadedConfiguration.load(
            file: configuration, environment: environment, needsSources: false
        ).configuration.control
        let candidates = ControlClient.candidates(
            flag: path, environment: environment, configured: configured)
        let found = candidates.first { FileManager.default.fileExists(atPath: $0) }
        return ControlClient(path: found ?? candidates.last ?? "/run/berrah/control.sock")
    }

    /// One question; a refusal or an absent daemon ends the process with 69.
    func ask(_ method: String, _ target: String, body: String = "") throws -> [UInt8] {
        do {
            let answer = try client().ask(method, target, body: Array(body.utf8))
            guard (200..<300).contains(answer.status) else {
                throw ControlClientFailure.refused(
                    status: answer.status, message: String(decoding: answer.body, as: UTF8.self))
            }
            return answer.body
        } catch {
            Output.error("\(error)")
            throw ExitStatus.unavailable
        }
    }
}
