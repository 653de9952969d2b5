// SPDX-License-Identifier: Apache-2.0

/// One redirect that was followed.
public struct RedirectHop: Hashable, Sendable {
    /// What was asked, without credentials.
    public var url: String
    /// 301, 302, 303, 307 or 308
    public var status: Int
    /// Where it sent us, absolute.
    public var location: String

    public init(url: String, status: Int, location: String) {
        self.url = url
        self.status = status
        self.location = location
    }

    /// The server says that the old address need not be asked again (RFC 9110, 15.4.2 and 15.4.9).
    public var isPermanent: Bool { status == 301 || status == 308 }
}
