// SPDX-License-Identifier: Apache-2.0

extension StringProtocol {
    /// Without the optional white space that header grammar allows around values (RFC 9110, 5.6.3).
    var trimmed: Substring {
        let isSpace: (Character) -> Bool = { $0 == " " || $0 == "\t" }
        let start = firstIndex { !isSpace($0) } ?? endIndex
        guard let last = lastIndex(where: { !isSpace($0) }) else { return Substring(self[start..<start]) }
        return Substring(self[start...last])
    }
}
