// SPDX-License-Identifier: Apache-2.0

extension String {
    /// In lower case. What is in it already, as nearly all that feeds say of types and relations, is not copied.
    var lowered: String {
        let isLow = utf8.allSatisfy { $0 < 0x80 && !(0x41...0x5A).contains($0) }
        return isLow ? self : lowercased()
    }
}
