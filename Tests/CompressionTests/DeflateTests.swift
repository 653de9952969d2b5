// SPDX-License-Identifier: Apache-2.0

import Compression
import Testing

@Suite struct DeflateTests {
    @Test(arguments: Samples.all.indices, [1, 6, 9])
    func restoresWhatItCompressed(sample: Int, level: Int) throws {
        let bytes = Samples.all[sample]
        let packed = try Deflate.gzip(bytes, level: level)
        #expect(try Deflate.gunzip(packed, limit: bytes.count) == bytes)
    }

    @Test func writesTheSameBytesForTheSameInput() throws {
        let bytes = Samples.all[4]
        let packed = try Deflate.gzip(bytes)
        #expect(packed == (try Deflate.gzip(bytes)))
        // RFC 1952: magic, deflate, no flags, no time stamp.
        #expect(packed.prefix(8) == [0x1f, 0x8b, 8, 0, 0, 0, 0, 0])
    }

    @Test func takesLevelsOutOfRangeAsTheNearest() throws {
        let bytes = Samples.all[4]
        #expect(try Deflate.gzip(bytes, level: 99) == Deflate.gzip(bytes, level: 9))
        #expect(try Deflate.gzip(bytes, level: -5) == Deflate.gzip(bytes, level: 1))
    }

    @Test func refusesWhatWouldGrowBeyondTheLimit() throws {
        let bomb = try Deflate.gzip([UInt8](repeating: 0, count: 5_000_000))
        #expect(bomb.count < 10_000)
        #expect(throws: CompressionFailure.exceedsLimit(1_000_000)) {
            try Deflate.gunzip(bomb, limit: 1_000_000)
        }
    }

    @Test func namesTruncationAndDamage() throws {
        let packed = try Deflate.gzip(Samples.all[4])
        #expect(throws: CompressionFailure.truncated) {
            try Deflate.gunzip(Array(packed.dropLast(12)), limit: 1 << 20)
        }
        #expect(throws: CompressionFailure.self) { try Deflate.gunzip(Array("plain".utf8), limit: 100) }
        #expect(throws: CompressionFailure.self) { try Deflate.gunzip([], limit: 100) }
    }
}
