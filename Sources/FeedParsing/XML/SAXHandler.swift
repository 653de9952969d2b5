// SPDX-License-Identifier: Apache-2.0

import CXML2

/// The callbacks that `StrictReader` gives to libxml2; those that are missing are nothing to us.
enum SAXHandler {
    static func make() -> xmlSAXHandler {
        var handler = unsafe xmlSAXHandler()
        // XML_SAX2_MAGIC, a macro that Swift does not see.
        unsafe handler.initialized = 0xDEED_BEAF
        unsafe handler.startElementNs = {
            reader, name, prefix, address, scopes, namespaces, count, _, attributes in
            guard let name = unsafe name else { return }
            unsafe StrictReader.from(reader)?.open(
                name, prefix: prefix, address: address, namespaceCount: Int(scopes), namespaces: namespaces,
                attributeCount: Int(count), attributes: attributes)
        }
        unsafe handler.endElementNs = { reader, _, _, _ in
            unsafe StrictReader.from(reader)?.close()
        }
        unsafe handler.characters = characters
        unsafe handler.ignorableWhitespace = characters
        unsafe handler.cdataBlock = characters
        unsafe handler.getEntity = { reader, _ in
            unsafe StrictReader.from(reader)?.meetEntity()
            return nil
        }
        unsafe handler.serror = { reader, error in
            guard let error = unsafe error else { return }
            unsafe StrictReader.from(reader)?.note(error)
        }
        return unsafe handler
    }

    private static let characters: charactersSAXFunc = { reader, text, count in
        unsafe StrictReader.from(reader)?.append(text, count)
    }
}
