// SPDX-License-Identifier: Apache-2.0

import HostSystem

/// Asks the running daemon over its control socket: HTTP/1.1, one request a connection.
public struct ControlClient: Sendable {
    private let path: String

    public init(path: String) {
        self.path = path
    }

    /// The first path that names a socket: the flag, `BERRAH_CONTROL`, the system's, then the configuration's.
    public static func candidates(
        flag: String?, environment: [String: String], configured: String?
    ) -> [String] {
        if let flag { return [flag] }
        if let named = environment["BERRAH_CONTROL"], !named.isEmpty { return [named] }
        return ["/run/berrah/control.sock"] + (configured.map { [$0] } ?? [])
    }

    /// One answer: the status and the whole body.
    public func ask(
        _ method: String, _ target: String, body: [UInt8] = []
    ) throws(ControlClientFailure) -> (status: Int, body: [UInt8]) {
        var answer = HTTPAnswerReader()
        try converse(method, target, body) { bytes in
            answer.append(bytes)
            return true
        }
        guard let status = answer.status else { throw .cutOff }
        return (status, answer.body)
    }

    /// Follows a stream until `take` says enough or the daemon ends it; `take` gets the body's bytes as they come.
    public func follow(_ target: String, take: ([UInt8]) -> Bool) throws(ControlClientFailure) {
        var answer = HTTPAnswerReader()
        var refused: Int?
        try converse("GET", target, []) { bytes in
            answer.append(bytes)
            guard let status = answer.status else { return true }
            guard status == 200 else {
                refused = status
                return true
            }
            let fresh = answer.takeBody()
            return fresh.isEmpty || take(fresh)
        }
        if let refused {
            throw .refusal(status: refused, body: answer.body)
        }
    }

    private func converse(
        _ method: String, _ target: String, _ body: [UInt8], take: ([UInt8]) -> Bool
    ) throws(ControlClientFailure) {
        do {
            let stream = try LocalStream(path: path)
            var head = "\(method) \(target) HTTP/1.1\r\nHost: berrah\r\nConnection: close\r\n"
            if !body.isEmpty || method == "POST" {
                head += "Content-Type: application/json\r\nContent-Length: \(body.count)\r\n"
            }
            try stream.write(Array((head + "\r\n").utf8) + body)
            while true {
                let bytes = try stream.read()
                if bytes.isEmpty || !take(bytes) { return }
            }
        } catch {
            throw .unreachable(error)
        }
    }
}
