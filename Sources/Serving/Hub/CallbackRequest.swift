// SPDX-License-Identifier: Apache-2.0

/// One request of our hub to a callback.
public struct CallbackRequest: Hashable, Sendable {
    /// `GET` to verify, `POST` to deliver.
    public var method: String
    public var url: String
    public var headers: [Header]
    public var body: [UInt8]

    /// One header field.
    public struct Header: Hashable, Sendable {
        public var name: String
        public var value: String

        public init(_ name: String, _ value: String) {
            self.name = name
            self.value = value
        }
    }

    public init(method: String, url: String, headers: [Header] = [], body: [UInt8] = []) {
        self.method = method
        self.url = url
        self.headers = headers
        self.body = body
    }
}
