// SPDX-License-Identifier: Apache-2.0

import ArgumentParser

/// What every act of the editor's hand takes.
struct EditOption: ParsableArguments {
    @OptionGroup var control: ControlOption
    @Option(help: "Why, in words that readers may see.") var reason: String?
    @Flag(help: "Take the same act back.") var undo = false
    @Flag(help: "One JSON object.") var json = false
}
