// SPDX-License-Identifier: Apache-2.0

/// Says what is wrong with a JSON body, and where.
enum DecodingMessage {
    static func text(_ error: DecodingError) -> String {
        switch error {
        case .keyNotFound(let key, let context): "\(place(context, key)) is missing"
        case .valueNotFound(_, let context): "\(place(context)) must not be null"
        case .typeMismatch(_, let context): "\(place(context)) has the wrong type"
        case .dataCorrupted(let context) where context.codingPath.isEmpty: "the body is no JSON object"
        case .dataCorrupted(let context): "\(place(context)): \(context.debugDescription)"
        @unknown default: "the body cannot be read"
        }
    }

    private static func place(_ context: DecodingError.Context, _ key: (any CodingKey)? = nil) -> String {
        let path = (context.codingPath + (key.map { [$0] } ?? [])).map(\.stringValue)
        return path.isEmpty ? "the body" : "\"\(path.joined(separator: "."))\""
    }
}
