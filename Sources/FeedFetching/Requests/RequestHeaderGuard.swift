// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Refuses header fields that an operator may not send; configuration is checked with it before anything is
/// polled.
public enum RequestHeaderGuard {
    /// What is wrong with the field, as a sentence, or nil.
    public static func fault(name: String, value: String) -> String? {
        guard !name.isEmpty, name.utf8.allSatisfy(isTokenByte) else {
            return "“\(name)” is no name of a header: letters, digits and hyphens only"
        }
        if reserved.contains(name.lowercased()) {
            return "“\(name)” belongs to the connection and cannot be set"
        }
        guard value.utf8.allSatisfy({ $0 >= 32 && $0 != 127 || $0 == 9 }) else {
            return "the value of “\(name)” contains a line break or another control character"
        }
        return value.utf8.count <= 8192 ? nil : "the value of “\(name)” is longer than 8192 bytes"
    }

    /// `tchar` (RFC 9110, 5.6.2).
    private static func isTokenByte(_ byte: UInt8) -> Bool {
        switch byte {
        case 48...57, 65...90, 97...122: true
        default: "!#$%&'*+-.^_`|~".utf8.contains(byte)
        }
    }

    private static let reserved: Set<String> = [
        "host", "connection", "content-length", "transfer-encoding", "te", "trailer", "upgrade", "expect",
        "accept-encoding", "if-none-match", "if-modified-since", "content-type", "proxy-authorization",
    ]
}
