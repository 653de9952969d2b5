// SPDX-License-Identifier: Apache-2.0

import Foundation
import Glibc

/// A TLS server on loopback: `openssl s_server`, which hands out the files of its folder.
final class SecureOrigin {
    private let process = Process()
    let port: Int

    /// - Parameters:
    ///   - certificate: a file name in the folder of certificates.
    ///   - options: further ones of `s_server`.
    init?(_ certificates: Certificates, certificate: String, key: String, options: [String] = []) {
        try? "HTTP/1.0 200 OK\r\nContent-Type: text/xml\r\n\r\n<rss/>".write(
            toFile: certificates.folder + "/feed", atomically: true, encoding: .utf8)
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments =
            ["openssl", "s_server", "-accept", "127.0.0.1:0", "-cert", certificate, "-key", key, "-HTTP"]
            + options
        process.currentDirectoryURL = URL(fileURLWithPath: certificates.folder)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        process.standardInput = Pipe()
        guard (try? process.run()) != nil else { return nil }
        var text = ""
        while !text.contains("ACCEPT"), let more = try? output.fileHandleForReading.read(upToCount: 1),
            !more.isEmpty
        {
            text += String(decoding: more, as: UTF8.self)
        }
        while !text.hasSuffix("\n"), let more = try? output.fileHandleForReading.read(upToCount: 1),
            !more.isEmpty
        {
            text += String(decoding: more, as: UTF8.self)
        }
        guard let digits = text.split(separator: ":").last, let port = Int(digits.filter(\.isNumber)) else {
            kill(process.processIdentifier, SIGKILL)
            return nil
        }
        self.port = port
    }

    deinit {
        // It inherits a mask in which the gentler signals are blocked.
        kill(process.processIdentifier, SIGKILL)
    }
}
