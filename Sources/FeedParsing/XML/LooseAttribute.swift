// SPDX-License-Identifier: Apache-2.0

/// Where an attribute's name and value lie, before references are decoded.
struct LooseAttribute {
    var name: Range<Int>
    var value: Range<Int>
}
