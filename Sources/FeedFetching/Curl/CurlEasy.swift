// SPDX-License-Identifier: Apache-2.0

import CCurl

/// One easy handle of libcurl: the options of one transfer, and its state. Reused for many, by one thread.
///
/// `@safe`: owned by this value alone, which cannot be copied, from `curl_easy_init` to `curl_easy_cleanup`.
@safe
struct CurlEasy: ~Copyable {
    let handle: UnsafeMutableRawPointer
    private let errorText: UnsafeMutablePointer<CChar>

    init?() {
        guard let handle = unsafe curl_easy_init() else { return nil }
        unsafe self.handle = handle
        unsafe errorText = .allocate(capacity: Int(CURL_ERROR_SIZE))
        unsafe errorText.initialize(repeating: 0, count: Int(CURL_ERROR_SIZE))
        _ = unsafe ccurl_set_pointer(handle, CURLOPT_ERRORBUFFER, errorText)
    }

    deinit {
        unsafe curl_easy_cleanup(handle)
        unsafe errorText.deallocate()
    }

    func set(_ option: CURLoption, _ value: Int) {
        _ = unsafe ccurl_set_long(handle, option, value)
    }

    func set(_ option: CURLoption, large value: Int) {
        _ = unsafe ccurl_set_offset(handle, option, curl_off_t(value))
    }

    /// libcurl copies the text; nil takes the option's default.
    func set(_ option: CURLoption, _ value: String?) {
        if let value {
            _ = unsafe ccurl_set_string(handle, option, value)
        } else {
            _ = unsafe ccurl_set_string(handle, option, nil)
        }
    }

    /// libcurl does not copy the list: it must live as long as the transfer.
    func set(_ option: CURLoption, _ list: borrowing CurlList) {
        _ = unsafe ccurl_set_list(handle, option, list.first)
    }

    /// The body of a POST, which libcurl copies; back to GET with nil.
    func setBody(_ body: [UInt8]?) {
        guard let body else {
            set(CURLOPT_HTTPGET, 1)
            return
        }
        set(CURLOPT_POST, 1)
        set(CURLOPT_POSTFIELDSIZE_LARGE, large: body.count)
        unsafe body.withUnsafeBytes { bytes in
            // An empty body still needs an address, or libcurl would read from standard input.
            var nothing: UInt8 = 0
            if let start = bytes.baseAddress, !body.isEmpty {
                _ = unsafe ccurl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, .init(mutating: start))
            } else {
                _ = unsafe ccurl_set_pointer(handle, CURLOPT_COPYPOSTFIELDS, &nothing)
            }
        }
    }

    func clearErrorText() {
        unsafe errorText.pointee = 0
    }

    /// What libcurl says of the last failure, without the full stop.
    var error: String {
        unsafe String(cString: errorText)
    }

    func long(_ info: CURLINFO) -> Int {
        unsafe ccurl_info_long(handle, info)
    }

    func offset(_ info: CURLINFO) -> Int {
        Int(unsafe ccurl_info_offset(handle, info))
    }

    /// A time that libcurl gives in microseconds.
    func duration(_ info: CURLINFO) -> Duration {
        .microseconds(offset(info))
    }
}
