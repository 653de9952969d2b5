// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Merge: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Make two stories one; the elder keeps its address, the younger's leads there.")

    @OptionGroup var options: EditOption
    @Argument(help: "A story: its id, its page's address, or one of its articles.") var story: String
    @Argument(help: "The other one.") var other: String

    func run() async throws {
        try EditRequest.send("merge", story, other: other, options, past: "merged")
    }
}
