// SPDX-License-Identifier: Apache-2.0

/// Why a command could not talk to the daemon.
public enum LocalStreamFailure: Error, Sendable, Equatable {
    case notThere(path: String)
    case notAllowed(path: String)
    case broken
}
