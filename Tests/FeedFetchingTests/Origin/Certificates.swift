// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Certificates made for one test run by the `openssl` command, in a folder that goes with them.
final class Certificates: Sendable {
    let folder: String

    /// Nil where there is no `openssl`.
    init?() {
        folder = NSTemporaryDirectory() + "/berrah-tls-\(UUID().uuidString)"
        try? FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let curve = ["-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        guard
            openssl(
                ["req", "-x509"] + curve + [
                    "-keyout", "ca.key", "-out", "ca.pem", "-subj", "/CN=Test authority", "-days", "2",
                ]),
            openssl(
                ["req", "-x509"] + curve + [
                    "-keyout", "own.key", "-out", "own.pem", "-subj", "/CN=own", "-addext",
                    "subjectAltName=DNS:feeds.example",
                    "-days", "2",
                ]),
            openssl(
                ["req", "-new"] + curve + [
                    "-keyout", "site.key", "-out", "site.csr", "-subj", "/CN=site", "-addext",
                    "subjectAltName=DNS:feeds.example",
                ]),
            sign("good.pem", days: 2), sign("expired.pem", days: -1)
        else { return nil }
    }

    deinit {
        try? FileManager.default.removeItem(atPath: folder)
    }

    var authority: String { folder + "/ca.pem" }

    private func sign(_ name: String, days: Int) -> Bool {
        openssl([
            "x509", "-req", "-in", "site.csr", "-CA", "ca.pem", "-CAkey", "ca.key", "-days", String(days),
            "-copy_extensions", "copy", "-out", name,
        ])
    }

    private func openssl(_ arguments: [String]) -> Bool {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments
        process.currentDirectoryURL = URL(fileURLWithPath: folder)
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        guard (try? process.run()) != nil else { return false }
        process.waitUntilExit()
        return process.terminationStatus == 0
    }
}
