// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The multi handle: many transfers and their connections, driven by one thread.
///
/// `@safe`: owned by this value alone, which cannot be copied; what wakes it is let go of before it ends
/// (`FetchMailbox.end`).
@safe
struct CurlMulti: ~Copyable {
    private let handle: UnsafeMutableRawPointer

    init?(maximumConnections: Int) {
        guard let handle = unsafe curl_multi_init() else { return nil }
        unsafe self.handle = handle
        // Kept open for the next visit; the oldest are closed first.
        _ = unsafe ccurl_multi_set_long(handle, CURLMOPT_MAXCONNECTS, maximumConnections)
    }

    deinit {
        _ = unsafe curl_multi_cleanup(handle)
    }

    /// The one thing that other threads may do with the handle.
    var waker: CurlWaker {
        unsafe CurlWaker(handle)
    }

    func add(_ easy: borrowing CurlEasy) -> Bool {
        unsafe curl_multi_add_handle(handle, easy.handle) == CURLM_OK
    }

    func remove(_ easy: borrowing CurlEasy) {
        _ = unsafe curl_multi_remove_handle(handle, easy.handle)
    }

    /// Does whatever can be done without waiting.
    func perform() {
        var running: Int32 = 0
        _ = unsafe curl_multi_perform(handle, &running)
    }

    /// Waits until a socket is ready, a timer of libcurl's is due, somebody wakes it, or the time is over.
    func wait(atMost limit: Duration) {
        let (seconds, attoseconds) = limit.components
        let milliseconds = Int32(clamping: seconds * 1000 + attoseconds / 1_000_000_000_000_000)
        _ = unsafe curl_multi_poll(handle, nil, 0, milliseconds, nil)
    }

    /// The next transfer that ended, by the pointer that it was given as `CURLOPT_PRIVATE`.
    func nextEnded() -> (context: UnsafeMutableRawPointer, code: CURLcode)? {
        var left: Int32 = 0
        while let message = unsafe curl_multi_info_read(handle, &left) {
            guard unsafe message.pointee.msg == CURLMSG_DONE, let easy = unsafe message.pointee.easy_handle,
                let context = unsafe ccurl_info_private(easy)
            else { continue }
            return unsafe (context, ccurl_message_result(message))
        }
        return nil
    }
}
