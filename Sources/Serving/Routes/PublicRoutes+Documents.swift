// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
import NIOCore
import Publishing

extension PublicRoutes {
    /// An edition, a page or another rendered document, as conditions and encodings ask for it.
    func document(_ key: DocumentKey, target: RequestTarget, request: Request) async throws -> Response {
        // Pages differ by language, so that the target alone is no way to them.
        let shortcut = key.isPage ? nil : request.head.path
        guard let edition = try await cache.document(key, target: shortcut) else {
            return await notFound(target, request)
        }
        if let place = edition.rendered.movedTo {
            return RouteAnswer.text(
                .movedPermanently, "It is at \(place).",
                fields: [
                    .location: prefix + place, .cacheControl: edition.rendered.lifetime.cacheControl,
                    .accessControlAllowOrigin: "*",
                ])
        }
        let coding = ContentCoding.choose(acceptEncoding: request.headers[values: .acceptEncoding])
        var variant = edition.variant(coding)
        if variant == nil {
            variant = try edition.makeVariant(coding)
            cache.recount(key)
        }
        guard let variant else { return await notFound(target, request) }
        switch ConditionalPolicy.judge(conditions(of: request), tag: variant.tag, modified: edition.modified)
        {
        case .proceed:
            if let difference = try await difference(of: edition, variant, key, request) {
                return difference
            }
            return Response(
                status: .ok, headers: HTTPFields(variant.fields200),
                body: ResponseBody(byteBuffer: variant.body))
        case .notModified:
            return Response(status: .notModified, headers: HTTPFields(variant.fields304))
        case .failed:
            return RouteAnswer.text(.preconditionFailed, "What is here now is not what you named.")
        }
    }

    func pageRequest(_ target: RequestTarget, _ request: Request) -> PageRequest {
        PageRequest(
            path: target.path, target: target.text,
            language: languages.choose(
                parameter: target.query.value("lang"),
                acceptLanguage: request.headers[values: .acceptLanguage]))
    }

    func notFound(_ target: RequestTarget, _ request: Request) async -> Response {
        await message(.notFound, "There is nothing at this address.", target: target, request: request)
    }

    /// An error, as a page for browsers and as a sentence for programs.
    func message(
        _ status: HTTPResponse.Status, _ text: String, target: RequestTarget, request: Request
    ) async -> Response {
        let accepts = request.headers[values: .accept]
        if accepts.contains(where: { $0.contains("text/html") }),
            let page = await parts.editions.message(
                status: status.code, text: text, for: pageRequest(target, request))
        {
            var fields: HTTPFields = [.vary: "Accept, Accept-Language"]
            fields[.contentSecurityPolicy] = page.contentSecurityPolicy
            return RouteAnswer.bytes(status, page.bytes, type: page.contentType, fields: fields)
        }
        return RouteAnswer.text(status, text, fields: [.accessControlAllowOrigin: "*", .vary: "Accept"])
    }

    /// Whether a browser shows the answer to somebody (W3C Fetch Metadata, section 2.2).
    func isNavigation(_ request: Request) -> Bool {
        Self.fetchModeName.map { request.headers[values: $0] == ["navigate"] } ?? false
    }

    private static let fetchModeName = HTTPField.Name("Sec-Fetch-Mode")

    private func conditions(of request: Request) -> RequestConditions {
        RequestConditions(
            ifMatch: request.headers[values: .ifMatch], ifNoneMatch: request.headers[values: .ifNoneMatch],
            ifModifiedSince: request.headers[.ifModifiedSince].flatMap(HTTPDate.parse),
            ifUnmodifiedSince: request.headers[.ifUnmodifiedSince].flatMap(HTTPDate.parse))
    }
}

extension HTTPFields {
    fileprivate init(_ fields: [EditionVariant.HeaderField]) {
        self.init()
        for field in fields {
            if let name = HTTPField.Name(field.name) {
                append(HTTPField(name: name, value: field.value))
            }
        }
    }
}
