// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

struct Import: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Turn an OPML list into sources: YAML on standard output, to be saved and named in “sources”.")

    @Argument(help: "The list, or - for standard input.") var file: String

    func run() async throws {
        let bytes: Data
        do {
            bytes =
                file == "-"
                ? try FileHandle.standardInput.readToEnd() ?? Data()
                : try Data(contentsOf: URL(filePath: file))
        } catch {
            Output.error("\(file) cannot be read: \(error.localizedDescription)")
            throw ExitStatus.noInput
        }
        let list = SourceLists.yaml(fromOutlines: Array(bytes), name: file)
        for problem in list.problems {
            Output.error("\(problem)")
        }
        guard let yaml = list.yaml else { throw ExitStatus.badData }
        Output.write(Array(yaml.utf8))
    }
}
