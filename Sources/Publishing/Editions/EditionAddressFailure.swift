// SPDX-License-Identifier: Apache-2.0

/// Why an address names no edition.
public enum EditionAddressFailure: Error, Hashable, Sendable {
    /// Nothing lies there: 404.
    case unknownPath
    /// The edition exists, the wish is not understood: 400.
    case badParameter(name: String, expected: String)

    /// For the person who typed it.
    public var message: String {
        switch self {
        case .unknownPath: "There is no edition at this address; /feeds lists them all."
        case .badParameter(let name, let expected): "The parameter “\(name)” wants \(expected)."
        }
    }
}
