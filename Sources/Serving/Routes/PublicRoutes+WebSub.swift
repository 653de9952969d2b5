// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
import NIOCore
import Publishing

extension PublicRoutes {
    /// `POST /hub` (W3C WebSub, section 5.1).
    func subscribe(_ request: Request) async throws -> Response {
        guard let hub = parts.hub else { return RouteAnswer.text(.notFound, "There is no hub here.") }
        let type = request.headers[.contentType]?.prefix { $0 != ";" }.trimmed.lowercased()
        guard type == "application/x-www-form-urlencoded" else {
            return RouteAnswer.text(
                .unsupportedMediaType, "Send the request as application/x-www-form-urlencoded.")
        }
        let body = try await request.body.collect(upTo: configuration.maximumBody)
        guard let form = FormQuery.parse(Substring(String(buffer: body))) else {
            return RouteAnswer.text(.badRequest, "The form has a broken escape.")
        }
        switch hub.receive(form) {
        case .accepted: return RouteAnswer.text(.accepted, "We shall ask your callback.")
        case .refused(let reason): return RouteAnswer.text(.badRequest, reason)
        case .full:
            return RouteAnswer.text(
                .serviceUnavailable, "The hub has as many subscriptions as it takes.",
                fields: [.retryAfter: "3600"])
        case .busy:
            return RouteAnswer.text(
                .serviceUnavailable, "Too many callbacks are still to be asked; come again in a minute.",
                fields: [.retryAfter: "60"])
        }
    }

    /// `/websub/CALLBACK`: other hubs verify our subscriptions and deliver.
    func callback(_ id: String, target: RequestTarget, request: Request) async throws -> Response {
        guard let callbacks = parts.callbacks else { return await notFound(target, request) }
        if request.method == .post {
            // Before anything is read: megabytes are for hubs that we have subscribed at.
            guard await callbacks.expects(callback: id) else { return Self.unwanted }
            let body = try await request.body.collect(upTo: configuration.maximumDelivery)
            let delivery = PushedDocument(
                body: Array(buffer: body), contentType: request.headers[.contentType],
                signature: Self.signatureName.flatMap { request.headers[$0] },
                link: Self.linkName.flatMap { request.headers[$0] })
            return await callbacks.receive(callback: id, delivery: delivery)
                ? RouteAnswer.text(.accepted, "Thank you.") : Self.unwanted
        }
        guard let challenge = await callbacks.verify(callback: id, query: target.query) else {
            return RouteAnswer.text(.notFound, "We did not ask for that.")
        }
        // The challenge alone, to the byte.
        return RouteAnswer.bytes(.ok, Array(challenge.utf8), type: "text/plain; charset=utf-8")
    }

    /// 410 ends a subscription that is no longer wanted (section 7).
    private static var unwanted: Response { RouteAnswer.text(.gone, "No longer wanted.") }

    private static let signatureName = HTTPField.Name("X-Hub-Signature")
    private static let linkName = HTTPField.Name("Link")
}
