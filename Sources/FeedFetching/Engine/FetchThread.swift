// SPDX-License-Identifier: Apache-2.0

import CCurl
import Glibc

/// A thread of our own, outside the cooperative pool, which must never be blocked.
enum FetchThread {
    private final class Body {
        let run: () -> Void

        init(_ run: @escaping () -> Void) {
            self.run = run
        }
    }

    /// Runs `body` on a new thread until it returns.
    static func start(_ body: sending @escaping () -> Void) throws(FetcherStartFailure) {
        let box = unsafe Unmanaged.passRetained(Body(body))
        var thread = pthread_t()
        // Signals are for the main thread. SIGPIPE too stays blocked here: TLS writes to connections that are
        // gone.
        var all = sigset_t()
        var before = sigset_t()
        unsafe sigfillset(&all)
        unsafe pthread_sigmask(SIG_BLOCK, &all, &before)
        let code = unsafe pthread_create(
            &thread, nil,
            { context in
                unsafe ccurl_name_thread("berrah-fetch")
                if let context = unsafe context {
                    unsafe Unmanaged<Body>.fromOpaque(context).takeRetainedValue().run()
                }
                return nil
            }, box.toOpaque())
        unsafe pthread_sigmask(SIG_SETMASK, &before, nil)
        guard code == 0 else {
            unsafe box.release()
            throw .thread(code)
        }
        _ = pthread_detach(thread)
    }
}
