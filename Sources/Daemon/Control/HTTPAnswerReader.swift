// SPDX-License-Identifier: Apache-2.0

/// Takes one HTTP/1.1 answer apart as its bytes come (RFC 9112): status line, headers, body whole or in chunks.
struct HTTPAnswerReader {
    private(set) var status: Int?
    private(set) var body: [UInt8] = []
    private var pending: [UInt8] = []
    private var isChunked = false
    private var chunkLeft = 0
    private var isEnded = false

    mutating func append(_ bytes: [UInt8]) {
        pending += bytes
        if status == nil {
            readHead()
        }
        guard status != nil else { return }
        if isChunked {
            readChunks()
        } else {
            body += pending
            pending = []
        }
    }

    /// What has come of the body since the last time.
    mutating func takeBody() -> [UInt8] {
        defer { body = [] }
        return body
    }

    private mutating func readHead() {
        guard let end = pending.indices.first(where: { pending[$0...].starts(with: [13, 10, 13, 10]) }) else {
            return
        }
        let lines = String(decoding: pending[..<end], as: UTF8.self).split(separator: "\r\n")
        status = lines.first.flatMap { $0.split(separator: " ").dropFirst().first }.flatMap { Int($0) } ?? 0
        isChunked = lines.contains {
            $0.lowercased().hasPrefix("transfer-encoding:") && $0.contains("chunked")
        }
        pending.removeSubrange(..<(end + 4))
    }

    private mutating func readChunks() {
        while !isEnded {
            if chunkLeft > 0 {
                // The two bytes after a chunk's data are its line end.
                let take = min(chunkLeft, pending.count)
                let data = min(take, max(0, chunkLeft - 2))
                body += pending[..<data]
                pending.removeFirst(take)
                chunkLeft -= take
                if chunkLeft > 0 { return }
            }
            guard let end = pending.firstIndex(of: 10) else { return }
            let size = String(decoding: pending[..<end], as: UTF8.self).prefix(while: \.isHexDigit)
            pending.removeSubrange(...end)
            guard let count = Int(size, radix: 16), count > 0 else {
                isEnded = true
                return
            }
            chunkLeft = count + 2
        }
    }
}
