// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Daemon

/// The command line.
@main
struct Berrah: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "berrah",
        abstract:
            "The news crier: one feed of the Moroccan press, each story told once, breaking news called out.",
        version: "berrah \(BerrahVersion.text)",
        groupedSubcommands: [
            CommandGroup(
                name: "The daemon",
                subcommands: [Serve.self, Demo.self, Poll.self, Check.self]),
            CommandGroup(
                name: "Asking the daemon",
                subcommands: [Status.self, Feeds.self, FeedCommand.self, Why.self, Tail.self]),
            CommandGroup(
                name: "Telling the daemon",
                subcommands: [Refresh.self, Reload.self, Backup.self]),
            CommandGroup(
                name: "The editor's hand",
                subcommands: [Hide.self, Retract.self, Merge.self, Split.self, Mute.self]),
            CommandGroup(
                name: "Tools",
                subcommands: [
                    Discover.self, Record.self, Import.self, Export.self, Restore.self, Doctor.self,
                    Parse.self, Replay.self, Bench.self,
                ]),
        ])
}
