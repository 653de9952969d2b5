// SPDX-License-Identifier: Apache-2.0

/// A big value that few have, kept beside the value that it belongs to instead of inside it, so that those
/// without it stay small: an optional one takes a word.
indirect enum OutOfLine<Value: Hashable & Sendable>: Hashable, Sendable {
    case value(Value)

    init?(_ value: Value?) {
        guard let value else { return nil }
        self = .value(value)
    }

    var value: Value {
        switch self {
        case .value(let value): value
        }
    }
}
