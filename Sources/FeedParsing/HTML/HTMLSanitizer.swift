// SPDX-License-Identifier: Apache-2.0

/// Makes HTML from a feed harmless and whole: an allow-list of elements and attributes, every tag balanced,
/// every address absolute, and nothing that acts by itself.
///
/// Sanitising what was sanitised changes nothing.
public struct HTMLSanitizer: Sendable {
    private let base: String?

    /// - Parameter base: the address that relative ones are resolved against; nil leaves them relative.
    public init(base: String?) {
        self.base = base
    }

    /// Sanitises a fragment.
    public func sanitize(_ html: String) -> SanitizedHTML {
        clean(html.utf8.span)
    }

    /// Sanitises a fragment of UTF-8; what is not UTF-8 in it becomes U+FFFD.
    public func sanitize(utf8 html: UnsafeBufferPointer<UInt8>) -> SanitizedHTML {
        UTF8Repair.read(unsafe html.span) { clean($0) }
    }

    /// Sanitises a fragment that is known to be UTF-8.
    func sanitize(sound html: Span<UInt8>) -> SanitizedHTML {
        clean(html)
    }

    private func clean(_ input: Span<UInt8>) -> SanitizedHTML {
        var cleaner = MarkupCleaner(base: base, size: input.count)
        cleaner.run(input)
        return SanitizedHTML(
            html: cleaner.html.string(), text: cleaner.text.string(), lostMarkup: cleaner.lostMarkup,
            firstImage: cleaner.firstImage.isEmpty ? nil : String(decoding: cleaner.firstImage, as: UTF8.self)
        )
    }
}
