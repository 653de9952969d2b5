// SPDX-License-Identifier: Apache-2.0

import Archive
import FeedFetching
import Foundation
import Logging
import NewsModel
import Stories

/// The parts that every way of running shares: the archive, the network, the desk, and the poller over them.
struct Newsroom: Sendable {
    let archive: Archive
    let register: FeedRegister
    let fetcher: FeedFetcher
    let desk: NewsDesk
    let zones: ZoneCatalogue
    let poller: FeedPoller
    let push: PushLedger
    let now: @Sendable () -> Timestamp

    /// Opens the archive, which from then on is ours alone, and starts the network's thread.
    ///
    /// - Parameter network: what stands between the feeds and the fetcher, such as a recorder.
    init(
        _ loaded: LoadedConfiguration, now: @escaping @Sendable () -> Timestamp, logger: Logger,
        through network: (FeedFetcher) -> any Fetching = { $0 }
    ) throws(DaemonFailure) {
        let configuration = loaded.configuration
        do {
            try FileManager.default.createDirectory(
                atPath: configuration.state, withIntermediateDirectories: true)
        } catch {
            throw .stateFolder(path: configuration.state, reason: error.localizedDescription)
        }
        let archive: Archive
        let states: [FeedState]
        let push: PushLedger
        do {
            archive = try Archive.open(
                path: configuration.state + "/berrah.sqlite",
                ArchiveConfiguration(entropy: Self.randomBytes(), boot: Self.bootID()))
            states = try archive.readAndWait { try $0.feedStates() }
            push = try PushLedger(archive, feeds: loaded.catalogue.feeds.map(\.id))
        } catch let failure as ArchiveFailure {
            throw .archive(failure)
        } catch {
            throw .stateFolder(path: configuration.state, reason: "\(error)")
        }
        let fetcher: FeedFetcher
        do {
            fetcher = try FeedFetcher(configuration: FetcherConfiguration(configuration), now: now)
        } catch {
            throw .network("\(error)")
        }
        self.archive = archive
        self.fetcher = fetcher
        self.push = push
        let network = network(fetcher)
        self.now = now
        register = FeedRegister(
            configuration: configuration, catalogue: loaded.catalogue, states: states, now: now())
        desk = NewsDesk(
            window: configuration.stories.window,
            rules: { [register] in BreakingPolicy(register.configuration.breaking) })
        zones = ZoneCatalogue()
        var poller = FeedPoller(
            archive: archive, register: register, fetcher: network,
            robots: configuration.fetch.robots
                ? RobotsGuard(
                    fetcher: network, productToken: "Berrah", now: now,
                    store: ArchivedRobots(archive: archive))
                : nil,
            desk: desk, zones: zones,
            work: WorkExecutor(
                label: "berrah.parsing", width: min(ProcessInfo.processInfo.activeProcessorCount, 4)),
            now: now,
            jitter: { Double.random(in: 0..<1) }, logger: logger)
        poller.isPushed = { push.isReliable($0, at: now()) }
        self.poller = poller
    }

    private static func bootID() -> String? {
        (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    /// From the system's generator.
    static func randomBytes(_ count: Int = 32) -> [UInt8] {
        (0..<count).map { _ in UInt8.random(in: .min ... .max) }
    }
}
