// SPDX-License-Identifier: Apache-2.0

/// Where the server accepts connections now.
public struct ListeningAddresses: Hashable, Sendable {
    /// `127.0.0.1:8077`, with the port that was taken; in the order of the configuration.
    public var `public`: [String]
    public var admin: String?
    /// The path of the socket.
    public var control: String?

    public init(public: [String], admin: String? = nil, control: String? = nil) {
        self.public = `public`
        self.admin = admin
        self.control = control
    }
}
