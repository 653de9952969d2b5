// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// The status and those fields of an answer's head that anything is decided by.
struct ResponseHead: Sendable {
    var status = 0
    var entityTag: [UInt8]?
    var lastModified: [UInt8]?
    var contentType: String?
    var contentLanguage: String?
    var contentLength: Int?
    /// Several different lengths, or none that is a number: nobody knows where the answer ends and another's begins
    /// (RFC 9112, 6.3).
    private(set) var hasUnclearLength = false
    var isEncoded = false
    var location: String?
    var retryAfter: String?
    var cacheControl: String?
    var expires: String?
    var age: String?
    var date: String?
    var links: [String] = []
    var manipulation: String?
    var server: String?
    /// A bot protection says that it answered instead of the site.
    var isMitigated = false

    var validators: Validators { Validators(entityTag: entityTag, lastModified: lastModified) }

    /// `text/html` of `Text/HTML; charset=utf-8`.
    var mediaType: String {
        let type = (contentType ?? "").prefix { $0 != ";" && $0 != "," }
        return String(type.filter { !$0.isWhitespace }).lowercased()
    }

    /// Reads a head as received: status line and fields, each ended by CR LF or LF.
    init(_ bytes: [UInt8]) {
        for line in bytes.split(separator: 10) {
            read(line.last == 13 ? line.dropLast() : line)
        }
    }

    private mutating func read(_ line: ArraySlice<UInt8>) {
        guard let colon = line.firstIndex(of: 58) else {
            if status == 0 {
                status = Self.status(of: line)
            }
            return
        }
        let name = line[..<colon]
        guard let field = ResponseField(name: name) else {
            return
        }
        let value = Self.trimmed(line[(colon + 1)...])
        take(field, value)
    }

    private mutating func take(_ field: ResponseField, _ value: [UInt8]) {
        switch field {
        case .entityTag: entityTag = entityTag ?? Self.opaque(value)
        case .lastModified: lastModified = lastModified ?? Self.opaque(value)
        case .contentType: contentType = contentType ?? Self.text(value)
        case .contentLanguage: contentLanguage = contentLanguage ?? Self.text(value)
        case .contentLength: takeLengths(Self.text(value))
        case .contentEncoding: isEncoded = isEncoded || Self.text(value).lowercased() != "identity"
        case .location: location = location ?? Self.text(value)
        case .retryAfter: retryAfter = retryAfter ?? Self.text(value)
        case .cacheControl:
            cacheControl = cacheControl.map { "\($0), \(Self.text(value))" } ?? Self.text(value)
        case .expires: expires = expires ?? Self.text(value)
        case .age: age = age ?? Self.text(value)
        case .date: date = date ?? Self.text(value)
        case .link: links.append(Self.text(value))
        case .manipulation: manipulation = manipulation ?? Self.text(value)
        case .server: server = server ?? Self.text(value)
        case .mitigation: isMitigated = true
        case .wallAction: isMitigated = isMitigated || ["challenge", "captcha"].contains(Self.text(value))
        }
    }

    /// One number, or the same one several times over; one too large to be kept counts as a number.
    private mutating func takeLengths(_ text: String) {
        for part in text.split(separator: ",", omittingEmptySubsequences: false) {
            let digits = part.utf8.filter { $0 != 32 && $0 != 9 }
            let length = Int(String(decoding: digits, as: UTF8.self))
            if digits.isEmpty || !digits.allSatisfy({ (48...57).contains($0) }) {
                hasUnclearLength = true
            } else if let contentLength, contentLength != length {
                hasUnclearLength = true
            }
            contentLength = length
        }
    }

    /// `HTTP/1.1 304 Not Modified`
    private static func status(of line: ArraySlice<UInt8>) -> Int {
        let words = line.split(separator: 32, maxSplits: 2)
        guard words.count >= 2, words[0].starts(with: "HTTP/".utf8) else { return 0 }
        return Int(String(decoding: words[1], as: UTF8.self)) ?? 0
    }

    private static func trimmed(_ value: ArraySlice<UInt8>) -> [UInt8] {
        let front = Array(value.drop { $0 == 32 || $0 == 9 })
        let end = front.lastIndex { $0 != 32 && $0 != 9 }.map { $0 + 1 } ?? 0
        return end == front.count ? front : Array(front[..<end])
    }

    private static func text(_ value: [UInt8]) -> String {
        String(decoding: value, as: UTF8.self)
    }

    /// A validator is sent back byte for byte, or not kept at all: one that would end its header line early,
    /// or that no server would accept for its length, is no validator.
    private static func opaque(_ value: [UInt8]) -> [UInt8]? {
        Validators.isSendable(value) ? value : nil
    }
}

extension Validators {
    /// Whether the bytes can stand in a header line as they are (RFC 9110, 5.5).
    static func isSendable(_ value: [UInt8]) -> Bool {
        !value.isEmpty && value.count <= 4096 && value.allSatisfy { $0 >= 32 && $0 != 127 || $0 == 9 }
    }
}
