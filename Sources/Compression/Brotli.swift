// SPDX-License-Identifier: Apache-2.0

import CBrotli

/// Brotli (RFC 7932): smaller than gzip for text, and understood by every browser over HTTPS.
public enum Brotli {
    /// One stream with the parameters for text.
    ///
    /// - Parameter quality: 0 (fast) … 11 (small).
    public static func compress(_ bytes: [UInt8], quality: Int = 5) throws(CompressionFailure) -> [UInt8] {
        // The bound is 0 only where the size overflows; 64 bytes then make the encoder say so.
        let bound = max(BrotliEncoderMaxCompressedSize(bytes.count), 64)
        var done = BROTLI_FALSE
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                var size = bound
                done = unsafe BrotliEncoderCompress(
                    Int32(min(max(quality, 0), 11)), BROTLI_DEFAULT_WINDOW, BROTLI_MODE_TEXT, input.count,
                    input.baseAddress, &size, output.baseAddress)
                count = done == BROTLI_FALSE ? 0 : size
            }
        }
        guard done != BROTLI_FALSE else { throw .noMemory }
        return result
    }

    /// The stream's content; more than `limit` bytes are an error.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(CompressionFailure) -> [UInt8] {
        guard let decoder = unsafe BrotliDecoderCreateInstance(nil, nil, nil) else { throw .noMemory }
        defer { unsafe BrotliDecoderDestroyInstance(decoder) }
        var result: [UInt8] = []
        var status = BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT
        unsafe bytes.withUnsafeBufferPointer { input in
            var available = input.count
            var next = input.baseAddress
            while status == BROTLI_DECODER_RESULT_NEEDS_MORE_OUTPUT, result.count <= limit {
                let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { output, count in
                    var space = 65_536
                    var target = output.baseAddress
                    status = unsafe BrotliDecoderDecompressStream(
                        decoder, &available, &next, &space, &target, nil)
                    count = 65_536 - space
                }
                result += chunk
            }
        }
        guard result.count <= limit else { throw .exceedsLimit(limit) }
        switch status {
        case BROTLI_DECODER_RESULT_SUCCESS: return result
        case BROTLI_DECODER_RESULT_NEEDS_MORE_INPUT: throw .truncated
        default: throw .damaged("brotli error \(unsafe BrotliDecoderGetErrorCode(decoder).rawValue)")
        }
    }
}
