// SPDX-License-Identifier: Apache-2.0

import JSONWriting

extension SpeedReport {
    /// One JSON object, on one line.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("set", set)
            json.member("mode", mode)
            json.member("documents", documents)
            json.member("skipped", skipped)
            json.member("bytes", bytes)
            json.member("items", items)
            json.member("rounds", rounds)
            json.member("mb_s", Self.rounded(megabytesPerSecond, 1))
            json.member("items_s", Int(itemsPerSecond))
            json.member("bare_mb_s", Self.rounded(bareMegabytesPerSecond, 1))
            json.member("ratio", Self.rounded(ratio, 3))
            json.member("best_mb_s", Self.rounded(bestMegabytesPerSecond, 1))
            json.member("best_bare_mb_s", Self.rounded(bestBareMegabytesPerSecond, 1))
            json.member("peers", objects: peers) { json, peer in
                json.member("name", peer.name)
                json.member("mb_s", Self.rounded(peer.megabytesPerSecond, 1))
            }
        }
        return json.text
    }

    /// A few lines for a person.
    public var text: String {
        var lines = [
            "\(set): \(documents) documents, \(bytes) bytes, \(items) items"
                + (skipped > 0 ? " (\(skipped) left out: not well formed)" : ""),
            "  \(mode): \(Self.short(megabytesPerSecond)) MB/s, \(Int(itemsPerSecond)) items/s",
            "  bare SAX2 pass: \(Self.short(bareMegabytesPerSecond)) MB/s; ratio \(Self.short(ratio, decimals: 3))",
        ]
        lines += peers.map { "  \($0.name): \(Self.short($0.megabytesPerSecond)) MB/s" }
        return lines.joined(separator: "\n")
    }

    private static func rounded(_ number: Double, _ decimals: Int) -> Double {
        let scale = (0..<decimals).reduce(1.0) { factor, _ in factor * 10 }
        return (number * scale).rounded() / scale
    }

    /// A number with so many decimals, the same in every locale.
    static func short(_ number: Double, decimals: Int = 1) -> String {
        guard number.isFinite else { return "0" }
        let scale = (0..<decimals).reduce(1) { factor, _ in factor * 10 }
        let scaled = Int((number * Double(scale)).rounded())
        let fraction = String(abs(scaled % scale))
        let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
        return (scaled < 0 ? "-" : "") + "\(abs(scaled / scale)).\(zeros)\(fraction)"
    }
}
