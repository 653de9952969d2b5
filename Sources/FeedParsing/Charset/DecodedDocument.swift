// SPDX-License-Identifier: Apache-2.0

/// A document in UTF-8.
struct DecodedDocument {
    /// Without byte order mark. The body itself, not a copy, when that was UTF-8 from the first byte.
    var bytes: [UInt8]
    /// The charset that it came in, lower case.
    var encoding: String
    /// What was wrong with the charset that was declared.
    var problem: String?
    /// The bytes are known to be UTF-8; otherwise the reader may yet find that they are not.
    var isVerified: Bool
}
