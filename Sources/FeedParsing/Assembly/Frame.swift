// SPDX-License-Identifier: Apache-2.0

/// One open element.
struct Frame {
    var element: Element
    /// Nothing in it is read, but for items and channels.
    var isIgnored = false
    var setsBase = false
    var setsLanguage = false
}
