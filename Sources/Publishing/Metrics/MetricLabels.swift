// SPDX-License-Identifier: Apache-2.0

/// The labels of one sample, in order, so that equal labels are equal keys.
struct MetricLabels: Hashable, Comparable {
    struct Label: Hashable, Comparable {
        let name: String
        let value: String

        static func < (lhs: Label, rhs: Label) -> Bool {
            (lhs.name, lhs.value) < (rhs.name, rhs.value)
        }
    }

    let list: [Label]

    init(_ labels: [String: String]) {
        // Two names may become one when made legal: the first in order stays.
        var byName: [String: String] = [:]
        for (name, value) in labels.sorted(by: { $0.key < $1.key }) {
            let legal = MetricFamily.legalName(name)
            if byName[legal] == nil {
                byName[legal] = value
            }
        }
        list = byName.map { Label(name: $0.key, value: $0.value) }.sorted()
    }

    static func < (lhs: MetricLabels, rhs: MetricLabels) -> Bool {
        lhs.list.lexicographicallyPrecedes(rhs.list)
    }
}
