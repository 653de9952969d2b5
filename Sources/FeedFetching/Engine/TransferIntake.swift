// SPDX-License-Identifier: Apache-2.0

/// What one transfer has received so far, with its limits: bytes in, and a word on whether to go on.
struct TransferIntake {
    private(set) var rawHead: [UInt8] = []
    /// Known once the head of the final answer is complete.
    private(set) var head: ResponseHead?
    private(set) var body: [UInt8] = []
    private(set) var interruption: TransferInterruption?
    /// All bytes of heads, interim answers and trailers included.
    private(set) var headBytes = 0
    /// A connection stands, with TLS where there is some, and the request goes out on it. libcurl's times do not tell:
    /// on a connection that is used again they are zero.
    private(set) var isRequested = false
    private var interimStatus: Int?
    private var maximumHead = 0
    private var maximumBody = 0
    private var isPrefixEnough = false

    /// Of an answer that is no document this much is kept, to recognise bot checks by.
    private static let maximumErrorBody = 64 * 1024

    var received: Int { headBytes + body.count }

    /// How far it came where there is no final head.
    var progress: AnswerProgress {
        if rawHead.isEmpty { return .none }
        return interimStatus.map { .interim(status: $0) } ?? .head
    }

    /// Made ready for the next hop; buffers are kept.
    mutating func reset(_ settings: TransferSettings) {
        rawHead.removeAll(keepingCapacity: true)
        head = nil
        body = []
        interruption = nil
        headBytes = 0
        isRequested = false
        interimStatus = nil
        maximumHead = settings.maximumHead
        maximumBody = settings.maximumBody
        isPrefixEnough = settings.isPrefixEnough
    }

    mutating func interrupt(_ reason: TransferInterruption) {
        interruption = interruption ?? reason
    }

    /// The request goes out, to a good address: another one of the same name may have been refused before.
    mutating func permit() {
        interruption = nil
        isRequested = true
    }

    mutating func takeBody() -> [UInt8] {
        let taken = body
        body = []
        return taken
    }

    /// One header line with its end; false stops the transfer.
    mutating func acceptHead(_ line: UnsafeRawBufferPointer) -> Bool {
        headBytes += line.count
        guard headBytes <= maximumHead else {
            interruption = .headTooLarge(limit: maximumHead)
            return false
        }
        if unsafe line.starts(with: "HTTP/".utf8) {
            // An interim answer (RFC 9110, 15.2) came before.
            rawHead.removeAll(keepingCapacity: true)
            head = nil
            interimStatus = nil
        } else if head != nil {
            // A trailer: counted, not kept.
            return true
        }
        unsafe rawHead.append(contentsOf: line)
        if unsafe line.first == 13 || line.first == 10 {
            let complete = ResponseHead(rawHead)
            if complete.hasUnclearLength {
                interruption = .unclearLength
                return false
            }
            if complete.status >= 200 {
                head = complete
            } else {
                interimStatus = complete.status
            }
        }
        return true
    }

    /// Decoded bytes of the body; false stops the transfer.
    mutating func acceptBody(_ bytes: UnsafeRawBufferPointer) -> Bool {
        let isDocument = head.map { (200...299).contains($0.status) } ?? false
        let limit = isDocument ? maximumBody : min(maximumBody, Self.maximumErrorBody)
        guard body.count + bytes.count <= limit else {
            if isPrefixEnough {
                unsafe body.append(contentsOf: bytes.prefix(limit - body.count))
            }
            interruption = isDocument && !isPrefixEnough ? .bodyTooLarge(limit: limit) : .bodyUnwanted
            return false
        }
        if body.isEmpty {
            body.reserveCapacity(firstCapacity(limit: limit))
        }
        unsafe body.append(contentsOf: bytes)
        return true
    }

    /// A first guess that spares copies; it rests on the server's word, so that it is small, and growth is
    /// geometric.
    private func firstCapacity(limit: Int) -> Int {
        guard let head, let length = head.contentLength, length > 0 else { return min(limit, 32 * 1024) }
        let expected = head.isEncoded ? min(length, 1 << 20) * 5 : length
        return min(limit, expected, 1 << 20)
    }
}
