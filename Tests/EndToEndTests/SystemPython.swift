// SPDX-License-Identifier: Apache-2.0

/// The machine's Python, which plays the part of somebody else's program.
enum SystemPython {
    /// Debian's python3-minimal has the interpreter without its library.
    static let isComplete =
        (try? Answers.run("python3", ["-c", "import http.client, resource; print(1)"]))
        .map { $0.starts(with: Array("1".utf8)) } ?? false
}
