// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Mute: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Publish nothing of a publisher; it is still read and kept.")

    @OptionGroup var options: EditOption
    @Argument(help: "The publisher's id, as in the sources.") var publisher: String

    func run() async throws {
        try EditRequest.send("mute", publisher, options, past: "muted")
    }
}
