// SPDX-License-Identifier: Apache-2.0

/// The attributes of the element that is being opened: one byte buffer and ranges in it, used again and again.
struct AttributeBuffer {
    struct Entry {
        var name: AttributeName
        /// Of the written local name; empty unless markup is being kept.
        var written: Range<Int>
        var value: Range<Int>
    }

    /// The bytes are known to be UTF-8.
    var isSound = false
    private(set) var bytes: [UInt8] = []
    private(set) var entries: [Entry] = []
    /// The local name of the element, as written; empty unless markup is being kept.
    private var nameRange: Range<Int> = 0..<0

    var elementName: ArraySlice<UInt8> { bytes[nameRange] }

    var isEmpty: Bool { entries.isEmpty }
    var byteCount: Int { bytes.count }

    mutating func removeAll() {
        guard !bytes.isEmpty || !entries.isEmpty else { return }
        bytes.removeAll(keepingCapacity: true)
        entries.removeAll(keepingCapacity: true)
        nameRange = 0..<0
    }

    /// Notes the element's own name, whose bytes were appended before.
    mutating func setName(_ range: Range<Int>) {
        nameRange = range
    }

    /// Where the next byte will lie.
    var end: Int { bytes.count }

    mutating func append(_ byte: UInt8) {
        bytes.append(byte)
    }

    mutating func append(_ more: UnsafeBufferPointer<UInt8>) {
        unsafe bytes.append(contentsOf: more)
    }

    mutating func append(_ more: ArraySlice<UInt8>) {
        bytes.append(contentsOf: more)
    }

    mutating func append(_ source: Span<UInt8>, from start: Int, to end: Int) {
        guard end > start else { return }
        unsafe source.extracting(start..<end).withUnsafeBufferPointer { unsafe bytes.append(contentsOf: $0) }
    }

    /// Makes an attribute of bytes that were appended before.
    mutating func close(name: AttributeName, written: Range<Int>, value: Range<Int>) {
        entries.append(Entry(name: name, written: written, value: value))
    }

    func has(_ name: AttributeName) -> Bool {
        entries.contains { $0.name == name }
    }

    /// The value, white space around it cut off; nil when the attribute is missing.
    func string(_ name: AttributeName) -> String? {
        for entry in entries where entry.name == name {
            return ByteText.string(bytes, ByteText.trim(bytes, entry.value), areSound: isSound)
        }
        return nil
    }

    /// As `string`, but nil also when nothing is left.
    func filled(_ name: AttributeName) -> String? {
        guard let text = string(name), !text.isEmpty else { return nil }
        return text
    }

    /// As `filled`, in lower case.
    func lowered(_ name: AttributeName) -> String? {
        filled(name)?.lowered
    }

    func number(_ name: AttributeName) -> Int? {
        string(name).flatMap { Int($0) }
    }
}
