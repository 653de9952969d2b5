// SPDX-License-Identifier: Apache-2.0

/// A refusal on the control socket that its caller can act on; the message says how.
public enum ControlFailure: Error, Hashable, Sendable {
    /// 400
    case badRequest(String)
    /// 404
    case notFound(String)
    /// 409: it holds already, or something else is under way.
    case conflict(String)
    /// 422: understood, and wrong (a configuration that does not pass).
    case unacceptable(String)
    /// 503
    case unavailable(String)

    public var status: Int {
        switch self {
        case .badRequest: 400
        case .notFound: 404
        case .conflict: 409
        case .unacceptable: 422
        case .unavailable: 503
        }
    }

    public var message: String {
        switch self {
        case .badRequest(let text), .notFound(let text), .conflict(let text), .unacceptable(let text),
            .unavailable(let text):
            text
        }
    }
}
