// SPDX-License-Identifier: Apache-2.0

/// Members that are left out when there is nothing to say, for formats whose schema knows no null.
extension JSONWriter {
    package mutating func optional(_ name: String, _ value: String?) {
        if let value { member(name, value) }
    }

    package mutating func optional(_ name: String, _ value: Int?) {
        if let value { member(name, value) }
    }

    package mutating func optional(_ name: String, _ values: [String]) {
        if !values.isEmpty { member(name, values) }
    }

    package mutating func optional<Element>(
        _ name: String, objects elements: [Element], _ members: (inout JSONWriter, Element) -> Void
    ) {
        if !elements.isEmpty { member(name, objects: elements, members) }
    }
}
