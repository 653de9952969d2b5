// SPDX-License-Identifier: Apache-2.0

import CBareSAX

/// libxml2 alone over a document, with handlers that do nothing: the measure of all parsing here.
public enum BareSAXPass {
    /// The number of elements; nil when the document is not well formed.
    public static func elements(in document: [UInt8]) -> Int? {
        let count = unsafe document.withUnsafeBytes { bytes in
            unsafe cbaresax_pass(bytes.baseAddress?.assumingMemoryBound(to: CChar.self), bytes.count)
        }
        return count < 0 ? nil : count
    }
}
