// SPDX-License-Identifier: Apache-2.0

extension SpeedReport {
    /// One JSON object, on one line.
    public var json: String {
        let peers = peers.map {
            "{\"name\":\"\(Self.escaped($0.name))\",\"mb_s\":\(Self.short($0.megabytesPerSecond))}"
        }
        let fields = [
            "\"set\":\"\(Self.escaped(set))\"", "\"mode\":\"\(mode)\"", "\"documents\":\(documents)",
            "\"skipped\":\(skipped)", "\"bytes\":\(bytes)", "\"items\":\(items)", "\"rounds\":\(rounds)",
            "\"mb_s\":\(Self.short(megabytesPerSecond))", "\"items_s\":\(Int(itemsPerSecond))",
            "\"bare_mb_s\":\(Self.short(bareMegabytesPerSecond))",
            "\"ratio\":\(Self.short(ratio, decimals: 3))",
            "\"best_mb_s\":\(Self.short(bestMegabytesPerSecond))",
            "\"best_bare_mb_s\":\(Self.short(bestBareMegabytesPerSecond))",
            "\"peers\":[\(peers.joined(separator: ","))]",
        ]
        return "{\(fields.joined(separator: ","))}"
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

    /// A number with so many decimals, the same in every locale.
    static func short(_ number: Double, decimals: Int = 1) -> String {
        guard number.isFinite else { return "0" }
        let scale = (0..<decimals).reduce(1) { factor, _ in factor * 10 }
        let scaled = Int((number * Double(scale)).rounded())
        let fraction = String(abs(scaled % scale))
        let zeros = String(repeating: "0", count: decimals - fraction.utf8.count)
        return (scaled < 0 ? "-" : "") + "\(abs(scaled / scale)).\(zeros)\(fraction)"
    }

    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for scalar in text.unicodeScalars where scalar.value >= 0x20 {
            if scalar == "\"" || scalar == "\\" { escaped += "\\" }
            escaped.unicodeScalars.append(scalar)
        }
        return escaped
    }
}
