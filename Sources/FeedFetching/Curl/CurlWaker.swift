// SPDX-License-Identifier: Apache-2.0

import CCurl

/// Ends the wait of a multi handle from any thread.
///
/// `@unchecked Sendable`: `curl_multi_wakeup` is documented as the one function that may be called while
/// another thread uses the handle. Whoever holds a waker must let go of it before the handle is cleaned up.
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
