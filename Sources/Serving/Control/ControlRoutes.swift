// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import HTTPTypes
import HummingbirdCore
import Logging
import NIOCore
import NewsModel
import Publishing

/// Answers on the control socket: JSON, always.
struct ControlRoutes: Sendable {
    let handler: any ControlHandler
    let maximumBody: Int
    let logger: Logger

    func respond(to request: Request) async -> Response {
        do {
            guard let target = RequestTarget(request.head.path ?? "") else {
                throw ControlFailure.badRequest("the address has a broken escape")
            }
            guard let route = ControlRoute(target) else {
                throw ControlFailure.notFound("no such route; docs/control-openapi.yaml lists them")
            }
            guard route.methods.contains(request.method) else {
                let allowed = route.methods.map(\.rawValue).joined(separator: ", ")
                return failure(405, "only \(allowed) here", fields: [.allow: allowed])
            }
            let response = RouteAnswer.bytes(
                .ok, try await answer(route, request: request), type: Self.contentType)
            return request.method == .head ? response.createHeadResponse() : response
        } catch let refusal as ControlFailure {
            return failure(refusal.status, refusal.message)
        } catch is NIOTooManyBytesError {
            return failure(413, "the body is too large", fields: [.connection: "close"])
        } catch {
            logger.error("control request failed", metadata: ["reason": "\(error)"])
            return failure(500, "\(error)")
        }
    }

    private func answer(_ route: ControlRoute, request: Request) async throws -> [UInt8] {
        switch route {
        case .status: return try await handler.status()
        case .feeds: return try await handler.feeds()
        // The gate keeps the streams; what comes this far was no reading, and was refused.
        case .stream: return []
        case .feed(let id):
            guard let report = try await handler.feed(id) else {
                throw ControlFailure.notFound("no feed is called \(id); GET /feeds lists them")
            }
            return report
        case .why(let address):
            guard let address, !address.isEmpty else {
                throw ControlFailure.badRequest("say which: /why?url=ADDRESS")
            }
            guard let report = try await handler.why(address) else {
                throw ControlFailure.notFound("nothing with this address or id was ever seen: \(address)")
            }
            return report
        case .refresh:
            let wish = try await read(RefreshWish.self, request)
            return try await handler.refresh(wish.ids ?? [])
        case .reload:
            return try await handler.reload(dryRun: try await read(ReloadWish.self, request).dryRun ?? false)
        case .backup:
            guard let path = try await read(BackupWish.self, request).path, path.hasPrefix("/") else {
                throw ControlFailure.badRequest("\"path\" must be absolute; the daemon writes the file")
            }
            return try await handler.backup(to: path)
        case .confirm:
            let id = try await read(ConfirmWish.self, request).id
            guard let report = try await handler.confirm(id) else {
                throw ControlFailure.notFound("no feed is called \(id); GET /feeds lists them")
            }
            return report
        case .edit:
            return try await handler.edit(try await read(EditorCommand.self, request))
        }
    }

    /// An empty body is an empty object.
    private func read<Wish: Decodable>(_ type: Wish.Type, _ request: Request) async throws -> Wish {
        let body = Array(buffer: try await request.body.collect(upTo: maximumBody))
        do {
            return try JSONDecoder().decode(type, from: Data(body.isEmpty ? Array("{}".utf8) : body))
        } catch let error as DecodingError {
            throw ControlFailure.badRequest(DecodingMessage.text(error))
        }
    }

    private func failure(_ status: Int, _ message: String, fields: HTTPFields = [:]) -> Response {
        RouteAnswer.bytes(
            HTTPResponse.Status(code: status), ReportWriter.json(error: message), type: Self.contentType,
            fields: fields)
    }

    private static let contentType = ReportWriter.contentType
}
