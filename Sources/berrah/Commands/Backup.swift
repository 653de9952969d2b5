// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation

struct Backup: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Write a consistent copy of the archive while the daemon goes on.")

    @OptionGroup var control: ControlOption
    @Argument(help: "Where to; the daemon writes it, so its account must be allowed to.") var file: String

    func run() async throws {
        let path = URL(filePath: file).path
        let body = try JSONSerialization.data(withJSONObject: ["path": path])
        Output.write(try control.ask("POST", "/backup", body: String(decoding: body, as: UTF8.self)) + [10])
    }
}
