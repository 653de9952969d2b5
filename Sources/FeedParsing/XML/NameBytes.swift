// SPDX-License-Identifier: Apache-2.0

/// The bytes of which names in tags are made, read leniently.
enum NameBytes {
    @inline(__always)
    static func isName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: ":"), UInt8(ascii: "_"), UInt8(ascii: "-"),
            UInt8(ascii: "."), 0x80...0xFF:
            true
        default: false
        }
    }

    @inline(__always)
    static func isStart(_ byte: UInt8) -> Bool {
        isName(byte) && !(0x30...0x39).contains(byte) && byte != UInt8(ascii: "-")
            && byte != UInt8(ascii: ".")
            && byte != UInt8(ascii: ":")
    }
}
