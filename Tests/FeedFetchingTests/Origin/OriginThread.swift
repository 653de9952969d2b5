// SPDX-License-Identifier: Apache-2.0

import Glibc

/// Threads for the blocking calls of the test origin, outside the cooperative pool.
enum OriginThread {
    private final class Body: Sendable {
        let run: @Sendable () -> Void

        init(_ run: @escaping @Sendable () -> Void) {
            self.run = run
        }
    }

    static func run(_ body: @escaping @Sendable () -> Void) {
        let box = unsafe Unmanaged.passRetained(Body(body)).toOpaque()
        var thread = pthread_t()
        let code = unsafe pthread_create(
            &thread, nil,
            { context in
                if let context = unsafe context {
                    unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                }
                return nil
            }, box)
        precondition(code == 0, "no thread for the test origin")
        pthread_detach(thread)
    }
}
