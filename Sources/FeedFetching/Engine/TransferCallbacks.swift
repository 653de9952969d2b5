// SPDX-License-Identifier: Apache-2.0

import CCurl

/// The functions that libcurl calls while it works on a transfer. They append to its buffers and return.
enum TransferCallbacks {
    /// - Parameter context: the transfer, unretained; it owns the easy handle and so outlives every call.
    static func install(on easy: borrowing CurlEasy, context: UnsafeMutableRawPointer) {
        let handle = unsafe easy.handle
        _ = unsafe ccurl_set_pointer(handle, CURLOPT_PRIVATE, context)
        _ = unsafe ccurl_set_pointer(handle, CURLOPT_HEADERDATA, context)
        _ = unsafe ccurl_set_pointer(handle, CURLOPT_WRITEDATA, context)
        _ = unsafe ccurl_set_pointer(handle, CURLOPT_OPENSOCKETDATA, context)
        _ = unsafe ccurl_set_pointer(handle, CURLOPT_PREREQDATA, context)
        _ = unsafe ccurl_set_data_callback(handle, CURLOPT_HEADERFUNCTION) { bytes, _, count, context in
            guard let transfer = unsafe TransferCallbacks.transfer(context) else { return 0 }
            let line = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
            return unsafe transfer.intake.acceptHead(line) ? count : 0
        }
        _ = unsafe ccurl_set_data_callback(handle, CURLOPT_WRITEFUNCTION) { bytes, _, count, context in
            guard let transfer = unsafe TransferCallbacks.transfer(context) else { return 0 }
            let part = unsafe UnsafeRawBufferPointer(start: bytes, count: count)
            return unsafe transfer.intake.acceptBody(part) ? count : 0
        }
        _ = unsafe ccurl_set_socket_callback(handle) { context, _, address in
            guard let transfer = unsafe TransferCallbacks.transfer(context), let address = unsafe address
            else { return -1 }
            return unsafe TransferCallbacks.open(address, for: transfer)
        }
        _ = unsafe ccurl_set_request_callback(handle) { context, peer, _, _, _ in
            guard let transfer = unsafe TransferCallbacks.transfer(context), let peer = unsafe peer else {
                return CURL_PREREQFUNC_ABORT
            }
            return unsafe TransferCallbacks.admits(String(cString: peer), for: transfer)
                ? CURL_PREREQFUNC_OK : CURL_PREREQFUNC_ABORT
        }
    }

    private static func transfer(_ context: UnsafeMutableRawPointer?) -> Transfer? {
        guard let context = unsafe context else { return nil }
        return unsafe Unmanaged<Transfer>.fromOpaque(context).takeUnretainedValue()
    }

    /// Instead of `socket(2)`: the one place where the resolved address is known before a packet is sent.
    private static func open(_ address: UnsafeMutablePointer<curl_sockaddr>, for transfer: Transfer)
        -> curl_socket_t
    {
        if let addresses = transfer.addresses {
            var bytes = [UInt8](repeating: 0, count: 16)
            let count = unsafe ccurl_address_bytes(address, &bytes)
            if let use = addresses.refusal(Array(bytes.prefix(Int(count)))) {
                transfer.intake.interrupt(.blockedAddress(use: use))
                return -1
            }
        }
        return unsafe ccurl_open_socket(address)
    }

    /// Before each request: a connection that another feed was allowed to make must not be reused by one that
    /// is not.
    private static func admits(_ peer: String, for transfer: Transfer) -> Bool {
        guard let use = refusal(of: peer, transfer.addresses) else {
            transfer.intake.permit()
            return true
        }
        transfer.intake.interrupt(.blockedAddress(use: use))
        return false
    }

    private static func refusal(of peer: String, _ addresses: AddressPolicy?) -> String? {
        guard let addresses else { return nil }
        return IPAddress(peer) == nil ? "no internet address" : addresses.refusal(host: peer)
    }
}
