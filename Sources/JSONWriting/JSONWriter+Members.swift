// SPDX-License-Identifier: Apache-2.0

/// Members that are always there: null when there is nothing to say.
extension JSONWriter {
    package mutating func member(_ name: String, _ value: String?) {
        key(name)
        if let value { string(value) } else { null() }
    }

    package mutating func member(_ name: String, _ value: Int?) {
        key(name)
        if let value { number(Int64(value)) } else { null() }
    }

    package mutating func member(_ name: String, _ value: Int64) {
        key(name)
        number(value)
    }

    package mutating func member(_ name: String, _ value: Double?) {
        key(name)
        if let value { number(value) } else { null() }
    }

    package mutating func member(_ name: String, _ value: Bool) {
        key(name)
        bool(value)
    }

    package mutating func member(_ name: String, _ values: [String]) {
        key(name)
        array(values) { $0.string($1) }
    }

    package mutating func member(_ name: String, _ members: (inout JSONWriter) -> Void) {
        key(name)
        object(members)
    }

    package mutating func member<Element>(
        _ name: String, objects elements: [Element], _ members: (inout JSONWriter, Element) -> Void
    ) {
        key(name)
        array(elements) { writer, element in writer.object { members(&$0, element) } }
    }
}
