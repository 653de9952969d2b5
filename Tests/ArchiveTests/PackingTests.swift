// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Archive

@Suite struct PackingTests {
    @Test func writesNumbersAsShortAsTheyAre() throws {
        let numbers: [Int64] = [0, 1, -1, 63, -64, 64, 127, 128, 16_383, 1 << 40, .max, .min]
        var writer = PackedWriter(version: 1)
        for number in numbers {
            writer.put(signed: number)
            writer.put(UInt64(bitPattern: number))
        }
        writer.put(0.1)
        var reader = try PackedReader(writer.bytes, newest: 1)
        for number in numbers {
            #expect(try reader.signed() == number)
            #expect(try reader.number() == UInt64(bitPattern: number))
        }
        #expect(try reader.double() == 0.1)
        #expect(reader.isAtEnd)
    }

    @Test func tellsNothingFromEmpty() throws {
        var writer = PackedWriter(version: 1)
        writer.put(optional: nil as String?)
        writer.put(optional: "")
        writer.put(optional: "خبر 🗞️")
        writer.put(optional: nil as Int64?)
        writer.put(optional: 0)
        var reader = try PackedReader(writer.bytes, newest: 1)
        #expect(try reader.optionalText() == nil)
        #expect(try reader.optionalText() == "")
        #expect(try reader.optionalText() == "خبر 🗞️")
        #expect(try reader.optionalSigned() == nil)
        #expect(try reader.optionalSigned() == 0)
    }

    /// Whatever byte is damaged or missing, reading ends with a value or an error.
    @Test func survivesDamageEverywhere() {
        let event = EventBody.pack(Fixtures.event(.breaking))
        let detail = ItemDetail(Fixtures.item(3)).packed()
        for index in event.indices {
            for value: UInt8 in [0, 0x7F, 0x80, 0xFF] {
                var damaged = event
                damaged[index] = value
                _ = try? EventBody.unpack(
                    damaged, sequence: EventSequence(1), time: Fixtures.start, type: .item)
            }
            _ = try? EventBody.unpack(
                Array(event.prefix(index)), sequence: EventSequence(1), time: Fixtures.start, type: .item)
        }
        for index in detail.indices {
            var damaged = detail
            damaged[index] ^= 0xA5
            _ = try? ItemDetail(packed: damaged)
            #expect(throws: (any Error).self) { try ItemDetail(packed: Array(detail.prefix(index))) }
        }
        #expect(throws: PackingFailure.unknownVersion) { try PackedReader([2], newest: 1) }
        #expect(throws: PackingFailure.unknownVersion) { try PackedReader([], newest: 1) }
    }

    @Test func storesShortTextsPlainAndLongOnesCompressed() throws {
        let short = Array("قصير".utf8)
        let long = Array(String(repeating: "نص طويل ", count: 100).utf8)
        #expect(PackedText.pack(short).count == short.count + 1)
        #expect(PackedText.pack(long).count < long.count / 4)
        for bytes in [[], short, long] {
            #expect(try PackedText.unpack(PackedText.pack(bytes)) == bytes)
        }
    }

    /// The reference vector of SipHash-2-4 (Aumasson and Bernstein, appendix A): key 00…0f, input 00…0e.
    @Test func hashesAsThePaperSays() {
        var state = SipState(0x0706_0504_0302_0100, 0x0f0e_0d0c_0b0a_0908)
        state.compress(0x0706_0504_0302_0100)
        state.compress(0x0f0e_0d0c_0b0a_0908)
        #expect(state.finish() == 0xa129_ca61_49be_45e5)
    }

    @Test func keepsLinksOfOneHostTogetherAndKindsApart() {
        let hash = KeyHash(first: 1, second: 2)
        let hespress = (0..<100).map { hash.hash(link: "hespress.com/\($0)") }
        #expect(Set(hespress).count == 100)
        #expect(Set(hespress.map { $0 >> 48 }).count == 1)
        #expect(hash.hash(link: "le360.ma/1") >> 48 != hespress[0] >> 48)
        #expect(hash.hash("x", domain: 1) != hash.hash("x", domain: 2))
        #expect(hash.hash("x", domain: 1) != KeyHash(first: 1, second: 3).hash("x", domain: 1))
    }

    @Test func codesOfWordsComeBack() {
        for state in StoryState.allCases {
            #expect(StoredCodes.state(StoredCodes.code(of: state)) == state)
        }
        for type in EventType.allCases {
            #expect(StoredCodes.eventType(StoredCodes.code(of: type)) == type)
            #expect((StoredCodes.code(of: type) >= 16) == EventType.ofBreakingStream.contains(type))
        }
        for outcome in PollOutcome.allCases {
            #expect(StoredCodes.outcome(StoredCodes.code(of: outcome)) == outcome)
        }
        for direction in TextDirection.allCases {
            for trust in [DateTrust.stated, .corrected, .assumed] {
                let flags = StoredCodes.flags(direction: direction, trust: trust)
                #expect(StoredCodes.direction(flags: flags) == direction)
                #expect(StoredCodes.trust(flags: flags) == trust)
            }
        }
    }

    @Test func damagedListsOfItemsAreAnErrorNoTrap() throws {
        var writer = PackedWriter(version: 1)
        writer.put(signed: .max)
        writer.put(signed: 1)
        let bytes = writer.bytes
        #expect(throws: PackingFailure.self) { try ListedItems.unpack(bytes) }
        #expect(
            try ListedItems.unpack(ListedItems.pack([ItemID(.max), ItemID(3)])) == [ItemID(3), ItemID(.max)])
    }
}
