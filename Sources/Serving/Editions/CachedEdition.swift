// SPDX-License-Identifier: Apache-2.0

import Compression
import Crypto
import NIOCore
import NewsModel
import Synchronization

/// One rendered document and its encodings, each made when it is first asked for.
final class CachedEdition: Sendable {
    let rendered: RenderedEdition
    let key: DocumentKey
    /// Of the identity bytes: 128 bits of SHA-256, in hexadecimal.
    let hash: String
    let modified: Timestamp?
    /// What earlier states of the document held, oldest first: the bases of differences.
    let history: [State]
    private let variants: Mutex<[ContentCoding: EditionVariant]>

    /// An earlier state, by the hash that its entity tags began with.
    struct State: Sendable {
        var hash: String
        var marks: [UInt64]
    }

    private static let rememberedStates = 8

    /// `previous` is what the same key gave before. Equal bytes keep their encodings and their time of
    /// change; other bytes that claim the same second are given a later one, or a reader who asks by date
    /// would miss them.
    init(_ rendered: RenderedEdition, key: DocumentKey, previous: CachedEdition?, now: Timestamp) {
        self.rendered = rendered
        self.key = key
        let own = Hexadecimal.encode(SHA256.hash(data: rendered.bytes).prefix(16))
        hash = own
        if let previous, previous.hash == own, previous.rendered.contentType == rendered.contentType,
            previous.rendered.lifetime == rendered.lifetime, previous.rendered.links == rendered.links
        {
            modified = previous.modified
            history = previous.history
            variants = Mutex(previous.variants.withLock { $0 })
            return
        }
        let before = previous.map { $0.history + [State(hash: $0.hash, marks: $0.rendered.marks)] } ?? []
        history = before.filter { $0.hash != own && !$0.marks.isEmpty }.suffix(Self.rememberedStates)
        if let claimed = rendered.modified, let former = previous?.modified, claimed.seconds <= former.seconds
        {
            modified = max(now, former + .seconds(1))
        } else {
            modified = rendered.modified
        }
        let identity = EditionVariant(
            rendered, key: key, hash: hash, modified: modified, coding: .identity, body: rendered.bytes)
        variants = Mutex([.identity: identity])
    }

    /// nil when it has not been made yet.
    func variant(_ coding: ContentCoding) -> EditionVariant? {
        variants.withLock { $0[coding] }
    }

    /// The encoding, compressed now if need be. What would not become smaller goes out as it is.
    func makeVariant(_ coding: ContentCoding) throws -> EditionVariant {
        if let ready = variant(coding) {
            return ready
        }
        let identity = variants.withLock { $0[.identity] }
        let body =
            switch coding {
            case .identity: rendered.bytes
            case .gzip: try Deflate.gzip(rendered.bytes)
            case .br: try Brotli.compress(rendered.bytes)
            }
        var made = EditionVariant(
            rendered, key: key, hash: hash, modified: modified, coding: coding, body: body)
        if let identity, body.count >= rendered.bytes.count {
            made = identity
        }
        return variants.withLock { variants in
            variants[coding] = variants[coding] ?? made
            return variants[coding] ?? made
        }
    }

    /// Memory held, roughly.
    var size: Int {
        rendered.bytes.count + history.reduce(0) { $0 + 8 * $1.marks.count }
            + variants.withLock { $0.values.reduce(0) { $0 + $1.body.readableBytes + 1024 } }
    }
}
