// SPDX-License-Identifier: Apache-2.0

import HostSystem
import Logging
import NewsModel
import ServiceLifecycle
import Serving

/// Says when the daemon is ready: the state is loaded, and every listener accepts. At the end says that too.
struct Readiness: Service {
    let server: NewsServer
    let notifier: ServiceNotifier
    let register: FeedRegister
    let logger: Logger
    let ready: @Sendable (ListeningAddresses) -> Void

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
        // Cancelled instead of asked to end: there is nobody left to tell.
        guard (try? await gracefulShutdown()) != nil else { return }
        notifier.stopping()
        logger.notice("ending")
    }
}
