// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
import NIOCore
import NewsModel

extension PublicRoutes {
    /// 226 with the new entries only; nil when the whole document is to be sent.
    ///
    /// The entity tag is that of the whole document as it is now: with it the reader asks the next time. Caches that do
    /// not know about differences must not keep this one, which `no-store` tells them; `im` tells the others how.
    func difference(
        of edition: CachedEdition, _ variant: EditionVariant, _ key: DocumentKey, _ request: Request
    ) async throws -> Response? {
        guard case .edition(let address) = key, let name = Self.manipulationsName,
            let base = DifferencePolicy.base(
                manipulations: request.headers[values: name],
                ifNoneMatch: request.headers[values: .ifNoneMatch], history: edition.history),
            let difference = try await parts.editions.edition(address, without: base)
        else { return nil }
        var fields: HTTPFields = [
            .eTag: variant.tag, .vary: "Accept-Encoding, A-IM, If-None-Match",
            .cacheControl: "no-store, im", .accessControlAllowOrigin: "*",
        ]
        if let name = HTTPField.Name("IM") {
            fields[name] = "feed"
        }
        if let modified = edition.modified {
            fields[.lastModified] = modified.imfFixdate
        }
        return RouteAnswer.bytes(
            .init(code: 226, reasonPhrase: "IM Used"), difference.bytes, type: difference.contentType,
            fields: fields)
    }

    private static let manipulationsName = HTTPField.Name("A-IM")
}
