// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The library's own start, once in the life of the process.
enum CurlLibrary {
    /// Nil when libcurl is ready, else what is missing.
    static let fault: String? = {
        guard curl_global_init(Int(CURL_GLOBAL_DEFAULT)) == CURLE_OK else {
            return "it cannot be initialised"
        }
        guard let version = unsafe ccurl_version() else { return "it does not tell its version" }
        let features = unsafe version.pointee.features
        let wanted: [(name: String, bit: Int32)] = [
            ("TLS", CURL_VERSION_SSL), ("gzip", CURL_VERSION_LIBZ),
            ("asynchronous DNS", CURL_VERSION_ASYNCHDNS),
        ]
        return wanted.first { features & $0.bit == 0 }.map { "it was built without \($0.name)" }
    }()
}
