// SPDX-License-Identifier: Apache-2.0

import Compression
import Testing

@Suite struct BrotliTests {
    @Test(arguments: Samples.all.indices, [0, 5, 11])
    func restoresWhatItCompressed(sample: Int, quality: Int) throws {
        let bytes = Samples.all[sample]
        let packed = try Brotli.compress(bytes, quality: quality)
        #expect(try Brotli.decompress(packed, limit: bytes.count) == bytes)
    }

    @Test func isSmallerThanGzipOnAPage() throws {
        let page = Samples.all[4]
        #expect(try Brotli.compress(page).count <= Deflate.gzip(page).count)
    }

    @Test func refusesWhatWouldGrowBeyondTheLimit() throws {
        let bomb = try Brotli.compress([UInt8](repeating: 0, count: 5_000_000))
        #expect(throws: CompressionFailure.exceedsLimit(1_000_000)) {
            try Brotli.decompress(bomb, limit: 1_000_000)
        }
    }

    @Test func namesTruncationAndDamage() throws {
        let packed = try Brotli.compress(Samples.noise(1000))
        #expect(throws: CompressionFailure.truncated) {
            try Brotli.decompress(Array(packed.dropLast(5)), limit: 1 << 20)
        }
        #expect(throws: CompressionFailure.self) {
            try Brotli.decompress([UInt8](repeating: 0xff, count: 64), limit: 1 << 20)
        }
    }
}
