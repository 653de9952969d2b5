// SPDX-License-Identifier: Apache-2.0

/// A growing run of bytes. It is an array without the price of one append at a time: every write checks the
/// room once and copies whole runs. The only storage by pointer in this folder.
@safe
struct ByteSink: ~Copyable {
    private var storage: UnsafeMutablePointer<UInt8>
    private var capacity: Int
    private(set) var count = 0

    init(capacity: Int) {
        let room = max(capacity, 64)
        unsafe storage = .allocate(capacity: room)
        self.capacity = room
    }

    deinit { unsafe storage.deallocate() }

    /// The byte written last; a space when there is none.
    @inline(__always)
    var last: UInt8 { count == 0 ? 0x20 : unsafe storage[count &- 1] }

    /// Ends a piece of plain text: a space, unless one stands there or nothing does.
    @inline(__always)
    mutating func separate() {
        if last != 0x20 { append(0x20) }
    }

    mutating func removeLast() {
        if count > 0 { count -= 1 }
    }

    @inline(__always)
    mutating func append(_ byte: UInt8) {
        if count == capacity { grow(by: 1) }
        unsafe storage[count] = byte
        count &+= 1
    }

    /// Appends `input[start..<end]`.
    @inline(__always)
    mutating func append(_ input: Span<UInt8>, from start: Int, to end: Int) {
        let length = end - start
        guard length > 0 else { return }
        precondition(start >= 0 && end <= input.count)
        if length > capacity &- count { grow(by: length) }
        unsafe input.withUnsafeBufferPointer { bytes in
            unsafe (storage + count).update(from: bytes.baseAddress.unsafelyUnwrapped + start, count: length)
        }
        count &+= length
    }

    mutating func append(_ bytes: [UInt8]) { append(bytes.span, from: 0, to: bytes.count) }

    @inline(__always)
    mutating func append(_ text: StaticString) {
        let length = text.utf8CodeUnitCount
        if length > capacity &- count { grow(by: length) }
        unsafe (storage + count).update(from: text.utf8Start, count: length)
        count &+= length
    }

    /// Appends a name.
    @inline(__always)
    mutating func append(_ name: PackedName) {
        if 16 > capacity &- count { grow(by: 16) }
        let place = unsafe UnsafeMutableRawPointer(storage + count)
        unsafe place.storeBytes(of: name.low.littleEndian, as: UInt64.self)
        unsafe (place + 8).storeBytes(of: name.high.littleEndian, as: UInt64.self)
        count &+= name.count
    }

    /// Appends again what stands at a place of this sink.
    mutating func repeatOwn(_ place: Range<Int>) {
        precondition(place.lowerBound >= 0 && place.upperBound <= count)
        if place.count > capacity &- count { grow(by: place.count) }
        unsafe (storage + count).update(from: storage + place.lowerBound, count: place.count)
        count &+= place.count
    }

    mutating func append(_ scalar: Unicode.Scalar) {
        for byte in UTF8.encode(scalar).unsafelyUnwrappedOrReplacement { append(byte) }
    }

    /// Makes room for so many more bytes.
    @inline(__always)
    mutating func reserve(_ length: Int) {
        if length > capacity &- count { grow(by: length) }
    }

    /// Where the next byte goes; for writers that reserved room, and then call `advance`.
    @inline(__always)
    var end: UnsafeMutablePointer<UInt8> { unsafe storage + count }

    @inline(__always)
    mutating func advance(by length: Int) {
        precondition(length >= 0 && length <= capacity &- count)
        count &+= length
    }

    @inline(__always)
    mutating func append(raw bytes: UnsafePointer<UInt8>, count length: Int) {
        if length > capacity &- count { grow(by: length) }
        unsafe (storage + count).update(from: bytes, count: length)
        count &+= length
    }

    /// Everything written, as a string.
    ///
    /// The bytes have to be UTF-8; they are when all input was, because runs end at ASCII bytes or between
    /// scalars only.
    func string() -> String {
        let bytes = unsafe Span(_unsafeStart: storage, count: count)
        return unsafe String(copying: UTF8Span(unchecked: bytes))
    }

    private mutating func grow(by length: Int) {
        let room = max(capacity * 2, count + length)
        let larger = UnsafeMutablePointer<UInt8>.allocate(capacity: room)
        unsafe larger.moveUpdate(from: storage, count: count)
        unsafe storage.deallocate()
        unsafe storage = larger
        capacity = room
    }
}

extension Optional where Wrapped == UTF8.EncodedScalar {
    /// Every scalar has an encoding; the type of the standard library does not say so.
    var unsafelyUnwrappedOrReplacement: UTF8.EncodedScalar { self ?? UTF8.encodedReplacementCharacter }
}

extension ByteSink {
    /// Appends the value of an attribute in double quotes, escaped so that no context can break out of it.
    mutating func appendEscaped(_ value: Span<UInt8>) {
        var start = 0
        for index in value.indices {
            let escaped: StaticString
            switch value[index] {
            case 0x22: escaped = "&quot;"
            case 0x26: escaped = "&amp;"
            case 0x3C: escaped = "&lt;"
            case 0x3E: escaped = "&gt;"
            default: continue
            }
            append(value, from: start, to: index)
            append(escaped)
            start = index + 1
        }
        append(value, from: start, to: value.count)
    }
}
