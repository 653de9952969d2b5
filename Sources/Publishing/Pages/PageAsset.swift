// SPDX-License-Identifier: Apache-2.0

import Crypto
import NewsModel

/// A file that pages link to; its name carries the hash of its content, so that it may be kept for ever.
public struct PageAsset: Hashable, Sendable {
    /// `/assets/page-0a1b2c3d4e5f.css`, without the prefix of `public_url`.
    public let path: String
    public let contentType: String
    public let bytes: [UInt8]

    init(name: String, ending: String, contentType: String, text: String) {
        bytes = Array(text.utf8)
        let hash = Hexadecimal.encode(SHA256.hash(data: bytes).prefix(6))
        path = "/assets/\(name)-\(hash).\(ending)"
        self.contentType = contentType
    }
}
