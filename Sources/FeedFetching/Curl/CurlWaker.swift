// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Ends the wait of a multi handle from any thread.
///
/// `@unchecked Sendable`: `curl_multi_wakeup` is documented as the one function that may be called while
/// another thread uses the handle. `@safe`: `FetchMailbox` holds the only one behind its lock, and lets go of it
/// there before the thread cleans the handle up.
@safe
struct CurlWaker: @unchecked Sendable {
    private let handle: UnsafeMutableRawPointer

    init(_ handle: UnsafeMutableRawPointer) {
        unsafe self.handle = handle
    }

    func wake() {
        _ = unsafe curl_multi_wakeup(handle)
    }
}
