// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension PackedWriter {
    mutating func put(_ evidence: Evidence) {
        put(evidence.kind)
        put(evidence.score)
        put(list: evidence.words)
    }
}

extension PackedReader {
    static func evidence(_ reader: inout PackedReader) throws(PackingFailure) -> Evidence {
        Evidence(try reader.text(), score: try reader.double(), words: try reader.texts())
    }
}

extension [Evidence] {
    /// The stored form; nil for none.
    var packed: [UInt8]? {
        guard !isEmpty else { return nil }
        var writer = PackedWriter(version: 1)
        writer.put(list: self) { $0.put($1) }
        return writer.bytes
    }

    init(packed: [UInt8]?) throws {
        guard let packed else {
            self = []
            return
        }
        var reader = try PackedReader(packed, newest: 1)
        self = try reader.list(PackedReader.evidence)
    }
}
