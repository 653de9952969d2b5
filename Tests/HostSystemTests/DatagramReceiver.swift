// SPDX-License-Identifier: Apache-2.0

import Foundation

/// The far end of a notify socket.
final class DatagramReceiver {
    let name: String
    private let descriptor: Int32

    init(abstract: Bool) throws {
        name =
            abstract
            ? "@berrah-test-\(UUID().uuidString)"
            : FileManager.default.temporaryDirectory.appending(path: "b-\(UUID().uuidString.prefix(8))").path
        descriptor = socket(AF_UNIX, Int32(SOCK_DGRAM.rawValue), 0)
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var bytes = Array(name.utf8)
        if abstract {
            bytes[0] = 0
        }
        unsafe withUnsafeMutableBytes(of: &address.sun_path) { unsafe $0.copyBytes(from: bytes) }
        let length = socklen_t(MemoryLayout<sa_family_t>.size + bytes.count)
        let status = unsafe withUnsafePointer(to: &address) { pointer in
            unsafe pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) { pointer in
                unsafe bind(descriptor, pointer, length)
            }
        }
        guard status == 0 else { throw POSIXError(.init(rawValue: errno) ?? .EIO) }
    }

    deinit {
        close(descriptor)
        if !name.hasPrefix("@") {
            try? FileManager.default.removeItem(atPath: name)
        }
    }

    func receive() -> String {
        var buffer = [UInt8](repeating: 0, count: 4096)
        let count = unsafe buffer.withUnsafeMutableBytes { buffer in
            unsafe recv(descriptor, buffer.baseAddress, buffer.count, Int32(MSG_DONTWAIT))
        }
        return count < 0 ? "" : String(decoding: buffer[..<count], as: UTF8.self)
    }
}
