// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import NewsModel
import Publishing

/// What a public address leads to.
enum PublicRoute: Hashable {
    case alive
    case ready
    case metrics
    case stream
    case hub
    case callback(String)
    case robots
    case document(DocumentKey)
    /// A page of the river's kind, still without its language.
    case page
    /// The same address without its last slash.
    case moved(to: String)
    /// The address is an edition's, but a parameter is not understood.
    case misunderstood(String)

    init(_ target: RequestTarget) {
        switch target.path {
        case ["healthz"]: self = .alive
        case ["readyz"]: self = .ready
        case ["metrics"]: self = .metrics
        case ["events"], ["breaking", "events"]: self = .stream
        case ["hub"]: self = .hub
        case ["robots.txt"]: self = .robots
        case ["sources.opml"]: self = .document(.sources)
        case let path where path.count == 2 && path[0] == "websub": self = .callback(path[1])
        default:
            if target.hasTrailingSlash {
                let path = target.path.map(PercentEncoding.encode).joined(separator: "/")
                let query = target.text.firstIndex(of: "?").map { target.text[$0...] } ?? ""
                self = .moved(to: "/" + path + query)
                return
            }
            let path = "/" + target.path.joined(separator: "/")
            if PageAssets.all.contains(where: { $0.path == path }) {
                self = .document(.asset(path))
                return
            }
            do throws(EditionAddressFailure) {
                self = .document(.edition(try EditionAddress(target: target.text)))
            } catch .unknownPath {
                self = .page
            } catch {
                self = .misunderstood(error.message)
            }
        }
    }

    var methods: [HTTPRequest.Method] {
        switch self {
        case .hub: [.post, .options]
        case .callback: [.get, .head, .post, .options]
        default: [.get, .head, .options]
        }
    }
}
