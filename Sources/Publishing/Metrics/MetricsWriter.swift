// SPDX-License-Identifier: Apache-2.0

/// Writes measurements in Prometheus' text format, version 0.0.4.
public enum MetricsWriter {
    public static func write(_ page: MetricsPage) -> [UInt8] {
        var text = ""
        for family in page.sortedFamilies {
            text += "# HELP \(family.name) \(escapeHelp(family.help))\n"
            text += "# TYPE \(family.name) \(family.kind.rawValue)\n"
            for (labels, value) in family.samples.sorted(by: { $0.key < $1.key }) {
                text += sample(family.name, labels.list, value)
            }
        }
        return Array(text.utf8)
    }

    private static func sample(_ name: String, _ labels: [MetricLabels.Label], _ value: Double) -> String {
        let list = labels.map { "\($0.name)=\"\(escapeValue($0.value))\"" }.joined(separator: ",")
        return list.isEmpty ? "\(name) \(number(value))\n" : "\(name){\(list)} \(number(value))\n"
    }

    private static func number(_ value: Double) -> String {
        if value.isNaN {
            return "NaN"
        }
        if value.isInfinite {
            return value < 0 ? "-Inf" : "+Inf"
        }
        return value.rounded() == value && value.magnitude < 1e15 ? String(Int64(value)) : String(value)
    }

    private static func escapeHelp(_ text: String) -> String {
        text.replacing("\\", with: "\\\\").replacing("\n", with: "\\n")
    }

    private static func escapeValue(_ text: String) -> String {
        escapeHelp(text).replacing("\"", with: "\\\"")
    }
}
