// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Reload: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read configuration and sources anew, and say what changes (JSON).")

    @OptionGroup var control: ControlOption
    @Flag(help: "Only say what would change.") var dryRun = false

    func run() async throws {
        Output.write(try control.ask("POST", "/reload", body: #"{"dry_run":\#(dryRun)}"#) + [10])
    }
}
