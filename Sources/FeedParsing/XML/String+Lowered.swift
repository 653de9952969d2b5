// SPDX-License-Identifier: Apache-2.0

extension String {
    /// In lower case. What is in it already, as nearly all that feeds say of types and relations, is not copied.
    var lowered: String {
        let isLow = utf8.span.indices.allSatisfy { place in
            let byte = utf8.span[place]
            return byte < 0x80 && !(0x41...0x5A).contains(byte)
        }
        return isLow ? self : lowercased()
    }
}
