// SPDX-License-Identifier: Apache-2.0

import FeedParsing
import NewsModel
import Testing

@testable import ParsingBench

@Suite("The parser's benchmark")
struct ParsingBenchmarkTests {
    private func document(_ text: String) -> BenchmarkDocument {
        BenchmarkDocument(path: "/nowhere", bytes: Array(text.utf8))
    }

    @Test func theArabicFeedIsWellFormedAlwaysTheSameAndAsLongAsAsked() throws {
        let feed = ArabicFeedWriter.feed(bytes: 200_000)
        #expect(feed == ArabicFeedWriter.feed(bytes: 200_000))
        #expect((200_000..<230_000).contains(feed.count))
        #expect(try #require(BareSAXPass.elements(in: feed)) > 200)
        let parsed = try FeedParser().parse(feed)
        #expect(parsed.malformation == nil)
        #expect(parsed.items.count > 20)
        for item in parsed.items {
            #expect(item.contentHTML?.contains("pixel.wp.com") == false)
            #expect(item.contentHTML?.contains("<figure>") == true)
            #expect(item.direction == .rightToLeft)
            #expect(item.published != nil)
        }
    }

    @Test(arguments: ["", "<a>", "<a></b>", "{}", "<a>&unknown;</a>", "<!DOCTYPE a [<!ENTITY b 'c'>]><a>&b;"])
    func theBarePassRefusesWhatIsNotWellFormed(text: String) {
        #expect(BareSAXPass.elements(in: Array(text.utf8)) == nil)
    }

    @Test func theBarePassCountsElements() {
        #expect(BareSAXPass.elements(in: Array("<a><b/><b>خبر</b></a>".utf8)) == 3)
    }

    @Test(arguments: [ParsingMode.structure, .full])
    func aRunReportsWhatItMeasured(mode: ParsingMode) throws {
        let feed =
            "<rss version='2.0'><channel><title>x</title><item><title>خبر</title></item></channel></rss>"
        let set = BenchmarkSet(name: "s", documents: [document(feed), document(feed), document("<rss>")])
        let report = try #require(ParsingBenchmark(mode: mode, rounds: 1).run(set))
        #expect(report.documents == 2)
        #expect(report.skipped == 1)
        #expect(report.items == 2)
        #expect(report.bytes == feed.utf8.count * 2)
        #expect(report.megabytesPerSecond > 0 && report.bareMegabytesPerSecond > 0)
        #expect(abs(report.ratio - report.megabytesPerSecond / report.bareMegabytesPerSecond) < 0.01)
        #expect(report.json.contains("\"mode\":\"\(mode == .full ? "full" : "structure")\""))
        #expect(report.text.contains("1 left out"))
    }

    @Test func aSetWithoutFeedsIsNotReported() {
        #expect(ParsingBenchmark(mode: .full, rounds: 1).run(BenchmarkSet(name: "s", documents: [])) == nil)
        let broken = BenchmarkSet(name: "s", documents: [document("<a>")])
        #expect(ParsingBenchmark(mode: .full, rounds: 1).run(broken) == nil)
    }

    @Test func peersAreTimedUnlessTheyFail() throws {
        let set = BenchmarkSet(name: "s", documents: [document("<rss version='2.0'><channel/></rss>")])
        let peers = [try #require(PeerProgram("true=true")), try #require(PeerProgram("false=false"))]
        let report = try #require(ParsingBenchmark(mode: .structure, rounds: 1, peers: peers).run(set))
        #expect(report.peers.map(\.name) == ["true"])
        #expect(PeerProgram("nothing") == nil)
        #expect(PeerProgram("=x") == nil)
        #expect(PeerProgram("a=b=c")?.command == "b=c")
    }

    @Test(arguments: [(0, "0.0"), (1.25, "1.3"), (-1.25, "-1.3"), (220.04, "220.0"), (Double.infinity, "0")])
    func numbersAreWrittenTheSameInEveryLocale(number: Double, written: String) {
        #expect(SpeedReport.short(number) == written)
    }

    @Test(arguments: [([], 0), ([3], 3), ([3, 1], 2), ([9, 1, 5], 5)])
    func median(values: [Double], middle: Double) {
        #expect(ParsingBenchmark.median(values) == middle)
    }

    @Test func memoryBeyondTheItemsDoesNotGrowWithTheDocument() throws {
        // The heap's own habits blur single megabytes; a copy of the document would show. What is kept says nothing here: it
        // may stand in memory that other tests have freed.
        guard let report = MemoryReport.measure(bytes: 8_000_000) else { return }
        #expect(report.transientBytes < 6_000_000, "\(report.json)")
    }

    @Test func aFolderIsReadByNameAndDepth() throws {
        #expect(throws: DocumentFolder.Failure.self) { try DocumentFolder.documents(in: "/nowhere/at/all") }
        let failure = DocumentFolder.Failure.unreadable(path: "/x", code: 2)
        #expect(failure.message.contains("/x"))
    }
}
