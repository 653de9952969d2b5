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
    let now: @Sendable () -> Timestamp

    /// Opens the archive, which from then on is ours alone, and starts the network's thread.
    init(
        _ loaded: LoadedConfiguration, now: @escaping @Sendable () -> Timestamp, logger: Logger
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
        do {
            archive = try Archive.open(
                path: configuration.state + "/berrah.sqlite",
                ArchiveConfiguration(entropy: Self.randomBytes(), boot: Self.bootID()))
            states = try archive.readAndWait { try $0.feedStates() }
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
        self.now = now
        register = FeedRegister(
            configuration: configuration, catalogue: loaded.catalogue, states: states, now: now())
        desk = NewsDesk(
            window: configuration.stories.window, breaking: BreakingPolicy(configuration.breaking))
        zones = ZoneCatalogue()
        poller = FeedPoller(
            archive: archive, register: register, fetcher: fetcher,
            robots: configuration.fetch.robots
                ? RobotsGuard(fetcher: fetcher, productToken: "Berrah", now: now) : nil,
            desk: desk, zones: zones,
            work: WorkExecutor(
                label: "berrah.parsing", width: min(ProcessInfo.processInfo.activeProcessorCount, 4)),
            now: now,
            jitter: { Double.random(in: 0..<1) }, logger: logger)
    }

    private static func bootID() -> String? {
        (try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8))?
            .trimmingCharacters(in: .whitespacesAndNewlines)
    }

    private static func randomBytes() -> [UInt8] {
        (0..<32).map { _ in UInt8.random(in: .min ... .max) }
    }
}
