// SPDX-License-Identifier: Apache-2.0

/// The base direction of a text (HTML's `dir`).
public enum TextDirection: String, Sendable, Codable, CaseIterable {
    case leftToRight = "ltr"
    case rightToLeft = "rtl"
}
