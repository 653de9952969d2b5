// SPDX-License-Identifier: Apache-2.0

/// A blob that this module did not write, or a damaged one.
enum PackingFailure: Error, Hashable {
    case unknownVersion
    case truncated
    /// A number beyond what it counts.
    case outOfRange
}
