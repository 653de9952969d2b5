// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Retract: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take a whole story back: it was wrong. Streams say so, and it is never called out again.")

    @OptionGroup var options: EditOption
    @Argument(help: "The story's id, its page's address, or the address of one of its articles.")
    var story: String

    func run() async throws {
        try EditRequest.send("retract", story, options, past: "retracted")
    }
}
