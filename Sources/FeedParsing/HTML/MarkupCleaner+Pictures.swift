// SPDX-License-Identifier: Apache-2.0

extension MarkupCleaner {
    /// Reads what an element cannot do without; false when the element has to go.
    mutating func prepareAddress(of element: HTMLElement, _ input: Span<UInt8>) -> Bool {
        address.removeAll(keepingCapacity: true)
        switch element {
        case .img: return preparePicture(input)
        case .source, .track: return hasSource(input, for: element)
        default: return true
        }
    }

    /// Without an address these two say nothing.
    private mutating func hasSource(_ input: Span<UInt8>, for element: HTMLElement) -> Bool {
        if let place = attributes[.src] {
            decode(input, place)
            if read(.resource) { return true }
        }
        if element == .source, let place = sourceSetPlace() {
            decode(input, place)
            if !SourceSet.resolved(value.span, by: addresses).isEmpty { return true }
        }
        lostMarkup = true
        return false
    }

    /// Finds a picture's address. Scripts that load pictures late keep it away from `src`; without the script
    /// `src` is a grey dot.
    private mutating func preparePicture(_ input: Span<UInt8>) -> Bool {
        var wasNamed = false
        for attribute in [HTMLAttribute.dataLazySrc, .dataSrc, .src, .dataOriginal] {
            guard let place = attributes[attribute] else { continue }
            wasNamed = true
            decode(input, place)
            if read(.resource) { break }
        }
        if address.isEmpty {
            guard wasNamed else { return true }
            lostMarkup = true
            // The words for the picture are worth keeping where the picture is not.
            return attributes[.alt].map { !$0.isEmpty } ?? false
        }
        if isTrackingPixel(input) {
            lostMarkup = true
            return false
        }
        // What stands in <noscript> after a late picture is the same picture again.
        if isInsideNoscript, address == lastImage { return false }
        lastImage = address
        if firstImage.isEmpty, AddressFilter.isPlainWebAddress(address.span) { firstImage = address }
        return true
    }

    private mutating func isTrackingPixel(_ input: Span<UInt8>) -> Bool {
        let style = attributes[.style]
        let width =
            pixels(.width, input) ?? style.flatMap { InlineStyle.pixels(of: "width", input, $0) }
        let height =
            pixels(.height, input) ?? style.flatMap { InlineStyle.pixels(of: "height", input, $0) }
        if let style, InlineStyle.isInvisible(input, style) { return true }
        return TrackingPixelPolicy.isPixel(width: width, height: height, address: address.span)
    }

    /// As it will be written: a reference or a control character in a number hides nothing.
    private mutating func pixels(_ attribute: HTMLAttribute, _ input: Span<UInt8>) -> Int? {
        guard let place = attributes[attribute] else { return nil }
        decode(input, place)
        return Pixels.read(value.span, 0..<value.count)
    }
}
