// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

/// Turns the events of a reader (an element opens, text, an element closes) into one `ParsedFeed`.
///
/// Readers fill `attributes`, then call `open`; text goes to `append` as long as `isCapturing`. Nothing is made
/// of what is passed over, and the buffers are used again for every text.
///
/// It is some kilobytes big, so it cannot be copied: it belongs to the reader that feeds it.
struct FeedAssembler: ~Copyable {
    let mode: ParsingMode
    let limits: ParsingLimits
    let dates: DateReader
    let documentBase: String?

    var feed: ParsedFeed
    var hasRoot = false
    var isAtom = false
    /// Set when a limit was hit: the reader stops.
    var failure: ParsingFailure?
    /// Set when a list was full: the reader goes on.
    private(set) var leavesPartsOut = false

    var attributes = AttributeBuffer()
    /// The reader hands on UTF-8 and nothing else, so that strings can be made of it unseen.
    var isSound = false {
        didSet {
            attributes.isSound = isSound
            finisher.isSound = isSound
        }
    }
    /// Cleared by a reader that found nothing in the whole document that `TextRepair` has to look at.
    var mayNeedRepair = true
    var frames: [Frame] = []

    // The text being read.
    var text: [UInt8] = []
    var isCapturing = false
    /// Depth of the element that `text` belongs to.
    var captureDepth = 0
    var construct = TextConstruct()
    var markup = MarkupWriter()

    // What is being filled.
    var item = ParsedItem()
    var isInItem = false
    var facts = ItemFacts()
    // Valid while the flag beside each is set.
    var source = ParsedChannel()
    var hasSource = false
    var image = ParsedImage(address: nil)
    var hasImage = false
    var person = ParsedPerson()
    var hasPerson = false
    var hasConstruct = false
    var link = ParsedLink(address: "")
    var hasLink = false
    var linkHasRelation = false
    var pendingCategory: ParsedCategory?
    var pendingGenerator: ParsedGenerator?
    var headFacts = HeadFacts()

    // What is in force.
    var bases: [String?] = []
    var languages: [LanguageTag?] = []
    var advertised: [String] = []
    var finisher: TextFinisher
    /// `xml:base` of the element that wraps a construct's markup.
    var markupBase: String?
    var root: Element?
    /// Of the element that was opened last without a parent.
    var rootNamespace: String?

    init(mode: ParsingMode, limits: ParsingLimits, hints: DocumentHints, encoding: String) {
        self.mode = mode
        self.limits = limits
        dates = DateReader(zone: hints.zone)
        documentBase = hints.baseURL
        feed = ParsedFeed(format: .rss, encoding: encoding)
        finisher = TextFinisher(mode: mode)
        let header = hints.contentLanguage?.split(separator: ",").first
        let language = header.map { String($0.filter { $0 != " " }) } ?? ""
        if !language.isEmpty {
            feed.channel.language = LanguageTag(language)
        }
        frames.reserveCapacity(32)
        text.reserveCapacity(4096)
    }

    /// Serialised markup is being read, so that readers have to hand on names as written.
    var isInMarkup: Bool { markup.depth > 0 || hasConstruct }

    // MARK: Events

    mutating func open(_ element: Element) {
        if hasConstruct {
            openMarkup()
            return
        }
        guard frames.count < limits.maximumDepth else {
            fail(.depth)
            return
        }
        var frame = Frame(element: element)
        if !attributes.isEmpty {
            guard attributes.byteCount <= limits.maximumAttributeBytes else {
                fail(.attributeBytes)
                return
            }
            readScopes(into: &frame)
        }
        if let parent = frames.last {
            frame.isIgnored = Self.isIgnored(element, in: parent, isInItem: isInItem)
        }
        frames.append(frame)
        if isCapturing, captureDepth == frames.count - 1, frames[captureDepth - 1].element == .category {
            // Something stands behind a category's own words.
            endCategory(hasText: true)
        }
        isCapturing = false
        guard !frame.isIgnored else { return }
        if element.isConstruct, isInItem || element != .body {
            construct = TextConstruct(element: element, isAtom: isAtom)
            if !attributes.isEmpty { construct.read(attributes) }
            markup.isEscaping = construct.kind == .xhtml
            hasConstruct = true
            capture()
        } else {
            if element.isText {
                capture()
            }
            begin(element)
        }
    }

    mutating func close() {
        if markup.depth > 0 {
            closeMarkup()
            return
        }
        guard let frame = frames.last else { return }
        if !frame.isIgnored {
            let hasText = captureDepth == frames.count
            if hasConstruct {
                hasConstruct = false
                markup.isEscaping = false
                finishConstruct()
            } else {
                end(frame.element, hasText: hasText)
            }
            isCapturing = false
            if hasText {
                captureDepth = 0
            }
        }
        frames.removeLast()
        if frame.setsBase {
            bases.removeLast()
        }
        if frame.setsLanguage {
            languages.removeLast()
        }
    }

    /// Text of the open element; call it only while `isCapturing`.
    mutating func append(_ bytes: UnsafeBufferPointer<UInt8>) {
        guard text.count + bytes.count <= limits.maximumTextBytes else {
            fail(.textBytes)
            return
        }
        if markup.isEscaping {
            unsafe markup.escape(bytes, into: &text)
        } else {
            unsafe text.append(contentsOf: bytes)
        }
    }

    /// As above, for a part of the document.
    @inline(__always)
    mutating func append(_ bytes: Span<UInt8>, from start: Int, to end: Int) {
        unsafe bytes.extracting(start..<end).withUnsafeBufferPointer { unsafe append($0) }
    }

    /// Appends what a reference stands for.
    mutating func append(_ reference: PlainReference) {
        guard text.count < limits.maximumTextBytes else {
            fail(.textBytes)
            return
        }
        if reference.scalar.isASCII, !markup.isEscaping {
            text.append(UInt8(truncatingIfNeeded: reference.scalar.value))
        } else {
            mayNeedRepair = mayNeedRepair || !reference.scalar.isASCII
            let encoded = Array(UTF8.encode(reference.scalar) ?? UTF8.encodedReplacementCharacter)
            unsafe encoded.withUnsafeBufferPointer { unsafe append($0) }
        }
    }

    /// The format of what is open at the top is still to be told by a namespace.
    var needsNamespace: Bool { frames.isEmpty || !hasRoot || root == .rdf }

    mutating func fail(_ limit: ParsingLimit) {
        if failure == nil {
            failure = .limitExceeded(limit, bound: limits[limit], at: nil)
        }
        isCapturing = false
    }

    /// Whether a list of that length takes one part more; that one was left out is told at the end.
    mutating func takesMore(than count: Int) -> Bool {
        if count < limits.maximumPartsPerItem { return true }
        leavesPartsOut = true
        return false
    }

    // MARK: Scopes

    private mutating func capture() {
        text.removeAll(keepingCapacity: true)
        isCapturing = true
        captureDepth = frames.count
    }

    /// Foreign containers may hold elements of ours that do not speak of the item; only items and channels are
    /// looked for in them.
    private static func isIgnored(_ element: Element, in parent: Frame, isInItem: Bool) -> Bool {
        guard parent.isIgnored || parent.element == .other || parent.element == .textInput else {
            return isInItem && (element == .item || element == .entry || element == .channel)
        }
        switch element {
        case .item, .entry, .channel, .feed, .rss, .rdf, .urlset, .sitemapURL: return isInItem
        default: return true
        }
    }

    private mutating func readScopes(into frame: inout Frame) {
        if let written = attributes.string(.base), written.utf8.count <= limits.maximumAddressBytes {
            let resolved = WebAddress.resolve(written, against: base) ?? ""
            // A base grows with every relative one inside it.
            let isUsable = WebAddress.isHTTP(resolved) && resolved.utf8.count <= limits.maximumAddressBytes
            bases.append(isUsable ? resolved : base)
            frame.setsBase = true
        }
        if let written = attributes.string(.lang) {
            languages.append(written.isEmpty ? nil : LanguageTag(written))
            frame.setsLanguage = true
        }
    }

    /// The address in force: `xml:base`, else the document's own.
    var base: String? {
        bases.last ?? documentBase
    }

    /// `xml:lang` in force, else the feed's language.
    var language: LanguageTag? {
        languages.isEmpty ? feed.channel.language : languages[languages.count - 1]
    }
}
