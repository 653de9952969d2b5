// SPDX-License-Identifier: Apache-2.0

public import FeedParsing
import NewsModel

/// Measures the parser beside a bare pass of the library that it stands on, over the same bytes in one run.
///
/// The two take turns, round by round: what disturbs a machine for a while disturbs both.
public struct ParsingBenchmark {
    private let mode: ParsingMode
    private let rounds: Int
    private let peers: [PeerProgram]

    /// - Parameters:
    ///   - mode: how much the parser makes of a document.
    ///   - rounds: how often everything is measured; odd numbers have a median.
    ///   - peers: other programs for the same documents.
    public init(mode: ParsingMode, rounds: Int = 7, peers: [PeerProgram] = []) {
        self.mode = mode
        self.rounds = max(rounds, 1)
        self.peers = peers
    }

    /// Measures one set; nil when no document of it is well formed.
    public func run(_ set: BenchmarkSet) -> SpeedReport? {
        let parser = FeedParser(mode: mode)
        var documents: [BenchmarkDocument] = []
        var items = 0
        for document in set.documents {
            guard BareSAXPass.elements(in: document.bytes) != nil,
                let feed = try? parser.parse(document.bytes, hints: hints), feed.malformation == nil
            else { continue }
            items += feed.items.count
            documents.append(document)
        }
        guard !documents.isEmpty else { return nil }
        let bytes = documents.reduce(0) { $0 + $1.bytes.count }
        let repetitions = max(1, Self.bytesPerRound / max(bytes, 1))
        var bare: [Double] = []
        var own: [Double] = []
        for _ in 0..<rounds {
            bare.append(
                seconds(repetitions) {
                    for document in documents { _ = BareSAXPass.elements(in: document.bytes) }
                })
            own.append(
                seconds(repetitions) {
                    for document in documents { _ = try? parser.parse(document.bytes, hints: hints) }
                })
        }
        let measured = peers.compactMap { peer in
            peer.seconds(over: documents.map(\.path), repetitions: repetitions).map {
                SpeedReport.PeerSpeed(name: peer.name, megabytesPerSecond: speed(bytes, $0))
            }
        }
        let median = Self.median(own)
        return SpeedReport(
            set: set.name, mode: mode == .full ? "full" : "structure", documents: documents.count,
            skipped: set.documents.count - documents.count, bytes: bytes, items: items, rounds: rounds,
            megabytesPerSecond: speed(bytes, median), itemsPerSecond: Double(items) / median,
            bareMegabytesPerSecond: speed(bytes, Self.median(bare)),
            ratio: Self.median(zip(bare, own).map { $0 / $1 }),
            bestMegabytesPerSecond: speed(bytes, own.min() ?? median),
            bestBareMegabytesPerSecond: speed(bytes, bare.min() ?? median), peers: measured)
    }

    /// A round is at least this long, or the clock is what one measures.
    private static let bytesPerRound = 10_000_000

    private var hints: DocumentHints { DocumentHints(baseURL: "https://benchmark.example/feed/") }

    /// Seconds for one repetition. A benchmark is the one place that may look at the clock by itself.
    private func seconds(_ repetitions: Int, _ work: () -> Void) -> Double {
        let taken = ContinuousClock().measure { for _ in 0..<repetitions { work() } }
        let (whole, parts) = taken.components
        return (Double(whole) + Double(parts) / 1e18) / Double(repetitions)
    }

    private func speed(_ bytes: Int, _ seconds: Double) -> Double { Double(bytes) / seconds / 1e6 }

    static func median(_ values: [Double]) -> Double {
        let sorted = values.sorted()
        let middle = sorted.count / 2
        guard sorted.count > 1, sorted.count.isMultiple(of: 2) else {
            return sorted.isEmpty ? 0 : sorted[middle]
        }
        return (sorted[middle - 1] + sorted[middle]) / 2
    }
}
