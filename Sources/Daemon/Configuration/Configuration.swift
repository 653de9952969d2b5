// SPDX-License-Identifier: Apache-2.0

public import Logging
public import NewsModel

/// What the operator decided, checked and complete: paths are absolute, units are typed.
public struct Configuration: Sendable, Equatable {
    /// Where the public HTTP server listens.
    public var listen = HostPort(host: "127.0.0.1", port: 8077)
    /// Where `/metrics` and `/status` are served instead of on the public address.
    public var adminListen: HostPort?
    /// How the outside sees the public server; no trailing slash, may have a path.
    public var publicURL = "http://127.0.0.1:8077"
    /// Addresses or CIDR blocks whose `X-Forwarded-For` counts.
    public var trustedProxies: [String] = []
    /// The folder of `berrah.sqlite`.
    public var state = "../.berrah"
    /// The least that is logged.
    public var logLevel = Logger.Level.notice
    /// The control socket.
    public var control = "../.berrah/control.sock"
    public var sources = ["../seeds/morocco.yaml"]
    /// Of the pages.
    public var languages: [LanguageTag] = ["ar", "fr", "en"]
    public var polling = Polling()
    public var fetch = Fetch()
    public var stories = Stories()
    public var breaking = Breaking()
    public var publish = PublishedExtent.summary
    public var retention = Retention()
    public var notify: [NotificationSink] = []

    public init() {}

    public struct Polling: Sendable, Equatable {
        public var interval = Duration.minutes(15)
        public var minimumInterval = Duration.minutes(5)
        public var maximumInterval = Duration.hours(24)
        /// Transfers at once.
        public var concurrency = 64
        /// Transfers at once to one registrable domain.
        public var perHost = 1
        /// Between the end of one transfer to a registrable domain and the start of the next.
        public var hostSpacing = Duration.seconds(2)
    }

    public struct Fetch: Sendable, Equatable {
        public var connectTimeout = Duration.seconds(10)
        public var timeout = Duration.seconds(30)
        /// Bytes after decompression.
        public var maximumBody = 10_000_000
        public var maximumRedirects = 5
        public var allowsPrivateAddresses = false
        public var proxy: String?
        /// nil: Berrah's own, which names the version and the contact.
        public var userAgent: String?
        /// An address or page where publishers reach the operator.
        public var contact: String?
        public var robots = true
        /// Whether publishers' WebSub hubs are subscribed to.
        public var webSub = PushMode.auto
    }

    public struct Stories: Sendable, Equatable {
        public var window = Duration.hours(96)
    }

    public struct Breaking: Sendable, Equatable {
        /// The least trust whose mark counts by itself.
        public var trustedMark = 0.8
        /// Owners on one story within `window` that call it out without a mark.
        public var owners = 4
        public var window = Duration.minutes(15)
        /// The oldest that an item may be at first sight.
        public var maximumAge = Duration.hours(2)
    }

    public struct Retention: Sendable, Equatable {
        public var days = 365
        /// 0: no limit by count.
        public var itemsPerFeed = 0
    }
}
