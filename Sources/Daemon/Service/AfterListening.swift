// SPDX-License-Identifier: Apache-2.0

import ServiceLifecycle
import Serving

/// A service that begins when every listener accepts: a daemon that cannot serve visits nobody, however often it is
/// started again.
struct AfterListening: Service {
    let server: NewsServer
    let service: any Service

    /// - Throws: what keeps the server from listening, and what the service throws.
    func run() async throws {
        _ = try await server.listening()
        try await service.run()
    }
}
