// SPDX-License-Identifier: Apache-2.0

import CSamples

/// One bundled document: a small feed of an invented publisher.
public struct Sample: Hashable, Sendable {
    /// Its file name in `seeds/samples`.
    public let name: String
    public let bytes: [UInt8]

    /// Every bundled document, by name.
    public static let all: [Sample] = (0..<samples_count()).map { index in
        let sample = unsafe sample_at(index)
        return unsafe Sample(
            name: String(cString: sample.name),
            bytes: Array(UnsafeBufferPointer(start: sample.bytes, count: sample.count)))
    }

    /// The document of that name.
    public static func named(_ name: String) -> Sample? {
        all.first { $0.name == name }
    }
}
