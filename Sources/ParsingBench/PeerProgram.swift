// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Another parser, as a command of the shell that gets the paths of the documents as its arguments.
public struct PeerProgram: Sendable {
    public var name: String
    /// For example `for f; do sfeed < "$f"; done`
    public var command: String

    public init(name: String, command: String) {
        self.name = name
        self.command = command
    }

    /// Reads `name=command`.
    public init?(_ written: String) {
        guard let sign = written.firstIndex(of: "="), sign > written.startIndex else { return nil }
        name = String(written[..<sign])
        command = String(written[written.index(after: sign)...])
    }

    /// How long the command takes over the documents, once; nil when it fails.
    ///
    /// - Parameter repetitions: small sets are handed over several times, so that the program's start weighs less.
    func seconds(over paths: [String], repetitions: Int) -> Double? {
        // The system takes so many arguments and no more.
        let rounds = max(1, min(repetitions, 1000 / max(paths.count, 1)))
        let arguments =
            ["/bin/sh", "-c", "{ \(command)\n} >/dev/null 2>&1", name]
            + (0..<rounds).flatMap { _ in paths }
        let clock = ContinuousClock()
        let start = clock.now
        guard run(arguments) else { return nil }
        let (whole, parts) = (clock.now - start).components
        return (Double(whole) + Double(parts) / 1e18) / Double(rounds)
    }

    private func run(_ arguments: [String]) -> Bool {
        var process: pid_t = 0
        var pointers = unsafe arguments.map { unsafe strdup($0) } + [nil]
        defer { unsafe pointers.forEach { unsafe free($0) } }
        guard unsafe posix_spawn(&process, "/bin/sh", nil, nil, &pointers, environ) == 0 else { return false }
        var status: Int32 = 0
        while unsafe waitpid(process, &status, 0) < 0 {
            if errno != EINTR { return false }
        }
        return status == 0
    }
}
