// SPDX-License-Identifier: Apache-2.0

import Testing

@testable import Publishing

@Suite struct MetricsWriterTests {
    private func text(_ build: (inout MetricsPage) -> Void) -> String {
        var page = MetricsPage()
        build(&page)
        return String(decoding: MetricsWriter.write(page), as: UTF8.self)
    }

    @Test func familiesAreSortedAndExplained() {
        let result = text {
            $0.gauge("berrah_items", "Items stored.", 12)
            $0.counter("berrah_polls", "Polls by outcome.", 3, labels: ["outcome": "failed"])
            $0.counter("berrah_polls", "Polls by outcome.", 9, labels: ["outcome": "changed"])
        }
        #expect(
            result == """
                # HELP berrah_items Items stored.
                # TYPE berrah_items gauge
                berrah_items 12
                # HELP berrah_polls_total Polls by outcome.
                # TYPE berrah_polls_total counter
                berrah_polls_total{outcome="changed"} 9
                berrah_polls_total{outcome="failed"} 3

                """)
    }

    @Test func nothingCanStandThereTwice() {
        let result = text {
            for value in 1...3 {
                $0.counter("a_total", "A.", Double(value), labels: ["x": "1", "y": "2"])
                $0.counter("a", "Another help.", Double(value), labels: ["y": "2", "x": "1"])
                $0.gauge("a_total", "Another kind.", Double(value))
            }
        }
        #expect(result == "# HELP a_total A.\n# TYPE a_total counter\na_total{x=\"1\",y=\"2\"} 3\n")
    }

    @Test func labelsAndHelpAreEscaped() {
        let result = text { $0.gauge("g", "one\ntwo \\", 1, labels: ["l": "a\"b\\c\nd"]) }
        #expect(result == "# HELP g one\\ntwo \\\\\n# TYPE g gauge\ng{l=\"a\\\"b\\\\c\\nd\"} 1\n")
    }

    @Test(arguments: [
        (Double.nan, "NaN"), (.infinity, "+Inf"), (-.infinity, "-Inf"), (1.5, "1.5"), (-3, "-3"),
    ])
    func numbersAreWrittenAsPrometheusReadsThem(value: Double, expected: String) {
        #expect(text { $0.gauge("g", "G.", value) }.hasSuffix("g \(expected)\n"))
    }

    @Test(arguments: [("a-b.c", "a_b_c"), ("9lives", "_9lives"), ("قياس", "________"), ("", "_")])
    func namesAreMadeLegal(name: String, expected: String) {
        #expect(MetricFamily.legalName(name) == expected)
    }

    @Test func promtoolIsContent() throws {
        guard let program = OutsideProgram("promtool") else { return }
        // promtool reads its standard input: the shell hands it the file.
        _ = program
        let bytes = MetricsWriter.write(SampleDocuments.metrics)
        guard let shell = OutsideProgram("sh") else { return }
        let answer = try shell.check(bytes, ["-c", "promtool check metrics < \"$0\" 1>&2"])
        #expect(answer.status == 0, "\(answer.complaint)")
    }
}
