// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NewsModel
import Publishing

/// Answers what passes the gate of a public listener.
struct PublicRoutes: Sendable {
    let role: ListenerRole
    let parts: ServingParts
    let configuration: ServerConfiguration
    /// Path prefix of the public address.
    let prefix: String
    let cache: EditionCache
    let languages: LanguagePolicy
    let logger: Logger

    func respond(to request: Request) async -> Response {
        // Of the server as a whole (RFC 9110, 9.3.7).
        if request.method == .options, request.head.path == "*" {
            return RouteAnswer.options([.get, .head, .post, .options])
        }
        guard let target = RequestTarget(request.head.path ?? "", prefix: prefix) else {
            return RouteAnswer.text(.badRequest, "The address has a broken escape.")
        }
        let route = PublicRoute(target)
        guard route.methods.contains(request.method) else {
            return RouteAnswer.methodNotAllowed(route.methods)
        }
        if request.method == .options {
            return RouteAnswer.options(route.methods)
        }
        do {
            let response = try await answer(route, target: target, request: request)
            return request.method == .head ? response.createHeadResponse() : response
        } catch is NIOTooManyBytesError {
            return RouteAnswer.text(
                .contentTooLarge, "The body is too large.", fields: [.connection: "close"])
        } catch let failure as EditionAddressFailure {
            return await message(.badRequest, failure.message, target: target, request: request)
        } catch {
            logger.error(
                "request failed", metadata: ["path": "/\(target.path.first ?? "")", "reason": "\(error)"])
            return RouteAnswer.text(.internalServerError, "Something went wrong here; the log knows what.")
        }
    }

    private func answer(_ route: PublicRoute, target: RequestTarget, request: Request) async throws
        -> Response
    {
        switch route {
        case .alive:
            return RouteAnswer.text(.ok, "alive")
        case .ready:
            return await readiness()
        case .metrics:
            guard tellsStatus else { return await notFound(target, request) }
            return RouteAnswer.bytes(.ok, await parts.health.metrics(), type: MetricsPage.contentType)
        case .stream:
            // The gate keeps the streams; only the admin listener, which has none, lets these through.
            return await notFound(target, request)
        case .hub:
            return try await subscribe(request)
        case .callback(let id):
            return try await callback(id, target: target, request: request)
        case .robots:
            return RouteAnswer.text(
                .ok, "User-agent: *\nDisallow: \(prefix)/search\nDisallow: \(prefix)/hub",
                fields: [.cacheControl: "public, max-age=86400"])
        case .document(let key):
            // Somebody looks into a feed: a page says what it is. Programs, scripts of pages too, get the feed.
            if key.variesByNavigation, isNavigation(request) {
                let page = pageRequest(target, request)
                return try await document(.page(page), target: target, request: request)
            }
            return try await document(key, target: target, request: request)
        case .page:
            if target.path == ["status"], !tellsStatus {
                return await notFound(target, request)
            }
            return try await document(.page(pageRequest(target, request)), target: target, request: request)
        case .moved(let place):
            return RouteAnswer.text(
                .movedPermanently, "It is at \(place).", fields: [.location: prefix + place])
        case .misunderstood(let sentence):
            return await message(.badRequest, sentence, target: target, request: request)
        }
    }

    private var tellsStatus: Bool {
        switch role {
        case .public(let tellsStatus): tellsStatus
        case .admin: true
        case .control: false
        }
    }

    private func readiness() async -> Response {
        guard let reason = await parts.health.unreadiness() else { return RouteAnswer.text(.ok, "ready") }
        return RouteAnswer.text(.serviceUnavailable, reason, fields: [.retryAfter: "5"])
    }
}
