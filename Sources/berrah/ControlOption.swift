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
    ///
    /// A configuration that was named and cannot be read ends the process: another daemon must not get the orders
    /// that were meant for that one.
    func client() throws -> ControlClient {
        let environment = ProcessInfo.processInfo.environment
        var configured: String?
        do {
            configured = try LoadedConfiguration.load(
                file: configuration, environment: environment, needsSources: false
            ).configuration.control
        } catch  where configuration != nil {
            Output.error("\(error)")
            throw ExitStatus.badConfiguration
        } catch {}
        let candidates = ControlClient.candidates(
            flag: path, environment: environment, configured: configured)
        let found = candidates.first { FileManager.default.fileExists(atPath: $0) }
        return ControlClient(path: found ?? candidates.last ?? "/run/berrah/control.sock")
    }

    /// One question. An absent daemon ends the process with 69, a name that the daemon does not know with 66.
    func ask(_ method: String, _ target: String, body: String = "") throws -> [UInt8] {
        let client = try client()
        do {
            let answer = try client.ask(method, target, body: Array(body.utf8))
            guard (200..<300).contains(answer.status) else {
                throw ControlClientFailure.refusal(status: answer.status, body: answer.body)
            }
            return answer.body
        } catch {
            Output.error("\(error)")
            if case .refused(status: 404, _) = error as? ControlClientFailure { throw ExitStatus.noInput }
            throw ExitStatus.unavailable
        }
    }
}
