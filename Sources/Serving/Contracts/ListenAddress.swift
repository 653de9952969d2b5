// SPDX-License-Identifier: Apache-2.0

/// Where connections come in.
public enum ListenAddress: Hashable, Sendable, CustomStringConvertible {
    /// An address or name and a port; port 0 takes a free one.
    case internet(host: String, port: Int)
    /// A socket file, created with mode 0660.
    case unix(path: String)
    /// A listening socket that the service manager opened (`LISTEN_FDS`); owned from now on.
    case inherited(descriptor: Int32)

    /// Reads `HOST:PORT`, `[V6]:PORT`, `:PORT` (every address) and `unix:PATH`; nil for anything else.
    public init?(_ text: String) {
        if text.hasPrefix("unix:") {
            let path = String(text.dropFirst(5))
            guard path.hasPrefix("/") else { return nil }
            self = .unix(path: path)
            return
        }
        guard let colon = text.lastIndex(of: ":"), let port = Int(text[text.index(after: colon)...]),
            (0...65535).contains(port)
        else { return nil }
        var host = String(text[..<colon])
        if host.hasPrefix("["), host.hasSuffix("]") {
            host = String(host.dropFirst().dropLast())
        } else if host.contains(":") {
            return nil
        }
        self = .internet(host: host.isEmpty ? "::" : host, port: port)
    }

    public var description: String {
        switch self {
        case .internet(let host, let port): host.contains(":") ? "[\(host)]:\(port)" : "\(host):\(port)"
        case .unix(let path): path
        case .inherited(let descriptor): "descriptor \(descriptor)"
        }
    }
}
