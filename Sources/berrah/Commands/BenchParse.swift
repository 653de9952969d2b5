// SPDX-License-Identifier: Apache-2.0

import ArgumentParser
import Foundation
import ParsingBench

struct BenchParse: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "parse",
        abstract: "How fast documents are parsed, beside an empty libxml2 SAX2 pass over the same bytes.")

    enum Mode: String, ExpressibleByArgument, CaseIterable {
        case structure, full
    }

    @Option(help: "structure: elements, texts and dates; full: sanitised, addresses, plain text as well.")
    var mode = Mode.full
    @Option(help: "Rounds; the median of them counts.") var rounds = 7
    @Flag(help: "One JSON object.") var json = false
    @Flag(help: "Also how much memory a 5 MB Arabic feed takes beyond its items.") var memory = false
    @Option(
        help: "Another program to time, as NAME=SHELL-COMMAND; it gets the documents' paths as arguments.")
    var peer: [String] = []
    @Argument(help: "A folder of feed documents, measured beside a generated 5 MB Arabic WordPress feed.")
    var folder: String?

    func run() async throws {
        let peers = try peer.map { text in
            guard let program = PeerProgram(text) else {
                throw ValidationError("“\(text)” is no peer: write NAME=SHELL-COMMAND")
            }
            return program
        }
        let benchmark = ParsingBenchmark(structureOnly: mode == .structure, rounds: rounds, peers: peers)
        for documents in try sets() {
            guard let report = benchmark.run(documents) else {
                Output.error("no feed could be read in \(documents.name)")
                throw ExitStatus.badData
            }
            Output.line(json ? report.json : report.text)
        }
        if memory, let report = MemoryReport.measure(bytes: 5_000_000) {
            Output.line(report.json)
        }
    }

    private func sets() throws -> [BenchmarkSet] {
        let generated = FileManager.default.temporaryDirectory.appending(path: "berrah-bench-arabic.rss").path
        let arabic = BenchmarkDocument(path: generated, bytes: ArabicFeedWriter.feed(bytes: 5_000_000))
        do {
            // Peers read files.
            try DocumentFolder.write(arabic)
            var sets = [BenchmarkSet(name: "Arabic WordPress feed", documents: [arabic])]
            if let folder {
                sets.append(BenchmarkSet(name: folder, documents: try DocumentFolder.documents(in: folder)))
            }
            return sets
        } catch {
            Output.error(error.message)
            throw ExitStatus.noInput
        }
    }
}
