// SPDX-License-Identifier: Apache-2.0

/// Reads dates as feeds write them: RFC 822, ISO 8601, `asctime`, epoch numbers, and prose in the languages
/// of the Maghreb press and of its neighbours.
///
/// The two forms that nearly every feed uses are read from the bytes without an allocation; everything else
/// is taken apart into numbers and words first. What cannot be a date (February 30th, a Hijri date alone,
/// `0000-00-00`) is nil: no date is better than a wrong one.
public struct DateReader: Sendable {
    private let zone: TimeZoneRules

    /// A reader for which dates without a zone are local time of `zone`.
    public init(zone: TimeZoneRules = .utc) {
        self.zone = zone
    }

    public func read(_ text: String) -> ReadDate? {
        read(span: text.utf8.span)
    }

    /// The same from bytes, without a String in between. The bytes must stay valid during the call.
    public func read(utf8 bytes: UnsafeBufferPointer<UInt8>) -> ReadDate? {
        read(span: unsafe Span(_unsafeElements: bytes))
    }

    /// The same from UTF-8 bytes that their owner lends.
    public func read(span bytes: Span<UInt8>) -> ReadDate? {
        var range = 0..<bytes.count
        while let first = range.first, bytes[first] <= 0x20 { range = first + 1..<range.upperBound }
        while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
        guard (4...Self.longest).contains(range.count) else { return nil }
        if var cursor = DateCursor(bytes, range),
            let parts = cursor.readInternetDate() ?? cursor.readNumericDate()
        {
            return parts.resolved(in: zone)
        }
        let tokens = DateTokens.read(range.map { bytes[$0] })
        guard !tokens.isEmpty, tokens.count <= 80 else { return nil }
        var reader = WrittenDateReader(tokens)
        return reader.read()?.resolved(in: zone)
    }

    /// Bytes; room for an Arabic date with its Hijri twin written in character references.
    private static let longest = 1000
}
