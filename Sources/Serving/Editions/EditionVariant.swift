// SPDX-License-Identifier: Apache-2.0

import NIOCore
import NewsModel

/// One encoding of a document, with its header fields written out.
struct EditionVariant: Sendable {
    /// The strong entity tag, quotes included.
    let tag: String
    let body: ByteBuffer
    /// Header fields of a 200 and of a 304, without `Date`.
    let fields200: [HeaderField]
    let fields304: [HeaderField]
    /// The same as bytes, from the status line to `Date: `.
    let prefix200: ByteBuffer
    let prefix304: ByteBuffer

    struct HeaderField: Sendable {
        let name: String
        let value: String
    }

    init(
        _ rendered: RenderedEdition, key: DocumentKey, hash: String, modified: Timestamp?,
        coding: ContentCoding,
        body: [UInt8]
    ) {
        tag = "\"\(hash)\(coding.tagSuffix)\""
        self.body = ByteBuffer(bytes: body)

        // RFC 9110, 15.4.5: what a 304 repeats, and what it leaves away.
        var shared = [
            HeaderField(name: "ETag", value: tag),
            HeaderField(name: "Cache-Control", value: rendered.lifetime.cacheControl),
            HeaderField(name: "Vary", value: key.vary),
        ]
        if !key.isPage {
            shared.append(HeaderField(name: "Access-Control-Allow-Origin", value: "*"))
        }
        var full = [
            HeaderField(name: "Content-Type", value: rendered.contentType),
            HeaderField(name: "Content-Length", value: String(body.count)),
        ]
        if coding != .identity {
            full.append(HeaderField(name: "Content-Encoding", value: coding.rawValue))
        }
        if let modified {
            full.append(HeaderField(name: "Last-Modified", value: modified.imfFixdate))
        }
        full += shared
        if !rendered.links.isEmpty {
            let value = rendered.links.map { "<\($0.url)>; rel=\"\($0.relation)\"" }.joined(separator: ", ")
            full.append(HeaderField(name: "Link", value: value))
        }
        if case .page(let request) = key {
            full.append(HeaderField(name: "Content-Language", value: request.language.text))
            full.append(HeaderField(name: "Referrer-Policy", value: "no-referrer"))
        } else {
            full.append(HeaderField(name: "Access-Control-Expose-Headers", value: "ETag, Link"))
        }
        if let policy = rendered.contentSecurityPolicy {
            full.append(HeaderField(name: "Content-Security-Policy", value: policy))
        }
        full.append(HeaderField(name: "X-Content-Type-Options", value: "nosniff"))
        fields200 = full
        fields304 = shared
        prefix200 = Self.prefix("200 OK", full)
        prefix304 = Self.prefix("304 Not Modified", shared)
    }

    private static func prefix(_ status: String, _ fields: [HeaderField]) -> ByteBuffer {
        var text = "HTTP/1.1 \(status)\r\n"
        for field in fields {
            text += "\(field.name): \(field.value)\r\n"
        }
        var buffer = ByteBuffer()
        // Room for the date, so that completing the copy needs no second allocation.
        buffer.reserveCapacity(text.utf8.count + 64)
        buffer.writeString(text + "Date: ")
        return buffer
    }
}
