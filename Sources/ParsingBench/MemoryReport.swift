// SPDX-License-Identifier: Apache-2.0

import CBareSAX
import FeedParsing
import Glibc
import JSONWriting
import NewsModel

/// What memory a parse takes besides the body and the items that come of it.
public struct MemoryReport: Hashable, Sendable {
    /// The document's length.
    public var bodyBytes: Int
    /// Resident bytes that stay while the items are held.
    public var keptBytes: Int
    /// Resident bytes at the highest point above what stays: the parser's own, and the same for any length.
    public var transientBytes: Int

    /// Parses an Arabic feed of so many bytes and watches the process; nil where there is no `/proc`.
    ///
    /// Nothing else may run in the process meanwhile.
    public static func measure(bytes: Int) -> MemoryReport? {
        let parser = FeedParser(mode: .full)
        _ = try? parser.parse(ArabicFeedWriter.feed(bytes: 50_000))
        let body = ArabicFeedWriter.feed(bytes: bytes)
        cbaresax_trim()
        guard resetPeak(), let before = resident("VmRSS:") else { return nil }
        let feed = try? parser.parse(body)
        guard let peak = resident("VmHWM:") else { return nil }
        cbaresax_trim()
        guard let after = resident("VmRSS:"), let feed, !feed.items.isEmpty else { return nil }
        return MemoryReport(
            bodyBytes: body.count, keptBytes: max(0, after - before), transientBytes: max(0, peak - after))
    }

    /// One JSON object, on one line.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("body_bytes", bodyBytes)
            json.member("kept_bytes", keptBytes)
            json.member("transient_bytes", transientBytes)
        }
        return json.text
    }

    /// Linux: 5 resets the high-water mark (proc(5), `clear_refs`).
    private static func resetPeak() -> Bool {
        guard let file = unsafe fopen("/proc/self/clear_refs", "w") else { return false }
        let written = unsafe fputs("5", file)
        return unsafe fclose(file) == 0 && written >= 0
    }

    /// A line of `/proc/self/status`, in bytes.
    private static func resident(_ name: String) -> Int? {
        guard let file = unsafe fopen("/proc/self/status", "r") else { return nil }
        defer { unsafe fclose(file) }
        var line = [CChar](repeating: 0, count: 256)
        while unsafe fgets(&line, 256, file) != nil {
            let text = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            guard text.hasPrefix(name) else { continue }
            return Int(text.split(whereSeparator: { !$0.isNumber }).first ?? "").map { $0 * 1024 }
        }
        return nil
    }
}
