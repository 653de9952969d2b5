// SPDX-License-Identifier: Apache-2.0

import CZstandard
import Synchronization

/// Working memory of the library, kept from one call to the next.
///
/// A fresh context costs more than compressing one article with it, so that used ones wait here for the next caller.
enum ZstandardContexts {
    /// `@unchecked Sendable`: only one holder has it at a time, and the library lets threads use a context in turn.
    /// `@safe`: it lives from its making until `giveBack`, which is the last that its holder does with it.
    @safe struct Compressor: @unchecked Sendable {
        let handle: OpaquePointer
    }

    /// The same for the other direction.
    @safe struct Decompressor: @unchecked Sendable {
        let handle: OpaquePointer
    }

    /// More than one per core would only hold memory.
    private static let maximumKept = 8
    private static let compressors = Mutex<[Compressor]>([])
    private static let decompressors = Mutex<[Decompressor]>([])

    static func takeCompressor() -> Compressor? {
        if let kept = compressors.withLock({ $0.popLast() }) {
            return kept
        }
        return unsafe ZSTD_createCCtx().map { unsafe Compressor(handle: $0) }
    }

    static func takeDecompressor() -> Decompressor? {
        if let kept = decompressors.withLock({ $0.popLast() }) {
            return kept
        }
        return unsafe ZSTD_createDCtx().map { unsafe Decompressor(handle: $0) }
    }

    static func giveBack(_ context: Compressor) {
        let isKept = compressors.withLock { kept in
            guard kept.count < maximumKept else { return false }
            kept.append(context)
            return true
        }
        if !isKept {
            unsafe ZSTD_freeCCtx(context.handle)
        }
    }

    static func giveBack(_ context: Decompressor) {
        let isKept = decompressors.withLock { kept in
            guard kept.count < maximumKept else { return false }
            kept.append(context)
            return true
        }
        if !isKept {
            unsafe ZSTD_freeDCtx(context.handle)
        }
    }
}
