// SPDX-License-Identifier: Apache-2.0

import HostSystem
import Logging
import NewsModel
import Publishing
import ServiceLifecycle
import Serving

/// Says when the daemon is ready: the state is loaded, and every listener accepts. At the end says that too.
struct Readiness: Service {
    let server: NewsServer
    let notifier: ServiceNotifier
    let register: FeedRegister
    let figures: StatusFigures
    let logger: Logger
    let ready: @Sendable (ListeningAddresses) -> Void

    private static let pause = Duration.seconds(60)

    /// `131 feeds (3 failing), 20,410 items, 2 breaking`, as `systemctl status` shows it.
    static func line(_ report: StatusReport) -> String {
        "\(report.feeds.total) feeds (\(report.feeds[.failing]) failing), \(report.items) items, "
            + "\(report.breaking) breaking"
    }

    func run() async throws {
        let addresses = try await server.listening()
        logger.notice(
            "listening",
            metadata: [
                "public": "\(addresses.public.joined(separator: " "))",
                "control": "\(addresses.control ?? "none")",
            ])
        let feeds = register.catalogue.feeds.count
        notifier.ready(status: "\(feeds) feeds, listening on \(addresses.public.joined(separator: " "))")
        ready(addresses)
        await cancelWhenGracefulShutdown {
            while (try? await Task.sleep(for: Self.pause)) != nil {
                if let report = try? await figures.report() { notifier.status(Self.line(report)) }
            }
        }
        // Cancelled instead of asked to end: there is nobody left to tell.
        guard Task.isShuttingDownGracefully else { return }
        notifier.stopping()
        logger.notice("ending")
    }
}
