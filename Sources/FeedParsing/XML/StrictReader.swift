// SPDX-License-Identifier: Apache-2.0

import CXML2

/// Reads well-formed XML through libxml2's SAX2 interface, and stops at the first fault.
///
/// No tree is built, nothing is fetched, no entity but the five of XML is ever expanded: `getEntity` answers
/// nothing, and a document that needs more is handed to `LooseReader`. The body is handed over in small pieces,
/// so the parser's own memory does not grow with it.
@safe final class StrictReader {
    enum Outcome {
        case complete
        /// Faulty, or in need of entities: where and why.
        case interrupted(reason: String, at: DocumentPosition?)
        /// Sound so far, but it uses entities beyond the five of XML.
        case needsEntities
    }

    var assembler: FeedAssembler
    private var names = NameCache()
    private var context: xmlParserCtxtPtr?
    private var body = unsafe UnsafeBufferPointer<UInt8>(start: nil, count: 0)
    private var offset = 0
    private var needsEntities = false
    /// The first fault that ends reading.
    private var fault: (reason: String, position: DocumentPosition?)?
    /// The first fault that does not: an undeclared prefix.
    private(set) var blemish: (reason: String, position: DocumentPosition?)?

    init(assembler: consuming FeedAssembler) {
        self.assembler = assembler
    }

    func read(_ bytes: [UInt8], from start: Int) -> Outcome {
        unsafe bytes.withUnsafeBufferPointer { buffer in
            unsafe body = buffer
            offset = start
            defer { unsafe body = UnsafeBufferPointer(start: nil, count: 0) }
            return parse()
        }
    }

    private func parse() -> Outcome {
        var handler = unsafe SAXHandler.make()
        let itself = unsafe Unmanaged.passUnretained(self).toOpaque()
        guard
            let context = unsafe xmlCreateIOParserCtxt(
                &handler, itself,
                { reader, buffer, length in
                    unsafe StrictReader.from(reader)?.supply(buffer, Int(length)) ?? -1
                }, nil, itself, XML_CHAR_ENCODING_NONE)
        else { return .interrupted(reason: "libxml2 could not start", at: nil) }
        defer {
            unsafe self.context = nil
            unsafe xmlFreeParserCtxt(context)
        }
        unsafe self.context = context
        let options =
            XML_PARSE_NONET.rawValue | XML_PARSE_NOENT.rawValue | XML_PARSE_IGNORE_ENC.rawValue
            | XML_PARSE_NOCDATA.rawValue
        unsafe xmlCtxtUseOptions(context, Int32(bitPattern: options))
        _ = unsafe xmlParseDocument(context)
        lastPosition = position
        if needsEntities { return .needsEntities }
        if let fault { return .interrupted(reason: fault.reason, at: fault.position) }
        if unsafe context.pointee.wellFormed == 0, assembler.failure == nil {
            return .interrupted(reason: "it is not well formed", at: nil)
        }
        return .complete
    }

    // MARK: What libxml2 calls

    /// The reader that libxml2 hands back; what it was given is never nil.
    static func from(_ pointer: UnsafeMutableRawPointer?) -> StrictReader? {
        guard let pointer = unsafe pointer else { return nil }
        return unsafe Unmanaged<StrictReader>.fromOpaque(pointer).takeUnretainedValue()
    }

    private func supply(_ target: UnsafeMutablePointer<CChar>?, _ length: Int) -> Int32 {
        let count = unsafe min(length, body.count - offset)
        guard count > 0, let target = unsafe target, let source = unsafe body.baseAddress else { return 0 }
        unsafe UnsafeMutableRawPointer(target).copyMemory(from: source + offset, byteCount: count)
        offset += count
        return Int32(truncatingIfNeeded: count)
    }

    func open(
        _ name: UnsafePointer<xmlChar>, prefix: UnsafePointer<xmlChar>?, address: UnsafePointer<xmlChar>?,
        namespaceCount: Int, namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?, attributeCount: Int,
        attributes: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) {
        let element = unsafe names.element(name, prefix: prefix, address: address)
        assembler.attributes.removeAll()
        let isInMarkup = assembler.isInMarkup
        if isInMarkup {
            let start = assembler.attributes.end
            unsafe assembler.attributes.append(Self.localName(name))
            assembler.attributes.setName(start..<assembler.attributes.end)
        } else if assembler.frames.count <= 1 || element == .feed {
            let own = unsafe element == .rdf ? Self.defaultNamespace(namespaceCount, namespaces) : address
            assembler.rootNamespace = unsafe own.map { unsafe String(cString: $0) }
        }
        if attributeCount > 0, let attributes = unsafe attributes {
            for index in 0..<attributeCount {
                unsafe add(attributes + index * 5, isInMarkup: isInMarkup)
            }
        }
        assembler.open(element)
        stopIfRefused()
    }

    /// What RDF is in is no answer; what its children will be in is.
    private static func defaultNamespace(
        _ count: Int, _ namespaces: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
    ) -> UnsafePointer<xmlChar>? {
        guard let namespaces = unsafe namespaces else { return nil }
        for index in 0..<count {
            if unsafe namespaces[index * 2] == nil { return unsafe namespaces[index * 2 + 1] }
        }
        return nil
    }

    /// One attribute: local name, prefix, namespace address, first and last byte of its value.
    private func add(_ attribute: UnsafeMutablePointer<UnsafePointer<xmlChar>?>, isInMarkup: Bool) {
        guard let name = unsafe attribute[0], let first = unsafe attribute[3], let end = unsafe attribute[4]
        else {
            return
        }
        let meaning = unsafe names.attribute(name, prefix: attribute[1])
        guard isInMarkup || meaning != .other else { return }
        var written = 0..<0
        if isInMarkup, unsafe attribute[1] == nil {
            let start = assembler.attributes.end
            unsafe assembler.attributes.append(Self.localName(name))
            written = start..<assembler.attributes.end
        }
        let start = assembler.attributes.end
        unsafe assembler.attributes.append(UnsafeBufferPointer(start: first, count: end - first))
        assembler.attributes.close(name: meaning, written: written, value: start..<assembler.attributes.end)
    }

    /// Without a prefix that libxml2 left in the name because nobody declared it.
    private static func localName(_ name: UnsafePointer<xmlChar>) -> UnsafeBufferPointer<UInt8> {
        let all = unsafe UnsafeBufferPointer(start: name, count: Int(xmlStrlen(name)))
        guard let colon = unsafe all.firstIndex(of: UInt8(ascii: ":")) else { return unsafe all }
        return unsafe UnsafeBufferPointer(rebasing: all[(colon + 1)...])
    }

    func close() {
        assembler.close()
    }

    @inline(__always)
    func append(_ characters: UnsafePointer<xmlChar>?, _ count: Int32) {
        guard assembler.isCapturing else { return }
        unsafe assembler.append(UnsafeBufferPointer(start: characters, count: Int(count)))
        stopIfRefused()
    }

    private func stopIfRefused() {
        guard assembler.failure != nil, let context = unsafe context else { return }
        unsafe xmlStopParser(context)
    }

    func meetEntity() {
        guard let context = unsafe context else { return }
        needsEntities = fault == nil
        unsafe xmlStopParser(context)
    }

    func note(_ error: UnsafeMutablePointer<xmlError>) {
        let level = unsafe error.pointee.level
        guard level == XML_ERR_ERROR || level == XML_ERR_FATAL, assembler.failure == nil else { return }
        let text = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "fault"
        let reason = String(text.split(separator: "\n").first ?? "fault")
        let place = unsafe DocumentPosition(line: Int(error.pointee.line), column: Int(error.pointee.int2))
        if level == XML_ERR_FATAL {
            if fault == nil {
                fault = (reason, place)
            }
            if let context = unsafe context {
                unsafe xmlStopParser(context)
            }
        } else if blemish == nil {
            blemish = (reason, place)
        }
    }

    /// Where reading ended.
    private(set) var lastPosition: DocumentPosition?

    /// Where the parser stands.
    var position: DocumentPosition? {
        guard let input = unsafe context?.pointee.input else { return nil }
        return unsafe DocumentPosition(line: Int(input.pointee.line), column: Int(input.pointee.col))
    }
}
