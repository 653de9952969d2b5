// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Paths as plain text: joining and tidying, nothing of the file system.
enum FilePath {
    /// The folder that a file stands in; `.` for a bare name.
    static func folder(of path: String) -> String {
        guard let slash = path.lastIndex(of: "/") else { return "." }
        return slash == path.startIndex ? "/" : String(path[..<slash])
    }

    /// An absolute path stays; a relative one is taken from the folder. `.` and `..` are tidied away.
    static func resolve(_ path: String, against folder: String) -> String {
        let joined = path.hasPrefix("/") ? path : folder + "/" + path
        var parts: [Substring] = []
        for part in joined.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." {
                parts.removeLast()
            } else if !(part == ".." && joined.hasPrefix("/") && parts.isEmpty) {
                parts.append(part)
            }
        }
        let tidy = parts.joined(separator: "/")
        return joined.hasPrefix("/") ? "/" + tidy : tidy.isEmpty ? "." : tidy
    }

    /// Why a file could not be read, in the system's words: `No such file or directory`.
    static func reason(_ error: any Error) -> String {
        let underlying = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
        let words = underlying?.localizedDescription ?? error.localizedDescription
        return words.replacing("The operation could not be completed. ", with: "")
    }
}
