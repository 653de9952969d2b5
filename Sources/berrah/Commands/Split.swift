// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Split: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make an article a story of its own; it is not joined to the old one again.")

    @OptionGroup var options: EditOption
    @Argument(help: "The article's address or its public id.") var article: String

    func run() async throws {
        try EditRequest.send("split", article, options, past: "split off")
    }
}
