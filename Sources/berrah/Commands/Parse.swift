// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon
import Foundation

struct Parse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Read one feed document and print what was understood, as one JSON object.")

    @Option(help: "The Content-Type header that it came with.") var contentType: String?
    @Option(help: "The address that it came from.") var base: String?
    @Option(help: "The Content-Language header that it came with.") var contentLanguage: String?
    @Option(help: "Where dates without a zone are read.") var timezone = "UTC"
    @Argument(help: "The file; - reads standard input.") var file: String

    func run() async throws {
        let bytes: [UInt8]
        if file == "-" {
            bytes = Array(FileHandle.standardInput.readDataToEndOfFile())
        } else if let data = FileManager.default.contents(atPath: file) {
            bytes = Array(data)
        } else {
            Output.error("\(file) cannot be read")
            throw ExitStatus.noInput
        }
        do {
            let json = try DocumentInspection.json(
                of: bytes, contentType: contentType, base: base, contentLanguage: contentLanguage,
                zone: timezone)
            Output.line(json)
        } catch {
            Output.error(error.message)
            throw ExitStatus.badData
        }
    }
}
