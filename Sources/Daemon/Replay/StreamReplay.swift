// SPDX-License-Identifier: Apache-2.0

import FeedParsing
import Foundation
import NewsModel
import Stories

/// Runs a recorded stream of items through parsing, identity, duplicates, stories and breaking in virtual time.
///
/// A stream is a file of JSON lines in order of arrival: `id`, `arrival_time`, `source`, `guid`, `url`, `title`,
/// `summary_html`, `content_html`, `published`, `lang`; beside it lies `sources.json`, a list of `id`, `name`, `site`,
/// `feed`, `lang`, `kind`, `owner`, `weight` and `poll_s`. Nothing is decided with knowledge of a later line.
public struct StreamReplay {
    private let file: String
    private let catalogue: SourceCatalogue
    private let lines: Data

    /// - Parameter path: of the stream.
    public init(path: String) throws(StreamFailure) {
        file = path
        let sources = URL(filePath: path).deletingLastPathComponent().appending(path: "sources.json").path
        lines = try Self.read(path)
        catalogue = try Self.catalogue(from: sources)
    }

    /// Replays the stream from nothing.
    ///
    /// - Parameters:
    ///   - now: a monotonic clock in seconds, for the summary alone.
    ///   - write: takes each decision as one JSON line, in order.
    public func run(
        now: () -> Double, write: ([UInt8]) throws -> Void
    ) throws -> StreamSummary {
        let start = now()
        var summary = StreamSummary()
        var replay = StoryReplay(catalogue: catalogue)
        var last = Timestamp.epoch
        var number = 0
        var place = 0
        while let line = nextLine(&place) {
            number += 1
            guard let line else { continue }
            let entry = try entry(lines[line], number, after: last)
            last = entry.arrival
            let begin = now()
            let decisions = replay.take(entry)
            summary.secondsStories += now() - begin
            summary.items += 1
            try tell(decisions, &summary, write)
        }
        let begin = now()
        let decisions = replay.settle(now: last + .minutes(15))
        summary.secondsStories += now() - begin
        try tell(decisions, &summary, write)
        summary.secondsTotal = now() - start
        return summary
    }

    /// The bytes of the line that begins there, without its end; an inner nil for a blank one, an outer at the end.
    private func nextLine(_ place: inout Int) -> Range<Int>?? {
        let bytes = lines.span
        guard place < bytes.count else { return nil }
        let start = place
        var isBlank = true
        while place < bytes.count, bytes[place] != UInt8(ascii: "\n") {
            if bytes[place] > 32 { isBlank = false }
            place += 1
        }
        defer { place += 1 }
        return isBlank ? .some(nil) : start..<place
    }

    private func tell(
        _ decisions: [ReplayDecision], _ summary: inout StreamSummary, _ write: ([UInt8]) throws -> Void
    ) throws {
        for decision in decisions {
            if case .alert = decision { summary.alerts += 1 }
            try write(DecisionLine.bytes(decision))
        }
    }

    private func entry(
        _ line: Data, _ number: Int, after last: Timestamp
    ) throws(StreamFailure) -> ReplayItem {
        let recorded: RecordedItem
        do {
            recorded = try JSONDecoder().decode(RecordedItem.self, from: line)
        } catch {
            throw .malformed(file: file, line: number, reason: "no item of a stream: \(Self.explain(error))")
        }
        guard let arrival = Timestamp(rfc3339: recorded.arrival) else {
            throw .malformed(
                file: file, line: number,
                reason: "arrival_time “\(recorded.arrival)” is not written as 2026-11-22T09:05:00Z")
        }
        guard arrival >= last else {
            throw .malformed(
                file: file, line: number,
                reason: "arrives before the line above it; sort the stream by arrival_time")
        }
        guard let publisher = catalogue.publisher(of: FeedID(recorded.source)) else {
            throw .malformed(
                file: file, line: number,
                reason: "the source “\(recorded.source)” is not in sources.json")
        }
        return ReplayItem(
            id: recorded.id, arrival: arrival, feed: FeedID(recorded.source),
            parsed: try parse(recorded, of: publisher, number))
    }

    private func parse(
        _ recorded: RecordedItem, of publisher: Publisher, _ number: Int
    ) throws(StreamFailure) -> ParsedItem {
        let hints = DocumentHints(
            contentType: "application/rss+xml; charset=utf-8",
            baseURL: publisher.site ?? publisher.feeds[0].url)
        let document: ParsedFeed
        do {
            document = try FeedParser().parse(recorded.document, hints: hints)
        } catch {
            throw .malformed(file: file, line: number, reason: error.message)
        }
        guard let item = document.items.first else {
            throw .malformed(file: file, line: number, reason: "has neither title nor link nor text")
        }
        return item
    }

    private static func catalogue(from path: String) throws(StreamFailure) -> SourceCatalogue {
        let data = try read(path)
        let sources: [RecordedSource]
        do {
            sources = try JSONDecoder().decode([RecordedSource].self, from: data)
        } catch {
            throw .malformed(file: path, line: 0, reason: "no list of sources: \(explain(error))")
        }
        var seen: Set<String> = []
        for source in sources {
            guard seen.insert(source.id).inserted else {
                throw .malformed(file: path, line: 0, reason: "the source “\(source.id)” is listed twice")
            }
            guard (0...1).contains(source.weight ?? 0.5) else {
                throw .malformed(
                    file: path, line: 0, reason: "weight of “\(source.id)” must lie between 0 and 1")
            }
            guard source.interval ?? 60 > 0, source.interval ?? 60 <= 31_536_000 else {
                throw .malformed(
                    file: path, line: 0, reason: "poll_s of “\(source.id)” must be seconds above 0")
            }
        }
        return SourceCatalogue(publishers: sources.map(\.publisher))
    }

    private static func read(_ path: String) throws(StreamFailure) -> Data {
        do {
            return try Data(contentsOf: URL(filePath: path), options: .mappedIfSafe)
        } catch {
            throw .unreadable(
                file: path,
                reason: FileManager.default.fileExists(atPath: path)
                    ? "cannot be read; is it a file, and may you read it?"
                    : "does not exist; a stream has its sources.json beside it")
        }
    }

    /// A decoding error in words that name the place.
    private static func explain(_ error: any Error) -> String {
        switch error {
        case DecodingError.keyNotFound(let key, _): "“\(key.stringValue)” is missing"
        case DecodingError.typeMismatch(_, let context), DecodingError.valueNotFound(_, let context):
            "“\(context.codingPath.map(\.stringValue).joined(separator: "."))” has another type"
        default: "it is not JSON"
        }
    }
}
