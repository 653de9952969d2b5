// SPDX-License-Identifier: Apache-2.0

import Testing

/// A fragment as written and as it should come out.
struct MarkupCase: CustomTestStringConvertible {
    let written: String
    let expected: String
    var testDescription: String { written }

    init(_ written: String, _ expected: String) {
        self.written = written
        self.expected = expected
    }
}
