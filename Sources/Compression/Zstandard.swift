// SPDX-License-Identifier: Apache-2.0

import CZstandard

/// Zstandard (RFC 8878): what the archive keeps texts in, because it is the fastest at every ratio of use here.
public enum Zstandard {
    /// One frame that states its content's size.
    ///
    /// - Parameter level: -7 (fast) … 19 (small).
    public static func compress(_ bytes: [UInt8], level: Int = 1) throws(CompressionFailure) -> [UInt8] {
        guard let context = ZstandardContexts.takeCompressor() else { throw .noMemory }
        defer { ZstandardContexts.giveBack(context) }
        let bound = ZSTD_compressBound(bytes.count)
        var written = 0
        let result = unsafe [UInt8](unsafeUninitializedCapacity: bound) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                written = unsafe ZSTD_compressCCtx(
                    context.handle, output.baseAddress, bound, input.baseAddress, input.count, Int32(level))
            }
            count = ZSTD_isError(written) == 0 ? written : 0
        }
        guard ZSTD_isError(written) == 0 else { throw .damaged(name(of: written)) }
        return result
    }

    /// The content of one frame; more than `limit` bytes are an error, found before any memory is taken for them.
    public static func decompress(_ bytes: [UInt8], limit: Int) throws(CompressionFailure) -> [UInt8] {
        let stated = unsafe bytes.withUnsafeBufferPointer { input in
            unsafe ZSTD_getFrameContentSize(input.baseAddress, input.count)
        }
        switch stated {
        case UInt64.max: return try decompressUnstated(bytes, limit: limit)
        case UInt64.max - 1: throw bytes.count < 18 ? .truncated : .damaged("no frame of Zstandard")
        case let size where size > UInt64(max(limit, 0)): throw .exceedsLimit(limit)
        default: break
        }
        guard let context = ZstandardContexts.takeDecompressor() else { throw .noMemory }
        defer { ZstandardContexts.giveBack(context) }
        let size = Int(stated)
        var written = 0
        let result = unsafe [UInt8](unsafeUninitializedCapacity: size) { output, count in
            unsafe bytes.withUnsafeBufferPointer { input in
                written = unsafe ZSTD_decompressDCtx(
                    context.handle, output.baseAddress, size, input.baseAddress, input.count)
            }
            count = ZSTD_isError(written) == 0 ? written : 0
        }
        guard ZSTD_isError(written) == 0 else { throw .damaged(name(of: written)) }
        return result
    }

    /// For frames of others, written as a stream: they need not state their size.
    private static func decompressUnstated(
        _ bytes: [UInt8], limit: Int
    ) throws(CompressionFailure) -> [UInt8] {
        guard let context = ZstandardContexts.takeDecompressor() else { throw .noMemory }
        defer { ZstandardContexts.giveBack(context) }
        var result: [UInt8] = []
        var status = 1
        var consumed = 0
        var isStuck = false
        unsafe ZSTD_DCtx_reset(context.handle, ZSTD_reset_session_only)
        unsafe bytes.withUnsafeBufferPointer { input in
            var source = unsafe ZSTD_inBuffer(src: input.baseAddress, size: input.count, pos: 0)
            while status != 0, ZSTD_isError(status) == 0, result.count <= limit, !isStuck {
                let chunk = unsafe [UInt8](unsafeUninitializedCapacity: 65_536) { output, count in
                    var target = unsafe ZSTD_outBuffer(dst: output.baseAddress, size: 65_536, pos: 0)
                    status = unsafe ZSTD_decompressStream(context.handle, &target, &source)
                    count = unsafe target.pos
                }
                isStuck = unsafe chunk.isEmpty && source.pos == consumed
                consumed = unsafe source.pos
                result += chunk
            }
        }
        guard result.count <= limit else { throw .exceedsLimit(limit) }
        guard ZSTD_isError(status) == 0 else { throw .damaged(name(of: status)) }
        guard status == 0 else { throw .truncated }
        return result
    }

    private static func name(of code: Int) -> String {
        unsafe String(cString: ZSTD_getErrorName(code))
    }
}
