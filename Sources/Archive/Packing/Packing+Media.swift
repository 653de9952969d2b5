// SPDX-License-Identifier: Apache-2.0

import NewsModel

extension PackedWriter {
    mutating func put(_ enclosure: ParsedEnclosure) {
        put(enclosure.address)
        put(optional: enclosure.type)
        put(optional: enclosure.length.map(Int64.init))
        put(optional: enclosure.title)
        put(optional: enclosure.duration.map(Int64.init))
    }

    mutating func put(_ image: ParsedImage) {
        put(optional: image.address)
        put(optional: image.title)
        put(optional: image.link)
        put(optional: image.width.map(Int64.init))
        put(optional: image.height.map(Int64.init))
        put(optional: image.description)
    }
}

extension PackedReader {
    static func enclosure(_ reader: inout PackedReader) throws(PackingFailure) -> ParsedEnclosure {
        ParsedEnclosure(
            address: try reader.text(), type: try reader.optionalText(),
            length: try reader.optionalSigned().map(Int.init),
            title: try reader.optionalText(), duration: try reader.optionalSigned().map(Int.init))
    }

    static func image(_ reader: inout PackedReader) throws(PackingFailure) -> ParsedImage {
        ParsedImage(
            address: try reader.optionalText(), title: try reader.optionalText(),
            link: try reader.optionalText(),
            width: try reader.optionalSigned().map(Int.init),
            height: try reader.optionalSigned().map(Int.init),
            description: try reader.optionalText())
    }
}
