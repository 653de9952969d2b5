// SPDX-License-Identifier: Apache-2.0

import CCurl

/// What easy handles of one thread have in common beyond the connections: TLS sessions, so that a server met
/// again needs no full handshake. Used by one thread, it needs no locks.
///
/// `@safe`: owned by this value alone, which cannot be copied; the easy handles joined to it end before it does.
@safe
struct CurlShare: ~Copyable {
    let handle: UnsafeMutableRawPointer

    init?() {
        guard let handle = unsafe curl_share_init() else { return nil }
        unsafe self.handle = handle
        _ = unsafe ccurl_share(handle, CURL_LOCK_DATA_SSL_SESSION)
    }

    deinit {
        _ = unsafe curl_share_cleanup(handle)
    }

    func join(_ easy: borrowing CurlEasy) {
        _ = unsafe ccurl_set_share(easy.handle, handle)
    }
}
