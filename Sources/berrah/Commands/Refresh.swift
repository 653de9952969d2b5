// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

struct Refresh: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Poll now, whatever the interval; never against a Retry-After or the spacing of a host.")

    @OptionGroup var control: ControlOption
    @Argument(help: "Feed ids; none means all.") var ids: [String] = []

    func run() async throws {
        let body = try JSONSerialization.data(withJSONObject: ids.isEmpty ? [:] : ["ids": ids])
        let answer = try control.ask("POST", "/refresh", body: String(decoding: body, as: UTF8.self))
        Output.write(answer + [10])
        guard try Answer.decode(Names.self, from: answer).unknown.isEmpty else { throw ExitStatus.noInput }
    }

    /// `/refresh`, as far as the exit status depends on it.
    private struct Names: Decodable {
        var unknown: [String]
    }
}
