// SPDX-License-Identifier: Apache-2.0

/// Nothing could be made of a document; the message says why, and what to try.
public struct DocumentRefusal: Error, Sendable {
    public var message: String
}
