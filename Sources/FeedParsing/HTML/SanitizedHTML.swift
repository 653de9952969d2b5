// SPDX-License-Identifier: Apache-2.0

/// What is left of a publisher's HTML after sanitising, and what a reader sees of it.
public struct SanitizedHTML: Hashable, Sendable {
    /// Allowed elements only, balanced, every address absolute wherever a base is known.
    public var html: String
    /// The plain text: white space collapsed, blocks apart by one space.
    public var text: String
    /// True when something active or visible was taken away, not mere white space or unknown wrappers.
    public var lostMarkup: Bool
    /// The address of the first picture that is no tracking pixel.
    public var firstImage: String?

    public init(html: String, text: String, lostMarkup: Bool = false, firstImage: String? = nil) {
        self.html = html
        self.text = text
        self.lostMarkup = lostMarkup
        self.firstImage = firstImage
    }
}
