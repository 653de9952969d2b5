// SPDX-License-Identifier: Apache-2.0

public import NewsModel
import Samples
import Serving

/// The bundled samples as publishers serve them: one folder on a loopback port, dates moved to now, and one feed that
/// brings a breaking story after a while.
public struct SampleOrigin: Sendable {
    /// Of the sample that changes: before and after.
    private static let breaking = (path: "/aajil-tv.rss", before: "aajil-tv-1.rss", after: "aajil-tv-2.rss")

    /// The feed that it belongs to.
    static let breakingFeed = "aajil-tv"

    private let server: DocumentServer

    /// - Parameters:
    ///   - start: what the samples' dates are moved to.
    ///   - breaksAt: when the breaking story appears, dated to that very moment.
    public init(start: Timestamp, breaksAt: Timestamp, now: @escaping @Sendable () -> Timestamp) async throws
    {
        let usual = SampleClock(now: start)
        let later = SampleClock(now: breaksAt)
        server = try await DocumentServer { path in
            if path == Self.breaking.path {
                let isLater = now() >= breaksAt
                let name = isLater ? Self.breaking.after : Self.breaking.before
                return Self.document(name, clock: isLater ? later : usual)
            }
            return Self.document(String(path.dropFirst()), clock: usual)
        }
    }

    /// `http://127.0.0.1:PORT`
    public var address: String { server.address }

    /// The samples' sources, with this origin's address in them.
    public var sources: String {
        let text = Sample.named("sources.yaml").map { String(decoding: $0.bytes, as: UTF8.self) } ?? ""
        return text.replacing("{origin}", with: address)
    }

    public func close() async {
        await server.close()
    }

    private static func document(_ name: String, clock: SampleClock) -> ServedDocument? {
        guard name != "sources.yaml", let sample = Sample.named(name) else { return nil }
        return ServedDocument(bytes: clock.move(sample.bytes), contentType: contentType(of: name))
    }

    private static func contentType(of name: String) -> String {
        switch name.split(separator: ".").last {
        case "json": "application/feed+json"
        case "atom", "atom03": "application/atom+xml"
        case "html": "text/html; charset=utf-8"
        case "xml": "application/xml"
        default: "application/rss+xml"
        }
    }
}
