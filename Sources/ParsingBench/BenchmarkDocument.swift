// SPDX-License-Identifier: Apache-2.0

/// A document to be measured with.
public struct BenchmarkDocument: Sendable {
    /// Where it lies; peers, which are programs of their own, read it there.
    public var path: String
    public var bytes: [UInt8]

    public init(path: String, bytes: [UInt8]) {
        self.path = path
        self.bytes = bytes
    }
}

/// Documents that are measured together and reported as one line.
public struct BenchmarkSet: Sendable {
    public var name: String
    public var documents: [BenchmarkDocument]

    public init(name: String, documents: [BenchmarkDocument]) {
        self.name = name
        self.documents = documents
    }
}
