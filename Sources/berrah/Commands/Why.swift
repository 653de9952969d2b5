// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Why: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Why an article is where it is: its story, its duplicates, its alert, its editions (JSON).")

    @OptionGroup var control: ControlOption
    @Argument(help: "The article's address.") var url: String

    func run() async throws {
        Output.write(try control.ask("GET", "/why?url=\(Answer.encoded(url))") + [10])
    }
}
