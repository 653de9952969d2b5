// SPDX-License-Identifier: Apache-2.0

import HTTPTypes
import HummingbirdCore
public import Logging
import NIOCore
import NIOHTTPTypes
import NIOPosix
public import NewsModel
import Publishing
public import ServiceLifecycle

/// The whole outside of the daemon: public and admin HTTP, the streams, the hub, the control socket.
public final class NewsServer: Service {
    let configuration: ServerConfiguration
    let parts: ServingParts
    let clock: any Clock<Duration>
    let logger: Logger
    let cache: EditionCache
    let hub: EventHub
    let counters = ServingCounters()
    let registry: ConnectionRegistry
    private let limiter: RateLimiter
    private let date: DateLine
    private let state = ListeningState()
    private let group: any EventLoopGroup = MultiThreadedEventLoopGroup.singleton

    typealias Connection = NIOAsyncChannel<HTTPRequestPart, HTTPResponsePart>

    /// - Parameters:
    ///   - now: the wall clock, for `Date` headers and leases.
    ///   - clock: what heartbeats and retries wait by.
    public init(
        configuration: ServerConfiguration, parts: ServingParts, now: @escaping @Sendable () -> Timestamp,
        clock: any Clock<Duration> = ContinuousClock(), logger: Logger
    ) {
        self.configuration = configuration
        self.parts = parts
        self.clock = clock
        self.logger = logger
        cache = EditionCache(
            source: parts.editions, limit: configuration.cacheBytes, counters: counters, now: now)
        hub = EventHub(
            source: parts.events, recentEvents: configuration.recentEvents,
            subscriberBuffer: configuration.subscriberBuffer, counters: counters, now: now, logger: logger)
        registry = ConnectionRegistry(
            limit: configuration.maximumConnections, perClient: configuration.maximumConnectionsPerClient)
        limiter = RateLimiter(perMinute: configuration.requestsPerMinute)
        date = DateLine(now: now)
    }

    /// Tells readers what became true. Call it after each commit, in the order of the commits, from the one
    /// writer. It never waits.
    ///
    /// - Parameter newest: the log's last number, when it is greater than that of the last event here: what follows
    ///   is told to nobody and changes no edition.
    public func announce(_ events: [NewsEvent], through newest: EventSequence? = nil) {
        if !events.isEmpty {
            cache.moveOn()
        }
        hub.announce(events, through: newest)
        if !events.isEmpty {
            parts.hub?.moveOn()
        }
    }

    /// Makes every edition be rendered anew: names, languages or sources have changed.
    public func invalidateEditions() {
        cache.moveOn()
        parts.hub?.moveOn()
    }

    /// Returns when every listener accepts connections; throws what `run` throws when one cannot.
    public func listening() async throws -> ListeningAddresses {
        try await state.wait()
    }

    public var figures: ServingFigures {
        var figures = counters.figures
        figures.connections = registry.count
        return figures
    }

    /// Serves until graceful shutdown: then nothing new is accepted, running answers are finished, streams
    /// end with a comment.
    ///
    /// - Throws: `ServingFailure` when it cannot listen, and what the event source throws when the log cannot be read.
    public func run() async throws {
        let (connections, accepted) = AsyncStream<(GatedChannel, Connection)>.makeStream()
        var listeners: [Listener] = []
        do {
            try await hub.prepare()
            listeners = try await open(accepted)
        } catch {
            state.resolve(.failure(error))
            throw error
        }
        await withDiscardingTaskGroup { group in
            group.addTask { await self.serve(connections) }
            group.addTask { await self.hub.run() }
            await self.workUntilShutdown()
            for listener in listeners {
                await listener.close()
            }
            self.hub.close()
            self.registry.quiesce()
            await self.waitForConnections()
            accepted.finish()
        }
    }

    private func open(_ accepted: AsyncStream<(GatedChannel, Connection)>.Continuation) async throws
        -> [Listener]
    {
        var listeners: [Listener] = []
        var addresses = ListeningAddresses(public: [])
        do {
            for address in configuration.listen {
                let role = ListenerRole.public(tellsStatus: configuration.adminListen == nil)
                listeners.append(try await open(address, role: role, accepted: accepted))
                addresses.public.append(listeners[listeners.count - 1].description)
            }
            if let address = configuration.adminListen {
                listeners.append(try await open(address, role: .admin, accepted: accepted))
                addresses.admin = listeners.last?.description
            }
            if let address = configuration.control {
                listeners.append(try await open(address, role: .control, accepted: accepted))
                addresses.control = listeners.last?.description
            }
        } catch {
            for listener in listeners {
                await listener.close()
            }
            throw error
        }
        state.resolve(.success(addresses))
        return listeners
    }

    private func open(
        _ address: ListenAddress, role: ListenerRole,
        accepted: AsyncStream<(GatedChannel, Connection)>.Continuation
    ) async throws -> Listener {
        let gated = GatedChannel(services: services(role), responder: responder(role))
        let logger = logger
        let registry = registry
        let clients = ClientAddressPolicy(trustedProxies: configuration.trustedProxies)
        let listener = try await Listener.open(address, group: group) { channel in
            // Unix sockets have no address.
            let peer = channel.remoteAddress?.ipAddress.flatMap { IPAddress($0) }
            guard registry.insert(channel, client: clients.holder(peer: peer)) else {
                return channel.close()
            }
            return gated.setup(channel: channel, logger: logger).map { connection in
                accepted.yield((gated, connection))
            }
        }
        logger.info("listening", metadata: ["address": "\(listener.description)"])
        return listener
    }

    private func serve(_ connections: AsyncStream<(GatedChannel, Connection)>) async {
        await withDiscardingTaskGroup { group in
            for await (gated, connection) in connections {
                group.addTask {
                    await gated.handle(value: connection, logger: self.logger)
                }
            }
        }
    }

    private func workUntilShutdown() async {
        await withTaskGroup(of: Void.self) { group in
            group.addTask {
                while (try? await self.clock.sleep(for: self.configuration.heartbeat)) != nil {
                    self.hub.beat()
                }
            }
            if let webSub = parts.hub {
                group.addTask {
                    await webSub.run(editions: self.cache, clock: self.clock, logger: self.logger)
                }
            }
            try? await gracefulShutdown()
            group.cancelAll()
        }
    }

    /// The limit is real time: a frozen test clock must not keep a server from ending.
    private func waitForConnections() async {
        let end = ContinuousClock.now + configuration.shutdownTimeout
        while registry.count > 0, ContinuousClock.now < end {
            if (try? await Task.sleep(for: .milliseconds(10))) == nil {
                break
            }
        }
        registry.closeAll()
    }

    private func services(_ role: ListenerRole) -> GateServices {
        GateServices(
            role: role, configuration: configuration, prefix: prefix, cache: cache, hub: hub,
            limiter: limiter,
            clients: ClientAddressPolicy(trustedProxies: configuration.trustedProxies), date: date,
            counters: counters, registry: registry)
    }

    private func responder(_ role: ListenerRole) -> HTTPChannelHandler.Responder {
        let control = ControlRoutes(
            handler: parts.control, maximumBody: configuration.maximumBody, logger: logger)
        let routes = PublicRoutes(
            role: role, parts: parts, configuration: configuration, prefix: prefix, cache: cache,
            languages: LanguagePolicy(languages: configuration.languages), logger: logger)
        let date = date
        return { request, writer, _ in
            var response =
                role == .control ? await control.respond(to: request) : await routes.respond(to: request)
            response.headers[.date] = date.text
            try await writer.write(response: response.head, body: response.body)
        }
    }

    private var prefix: String {
        PublicSite(publicURL: configuration.publicURL, identity: "", version: "").prefix
    }
}
