// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
import HostSystem
public import Logging
public import NewsModel
import NewsText
import ServiceLifecycle
public import Serving
import UnixSignals

/// The daemon: everything wired together, from the first listener to the last commit.
public struct NewsDaemon: Sendable {
    private var loaded: LoadedConfiguration
    /// As the file has it, before a free port was found for it.
    private let written: Configuration
    private let environment: [String: String]
    private let now: @Sendable () -> Timestamp
    private let logger: Logger

    /// - Parameters:
    ///   - environment: of the process, for systemd's sockets and for reloads.
    ///   - now: the wall clock; the only one that anything below reads.
    public init(
        _ loaded: LoadedConfiguration, environment: [String: String],
        now: @escaping @Sendable () -> Timestamp,
        logger: Logger
    ) {
        self.loaded = loaded
        written = loaded.configuration
        self.environment = environment
        self.now = now
        self.logger = logger
    }

    /// Runs until SIGTERM or SIGINT; running transfers may end, the writer flushes, the streams close.
    ///
    /// - Parameter ready: called when the state is loaded and every listener accepts.
    public func run(ready: @escaping @Sendable (ListeningAddresses) -> Void = { _ in })
        async throws(DaemonFailure)
    {
        // Whoever asks for a free port and names it in the public address wants to read the true one there.
        if loaded.configuration.listen.port == 0, loaded.configuration.publicURL.hasSuffix(":0"),
            let port = FreePort.find(host: loaded.configuration.listen.host)
        {
            return try await listening(at: port).run(ready: ready)
        }
        let notifier = ServiceNotifier(environment: environment)
        OpenFileLimit.raise()
        let newsroom = try Newsroom(loaded, now: now, logger: logger)
        for warning in loaded.warnings {
            logger.warning("\(warning)")
        }
        // Subscribers' callbacks and sinks have transfers of their own: a slow one holds up no feed, and callbacks,
        // which anybody may name, hold up no notice.
        let callbacks: FeedFetcher
        let sinks: FeedFetcher?
        do {
            callbacks = try FeedFetcher(configuration: .messenger(loaded.configuration), now: now)
            sinks =
                loaded.configuration.notify.isEmpty
                ? nil : try FeedFetcher(configuration: .messenger(loaded.configuration), now: now)
        } catch {
            throw .network("\(error)")
        }
        let failure = await serve(newsroom, callbacks: callbacks, sinks: sinks, notifier, ready)
        await sinks?.shutDown(finishWithin: .seconds(5))
        await callbacks.shutDown(finishWithin: .seconds(5))
        await newsroom.fetcher.shutDown(finishWithin: .seconds(10))
        do {
            try newsroom.archive.close()
        } catch {
            throw .archive(error)
        }
        if let failure { throw failure }
        logger.notice("ended")
    }

    /// The same daemon at that port, which is then part of its public address.
    private func listening(at port: Int) -> NewsDaemon {
        var daemon = self
        daemon.loaded.configuration.listen.port = port
        daemon.loaded.configuration.publicURL = "http://\(daemon.loaded.configuration.listen)"
        return daemon
    }

    private func serve(
        _ newsroom: Newsroom, callbacks: FeedFetcher, sinks: FeedFetcher?, _ notifier: ServiceNotifier,
        _ ready: @escaping @Sendable (ListeningAddresses) -> Void
    ) async -> DaemonFailure? {
        let committed = WakeSignal()
        let push = PushSubscriber(newsroom, now: now, logger: logger)
        let loop = PollLoop(
            poller: newsroom.poller, register: newsroom.register, committed: committed, now: now,
            watchdog: notifier.watchdogInterval.map { ($0, { notifier.watchdog() }) }, push: push,
            logger: logger, ending: { await newsroom.fetcher.shutDown(finishWithin: .seconds(10)) })
        push?.line.set { await loop.deliver($0, $1) }
        let figures = StatusFigures(
            newsroom: newsroom, loop: loop, startedAt: now(), serving: ServingFiguresBox())
        let editions = ArchiveEditions(
            archive: newsroom.archive, register: newsroom.register, now: now,
            localOffset: { [zones = newsroom.zones] in zones.zone(named: nil).offset(atUTC: $0.seconds) },
            status: { try await figures.report() })
        let reloader = Reloader(
            file: loaded.file, started: written, environment: environment, register: newsroom.register,
            loop: loop,
            zones: newsroom.zones, now: now, logger: logger)
        let editor = EditorDesk(newsroom: newsroom, committed: committed, logger: logger)
        let control = DaemonControl(
            newsroom: newsroom, figures: figures, loop: loop, reloader: reloader, editor: editor)
        let hub = WebSubHub(
            store: ArchiveHubStore(archive: newsroom.archive), sender: FetchedCallbacks(fetcher: callbacks),
            site: editions.site, now: now, challenge: { Self.challenge() })
        let server = NewsServer(
            configuration: serverConfiguration(),
            parts: ServingParts(
                editions: editions, events: ArchiveEvents(archive: newsroom.archive),
                health: DaemonHealth(figures: figures, archive: newsroom.archive), control: control,
                callbacks: push, hub: hub),
            now: now, logger: logger)
        figures.serving.set({ server.figures }, hub: hub)
        reloader.onChange { server.invalidateEditions() }
        editor.onChange { server.invalidateEditions() }
        do {
            let last = try await newsroom.archive.read { try $0.lastEvent() }
            let follower = LogFollower(
                archive: newsroom.archive, committed: committed, start: last,
                deliver: { server.announce($0, through: $1) }, logger: logger)
            let housekeeping = Housekeeping(
                archive: newsroom.archive, desk: newsroom.desk, register: newsroom.register,
                committed: committed,
                search: SearchFollower(
                    newsroom.archive, fold: { TextFolding.fold($0) }, tags: ItemTags.tags), now: now,
                logger: logger)
            let readiness = Readiness(
                server: server, notifier: notifier, register: newsroom.register, figures: figures,
                logger: logger, ready: ready)
            // Ended in the reverse order: said first, then the polls, then what follows them, the listeners last.
            let notices: [any Service] = loaded.configuration.notify.map { sink in
                NotificationFollower(
                    name: sink.followerName,
                    sender: sink.sender(fetcher: sinks ?? callbacks, register: newsroom.register),
                    archive: newsroom.archive, committed: committed, now: now, logger: logger)
            }
            let pushes: [any Service] = push.map { [PushService(subscriber: $0, logger: logger)] } ?? []
            let services: [any Service] =
                [
                    SecondSignal { await newsroom.fetcher.shutDown(finishWithin: .zero) }, server, follower,
                    housekeeping,
                ] + notices
                + [ReloadSignal(reloader: reloader, notifier: notifier)] + pushes
                + [AfterListening(server: server, service: loop), readiness]
            var group = ServiceGroupConfiguration(
                services: services.map {
                    .init(service: $0, successTerminationBehavior: .gracefullyShutdownGroup)
                },
                gracefulShutdownSignals: [.sigterm, .sigint], logger: logger)
            group.maximumGracefulShutdownDuration = .seconds(25)
            try await ServiceGroup(configuration: group).run()
            return nil
        } catch let failure as ServingFailure {
            return .serving(failure)
        } catch let failure as ArchiveFailure {
            return .archive(failure)
        } catch {
            logger.error("ended by a failure", metadata: ["reason": "\(error)"])
            return .network("\(error)")
        }
    }

    /// 160 bits, which nobody guesses.
    private static func challenge() -> String {
        Hexadecimal.encode((0..<20).map { _ in UInt8.random(in: .min ... .max) })
    }

    private func serverConfiguration() -> ServerConfiguration {
        let configuration = loaded.configuration
        let inherited = InheritedSockets(
            environment: environment, processID: ProcessInfo.processInfo.processIdentifier)
        let passed = inherited.http.map { ListenAddress.inherited(descriptor: $0) }
        let listen = configuration.listen
        return ServerConfiguration(
            listen: passed.isEmpty ? [.internet(host: listen.host, port: listen.port)] : passed,
            adminListen: configuration.adminListen.map { .internet(host: $0.host, port: $0.port) },
            control: inherited.control.map { .inherited(descriptor: $0) }
                ?? .unix(path: configuration.control),
            publicURL: configuration.publicURL,
            trustedProxies: configuration.trustedProxies.compactMap { AddressRange($0) },
            languages: configuration.languages)
    }
}
