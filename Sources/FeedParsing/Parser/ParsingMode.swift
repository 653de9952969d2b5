// SPDX-License-Identifier: Apache-2.0

/// How much is made of a document.
public enum ParsingMode: Sendable {
    /// Elements, texts as published and dates; nothing sanitised, no address resolved, no language detected.
    case structure
    /// Everything: plain text, sanitised HTML, absolute addresses, language and direction.
    case full
}
