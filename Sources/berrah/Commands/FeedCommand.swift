// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

struct FeedCommand: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "feed", abstract: "One feed: its last polls and what was learnt of it (JSON).",
        discussion: "--confirm: you have looked at a suspect feed, and what it has become is right.")

    @OptionGroup var control: ControlOption
    @Argument(help: "The feed's id, as `berrah feeds` shows it.") var id: String

    @Flag(help: "Believe a suspect feed again.") var confirm = false

    func run() async throws {
        if confirm {
            let body = String(decoding: try JSONEncoder().encode(["id": id]), as: UTF8.self)
            Output.write(try control.ask("POST", "/confirm", body: body) + [10])
            return
        }
        Output.write(try control.ask("GET", "/feeds/\(Answer.encoded(id))") + [10])
    }
}
