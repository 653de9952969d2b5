// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

struct Bench: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measurements, each beside a bare yardstick in the same run.",
        subcommands: [BenchParse.self])
}
