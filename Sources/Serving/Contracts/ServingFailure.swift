// SPDX-License-Identifier: Apache-2.0

/// Why the server could not begin; the message says what to do.
public enum ServingFailure: Error, Hashable, Sendable, CustomStringConvertible {
    case addressTaken(String)
    case addressNotOurs(String)
    case notPermitted(String)
    /// Somebody answers on the socket file.
    case socketInUse(String)
    /// Something that is no socket lies where the socket should be.
    case notASocket(String)
    case cannotListen(String, reason: String)

    public var description: String {
        switch self {
        case .addressTaken(let address):
            "\(address) is taken by another program; stop that one, or choose another port with listen:"
        case .addressNotOurs(let address):
            "\(address) is no address of this machine; correct listen:"
        case .notPermitted(let address):
            "not permitted to listen on \(address); take a port above 1023, or a directory that we may write to"
        case .socketInUse(let path):
            "another daemon answers on \(path); stop it, or choose another path with control:"
        case .notASocket(let path):
            "\(path) exists and is no socket; move it away, or choose another path with control:"
        case .cannotListen(let address, let reason):
            "cannot listen on \(address): \(reason)"
        }
    }
}
