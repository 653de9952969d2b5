// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Reload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read configuration and sources anew, and say what changes (JSON).")

    @OptionGroup var control: ControlOption
    @Flag(help: "Only say what would change.") var dryRun = false

    func run() async throws {
        let body = try control.ask("POST", "/reload", body: #"{"dry_run":\#(dryRun)}"#)
        Output.write(body + [10])
        // Nothing was taken up: who goes on after `&&` must learn of it, as from `check`.
        guard try Answer.decode(Refusal.self, from: body).errors.isEmpty else {
            throw ExitStatus.badConfiguration
        }
    }

    /// `/reload`, as far as the exit status depends on it.
    private struct Refusal: Decodable {
        struct Mistake: Decodable {}

        var errors: [Mistake]
    }
}
