// SPDX-License-Identifier: Apache-2.0

import Compression
import Testing

@Suite struct ZstandardTests {
    @Test(arguments: Samples.all.indices, [-5, 1, 19])
    func restoresWhatItCompressed(sample: Int, level: Int) throws {
        let bytes = Samples.all[sample]
        let packed = try Zstandard.compress(bytes, level: level)
        #expect(try Zstandard.decompress(packed, limit: bytes.count) == bytes)
    }

    @Test func refusesWhatWouldGrowBeyondTheLimitBeforeTakingMemory() throws {
        let bomb = try Zstandard.compress([UInt8](repeating: 0, count: 50_000_000))
        #expect(throws: CompressionFailure.exceedsLimit(1000)) { try Zstandard.decompress(bomb, limit: 1000) }
    }

    @Test func readsFramesThatDoNotStateTheirSize() throws {
        // RFC 8878, 3.1.1: magic, descriptor 0 (no size), window, one last raw block of six bytes.
        let frame: [UInt8] = [
            0x28, 0xb5, 0x2f, 0xfd, 0x00, 0x58, 0x31, 0x00, 0x00, 0x62, 0x65, 0x72, 0x72, 0x61, 0x68,
        ]
        #expect(try Zstandard.decompress(frame, limit: 100) == Array("berrah".utf8))
        #expect(throws: CompressionFailure.exceedsLimit(3)) { try Zstandard.decompress(frame, limit: 3) }
        #expect(throws: CompressionFailure.truncated) {
            try Zstandard.decompress(Array(frame.dropLast(2)), limit: 100)
        }
    }

    @Test func namesDamageWhereverItIs() throws {
        let bytes = Array(String(repeating: Samples.arabic, count: 40).utf8)
        let packed = try Zstandard.compress(bytes)
        for index in packed.indices {
            var damaged = packed
            damaged[index] ^= 0x55
            // A flipped literal is not noticed without a checksum; a trap or more than the limit would be.
            if let restored = try? Zstandard.decompress(damaged, limit: 1 << 20) {
                #expect(restored.count <= 1 << 20)
            }
        }
        #expect(throws: CompressionFailure.self) { try Zstandard.decompress([], limit: 10) }
        #expect(throws: CompressionFailure.self) {
            try Zstandard.decompress(Array("plain text here".utf8), limit: 10)
        }
    }

    @Test func worksFromManyTasksAtOnce() async throws {
        let bytes = Samples.all[4]
        try await withThrowingTaskGroup(of: Bool.self) { group in
            for level in 1...24 {
                group.addTask {
                    let packed = try Zstandard.compress(bytes, level: level % 4 + 1)
                    return try Zstandard.decompress(packed, limit: bytes.count) == bytes
                }
            }
            for try await isEqual in group {
                #expect(isEqual)
            }
        }
    }
}
