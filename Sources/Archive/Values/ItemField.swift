// SPDX-License-Identifier: Apache-2.0

/// What may change of an item; raw values are the bits stored.
public enum ItemField: Int, Sendable, CaseIterable {
    case title = 0
    case summary = 1
    case content = 2
    case url = 3
    case language = 4
    case published = 5
    case authors = 6
    case categories = 7
    case enclosures = 8
    case image = 9
    case rights = 10
    case origin = 11
    case wire = 12
}
