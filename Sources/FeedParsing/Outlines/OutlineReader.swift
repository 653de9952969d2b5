// SPDX-License-Identifier: Apache-2.0

import CXML2

/// Reads OPML 1.0, 1.1 and 2.0: every outline that has an `xmlUrl`, in any letter case of its attributes.
///
/// The list is the operator's own file, so a small tree is fine here; entities and the network stay closed all the same.
public enum OutlineReader {
    /// The subscriptions, in the order of the document.
    public static func read(_ document: [UInt8]) throws(OutlineFailure) -> [Outline] {
        guard let context = unsafe xmlNewParserCtxt() else {
            throw OutlineFailure(message: "there is no memory left to read the list")
        }
        defer { unsafe xmlFreeParserCtxt(context) }
        let options = Int32(
            XML_PARSE_NONET.rawValue | XML_PARSE_NOERROR.rawValue | XML_PARSE_NOWARNING.rawValue)
        let tree = unsafe document.withUnsafeBytes { bytes in
            unsafe xmlCtxtReadMemory(
                context, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(clamping: bytes.count),
                nil,
                nil, options)
        }
        guard let tree = unsafe tree else {
            throw unsafe failure(of: context)
        }
        defer { unsafe xmlFreeDoc(tree) }
        guard let root = unsafe xmlDocGetRootElement(tree), unsafe name(of: root) == "opml" else {
            throw OutlineFailure(message: "this is no OPML: its outermost element is not <opml>")
        }
        var outlines: [Outline] = []
        unsafe collect(root, folders: [], into: &outlines)
        return outlines
    }

    private static func collect(_ node: xmlNodePtr, folders: [String], into outlines: inout [Outline]) {
        var child = unsafe node.pointee.children
        while let current = unsafe child {
            if unsafe current.pointee.type == XML_ELEMENT_NODE {
                let facts = unsafe attributes(of: current)
                let title = facts["title"] ?? facts["text"]
                var inner = folders
                if let address = facts["xmlurl"], !address.isEmpty {
                    outlines.append(
                        Outline(
                            feedAddress: address, siteAddress: facts["htmlurl"], title: title,
                            language: facts["language"], categories: words(facts["category"]),
                            folders: folders,
                            line: unsafe Int(xmlGetLineNo(current))))
                } else if let title, unsafe name(of: current) == "outline" {
                    inner.append(title)
                }
                // xmlReadMemory refuses documents deeper than 256 levels, so this ends.
                unsafe collect(current, folders: inner, into: &outlines)
            }
            unsafe child = current.pointee.next
        }
    }

    private static func words(_ category: String?) -> [String] {
        category?.split { ",/".contains($0) }.map { $0.trimmedOfSpace }.filter { !$0.isEmpty } ?? []
    }

    private static func attributes(of node: xmlNodePtr) -> [String: String] {
        var facts: [String: String] = [:]
        var attribute = unsafe node.pointee.properties
        while let current = unsafe attribute {
            let key = unsafe String(cString: current.pointee.name).lowercased()
            if let value = unsafe xmlNodeListGetString(node.pointee.doc, current.pointee.children, 1) {
                let text = unsafe String(cString: value)
                if facts[key] == nil, !text.isEmpty {
                    facts[key] = text
                }
                unsafe cxml_free(value)
            }
            unsafe attribute = current.pointee.next
        }
        return facts
    }

    private static func name(of node: xmlNodePtr) -> String {
        unsafe String(cString: node.pointee.name).lowercased()
    }

    private static func failure(of context: xmlParserCtxtPtr) -> OutlineFailure {
        guard let error = unsafe xmlCtxtGetLastError(context) else {
            return OutlineFailure(message: "this is no XML")
        }
        let message = unsafe error.pointee.message.map { unsafe String(cString: $0) } ?? "this is no XML"
        return OutlineFailure(
            message: String(message.prefix { !$0.isNewline }), line: unsafe Int(error.pointee.line),
            column: unsafe Int(error.pointee.int2))
    }
}
