// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Hide: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Take an article out of every edition, archive, search and stream at once.")

    @OptionGroup var options: EditOption
    @Argument(help: "The article's address or its public id.") var article: String

    func validate() throws {
        guard options.undo || options.reason != nil else {
            throw ValidationError("Say why with --reason: it stands in the archive and in `berrah why`.")
        }
    }

    func run() async throws {
        try EditRequest.send("hide", article, options, past: "hidden")
    }
}
