// SPDX-License-Identifier: Apache-2.0

import CZlib

/// Deflate in the gzip wrapping (RFC 1951, RFC 1952): what every HTTP client takes.
public enum Deflate {
    /// 15 bits of window, and 16 for “with a gzip header” (zlib.h, `deflateInit2`).
    private static let gzipWindow: Int32 = 15 + 16

    /// One gzip member with time stamp 0, so that the same bytes always give the same bytes.
    ///
    /// - Parameter level: 1 (fast) … 9 (small).
    public static func gzip(_ bytes: [UInt8], level: Int = 6) throws(CompressionFailure) -> [UInt8] {
        var stream = unsafe z_stream()
        let begun = unsafe deflateInit2_(
            &stream, Int32(min(max(level, 1), 9)), Z_DEFLATED, gzipWindow, 8, Z_DEFAULT_STRATEGY,
            ZLIB_VERSION,
            Int32(MemoryLayout<z_stream>.size))
        guard begun == Z_OK else { throw .noMemory }
        defer { unsafe deflateEnd(&stream) }
        let bound = unsafe Int(deflateBound(&stream, UInt(bytes.count)))
        var ended = Z_OK
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
                unsafe stream.avail_in = UInt32(input.count)
                unsafe stream.next_out = output.baseAddress
                unsafe stream.avail_out = UInt32(bound)
                ended = unsafe deflate(&stream, Z_FINISH)
                count = unsafe Int(stream.total_out)
            }
        }
        guard ended == Z_STREAM_END else { throw .damaged("deflate answered \(ended)") }
        return result
    }

    /// The first gzip member's content; more than `limit` bytes are an error.
    public static func gunzip(_ bytes: [UInt8], limit: Int) throws(CompressionFailure) -> [UInt8] {
        var stream = unsafe z_stream()
        guard
            unsafe inflateInit2_(&stream, gzipWindow, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size))
                == Z_OK
        else { throw .noMemory }
        defer { unsafe inflateEnd(&stream) }
        var result: [UInt8] = []
        var status = Z_OK
        unsafe bytes.withUnsafeBufferPointer { input in
            unsafe stream.next_in = UnsafeMutablePointer(mutating: input.baseAddress)
            unsafe stream.avail_in = UInt32(input.count)
            while status == Z_OK, result.count <= limit {
                let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { output, count in
                    unsafe stream.next_out = output.baseAddress
                    unsafe stream.avail_out = 65_536
                    status = unsafe inflate(&stream, Z_NO_FLUSH)
                    count = unsafe 65_536 - Int(stream.avail_out)
                }
                result += chunk
            }
        }
        guard result.count <= limit else { throw .exceedsLimit(limit) }
        switch status {
        case Z_STREAM_END: return result
        case Z_BUF_ERROR: throw .truncated
        default: throw .damaged("inflate answered \(status)")
        }
    }
}
