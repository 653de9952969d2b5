// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
import NIOCore

/// Builds answers of the routes.
enum RouteAnswer {
    static func text(_ status: HTTPResponse.Status, _ text: String, fields: HTTPFields = [:]) -> Response {
        bytes(status, Array((text + "\n").utf8), type: "text/plain; charset=utf-8", fields: fields)
    }

    static func bytes(
        _ status: HTTPResponse.Status, _ bytes: [UInt8], type: String, fields: HTTPFields = [:]
    ) -> Response {
        var fields = fields
        fields[.contentType] = type
        fields[.xContentTypeOptions] = "nosniff"
        if fields[.cacheControl] == nil {
            fields[.cacheControl] = "no-store"
        }
        return Response(
            status: status, headers: fields, body: ResponseBody(byteBuffer: ByteBuffer(bytes: bytes)))
    }

    static func methodNotAllowed(_ allowed: [HTTPRequest.Method]) -> Response {
        let list = allowed.map(\.rawValue).joined(separator: ", ")
        return text(.methodNotAllowed, "Only \(list) can be done here.", fields: [.allow: list])
    }

    /// What may be done, for a browser that asks before it does (Fetch, CORS protocol).
    static func options(_ allowed: [HTTPRequest.Method]) -> Response {
        let list = allowed.map(\.rawValue).joined(separator: ", ")
        return Response(
            status: .noContent,
            headers: [
                .allow: list, .accessControlAllowOrigin: "*", .accessControlAllowMethods: list,
                .accessControlAllowHeaders: "If-None-Match, If-Modified-Since, Last-Event-ID, Cache-Control",
                .accessControlMaxAge: "86400", .cacheControl: "no-store",
            ])
    }
}
