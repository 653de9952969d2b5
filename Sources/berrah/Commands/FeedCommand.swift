// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "One feed: its last polls and what was learnt of it (JSON).")

    @OptionGroup var control: ControlOption
    @Argument(help: "The feed's id, as `berrah feeds` shows it.") var id: String

    func run() async throws {
        Output.write(try control.ask("GET", "/feeds/\(Answer.encoded(id))") + [10])
    }
}
