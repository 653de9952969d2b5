// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Recorded exchanges as files in a folder, for people to look at and for `RecordedFetcher` to play.
///
/// An exchange is `KEY-NNNN.head` and, where there is one, `KEY-NNNN.body`: KEY from the address alone, NNNN
/// counting its visits. So names do not depend on which transfer ended first, and two recordings can be
/// compared file by file.
public struct ExchangeFolder: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// - Parameter number: which visit to its address this is, from 1.
    public func write(_ exchange: RecordedExchange, number: Int) throws(RecordingFailure) {
        try RecordingFile.makeFolder(path)
        let (note, body) = ExchangeCodec.encode(exchange)
        let name = Self.name(exchange.url, number)
        if !body.isEmpty {
            try RecordingFile.write(body, to: "\(path)/\(name).body")
        }
        // The note comes last: an exchange is there when its note is.
        try RecordingFile.write(note, to: "\(path)/\(name).head")
    }

    /// Every exchange, those of one address in the order of their visits.
    public func read() throws(RecordingFailure) -> [RecordedExchange] {
        let names = try RecordingFile.names(in: path)
        let present = Set(names)
        var exchanges: [RecordedExchange] = []
        for name in names where name.hasSuffix(".head") {
            let stem = name.dropLast(5)
            let note = try RecordingFile.read("\(path)/\(name)")
            let body = present.contains("\(stem).body") ? try RecordingFile.read("\(path)/\(stem).body") : []
            guard let exchange = ExchangeCodec.decode(note: note, body: body) else {
                throw .damaged(path: "\(path)/\(name)")
            }
            exchanges.append(exchange)
        }
        return exchanges
    }

    static func name(_ url: String, _ number: Int) -> String {
        let digits = String(number)
        let key = Hexadecimal.encode(Digest128(of: url).bytes.prefix(8))
        return "\(key)-\(String(repeating: "0", count: max(0, 4 - digits.utf8.count)))\(digits)"
    }
}
