// SPDX-License-Identifier: Apache-2.0

/// Measurements on their way to Prometheus: families by name, samples by labels, so that nothing can stand there twice.
public struct MetricsPage: Sendable {
    /// The type of the page, text format 0.0.4.
    public static let contentType = "text/plain; version=0.0.4; charset=utf-8"

    private var families: [String: MetricFamily] = [:]

    public init() {}

    /// A number that only grows; `_total` is added to a name that does not end so.
    public mutating func counter(
        _ name: String, _ help: String, _ value: Double, labels: [String: String] = [:]
    ) {
        set(name.hasSuffix("_total") ? name : name + "_total", .counter, help, labels, value)
    }

    /// A number that goes up and down, in base units: seconds, bytes.
    public mutating func gauge(
        _ name: String, _ help: String, _ value: Double, labels: [String: String] = [:]
    ) {
        set(name, .gauge, help, labels, value)
    }

    /// A family keeps the kind that it was first given; another sample of the same labels replaces the one before.
    private mutating func set(
        _ name: String, _ kind: MetricFamily.Kind, _ help: String, _ labels: [String: String],
        _ value: Double
    ) {
        let name = MetricFamily.legalName(name)
        var family = families[name] ?? MetricFamily(name: name, kind: kind, help: help)
        guard family.kind == kind else { return }
        family.samples[MetricLabels(labels)] = value
        families[name] = family
    }

    /// In the order of names and labels.
    var sortedFamilies: [MetricFamily] {
        families.values.sorted { $0.name < $1.name }
    }
}
