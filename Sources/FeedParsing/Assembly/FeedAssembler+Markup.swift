// SPDX-License-Identifier: Apache-2.0

import NewsText

extension FeedAssembler {
    /// An element inside a text construct: part of its value.
    mutating func openMarkup() {
        guard frames.count + markup.depth < limits.maximumDepth else {
            fail(.depth)
            return
        }
        guard attributes.byteCount <= limits.maximumAttributeBytes else {
            fail(.attributeBytes)
            return
        }
        if !construct.holdsMarkup {
            construct.holdsMarkup = true
            if !markup.isEscaping {
                markup.escapeAll(&text)
                markup.isEscaping = true
            }
        }
        guard text.count <= limits.maximumTextBytes else {
            fail(.textBytes)
            return
        }
        if attributes.has(.base), markup.depth == 0 {
            markupBase = attributes.string(.base).flatMap { WebAddress.resolve($0, against: base) }
        }
        markup.open(attributes.elementName, attributes: attributes, into: &text)
    }

    mutating func closeMarkup() {
        markup.close(into: &text)
    }
}
