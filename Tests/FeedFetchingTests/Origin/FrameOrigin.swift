// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A server of HTTP/2 that sends whatever frames a test wants: `openssl s_server` does the TLS, and passes the bytes of
/// one connection on by its standard input and output.
final class FrameOrigin: Sendable {
    /// What is sent once the request is there.
    struct Script: Sendable {
        var frames: [UInt8]
        /// Sent again and again, for as long as anyone listens.
        var refrain: [UInt8] = []
        /// Milliseconds between two of them.
        var pause: UInt32 = 0
        /// Whether the connection is cut in the end, instead of kept in silence.
        var isCut = false
    }

    let port: Int
    private let server: pid_t

    init?(_ certificates: Certificates, _ script: Script) {
        // A pipe that nobody reads any more is no reason to end the tests.
        signal(SIGPIPE, SIG_IGN)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [
            "openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", "good.pem", "-key", "site.key", "-alpn",
            "h2",
        ]
        process.currentDirectoryURL = URL(fileURLWithPath: certificates.folder)
        let (input, output) = (Pipe(), Pipe())
        process.standardInput = input
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return nil }
        server = process.processIdentifier
        var words = ""
        while !(words.contains("ACCEPT") && words.hasSuffix("\n")),
            let more = try? output.fileHandleForReading.read(upToCount: 1), !more.isEmpty
        {
            words += String(decoding: more, as: UTF8.self)
        }
        guard let digits = words.split(separator: ":").last, let port = Int(digits.filter(\.isNumber)) else {
            kill(server, SIGKILL)
            return nil
        }
        self.port = port
        OriginThread.run { [server] in
            Self.play(script, to: input.fileHandleForWriting, from: output.fileHandleForReading)
            if script.isCut { kill(server, SIGKILL) }
            // Kept until the server ends; a pipe that closes would end it.
            while !output.fileHandleForReading.availableData.isEmpty {}
            try? input.fileHandleForWriting.close()
        }
    }

    deinit {
        kill(server, SIGKILL)
    }

    private static func play(_ script: Script, to input: FileHandle, from output: FileHandle) {
        var received: [UInt8] = []
        while !hasRequest(received) {
            let more = output.availableData
            guard !more.isEmpty else { return }
            received += more
        }
        guard (try? input.write(contentsOf: Data(script.frames))) != nil else { return }
        if !script.refrain.isEmpty {
            while (try? input.write(contentsOf: Data(script.refrain))) != nil {
                if script.pause > 0 { usleep(script.pause * 1000) }
            }
        }
        // What stands in the pipe is to be sent before the end.
        if script.isCut { usleep(200_000) }
    }

    /// Whether a head frame has come after the client's preface, which the server's own words go before.
    private static func hasRequest(_ bytes: [UInt8]) -> Bool {
        guard let preface = bytes.firstRange(of: Array("SM\r\n\r\n".utf8)) else { return false }
        var place = preface.upperBound
        while place + 9 <= bytes.count {
            if bytes[place + 3] == 1 { return true }
            place += 9 + Int(bytes[place + 1]) << 8 + Int(bytes[place + 2])
        }
        return false
    }
}
