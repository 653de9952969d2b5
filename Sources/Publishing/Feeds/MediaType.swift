// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The media type that an enclosure is announced with, as every format wants one.
enum MediaType {
    /// As stated when it looks like a type, else by the name's ending, else a stream of bytes.
    static func of(_ file: ParsedEnclosure) -> String {
        if let type = file.type?.lowercased(), isType(type) {
            return type
        }
        let path = file.address.prefix { $0 != "?" && $0 != "#" }
        let ending = path.split(separator: "/").last?.split(separator: ".").last.map { $0.lowercased() }
        return ending.flatMap { byEnding[$0] } ?? "application/octet-stream"
    }

    private static func isType(_ text: String) -> Bool {
        let parts = text.split(separator: "/", omittingEmptySubsequences: false)
        return parts.count == 2
            && parts.allSatisfy { part in
                !part.isEmpty
                    && part.utf8.allSatisfy { byte in
                        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte)
                            || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
                            || "!#$&-^_.+".utf8.contains(byte)
                    }
            }
    }

    private static let byEnding = [
        "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png", "gif": "image/gif",
        "webp": "image/webp", "avif": "image/avif", "svg": "image/svg+xml", "mp3": "audio/mpeg",
        "m4a": "audio/mp4", "aac": "audio/aac", "ogg": "audio/ogg", "opus": "audio/ogg", "wav": "audio/wav",
        "mp4": "video/mp4", "m4v": "video/mp4", "webm": "video/webm", "mov": "video/quicktime",
        "m3u8": "application/vnd.apple.mpegurl", "pdf": "application/pdf",
    ]
}
