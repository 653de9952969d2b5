// SPDX-License-Identifier: Apache-2.0

public import HostSystem

/// Why the daemon could not be asked; the description says what to do.
public enum ControlClientFailure: Error, Sendable, CustomStringConvertible {
    case unreachable(LocalStreamFailure)
    case cutOff
    case refused(status: Int, message: String)

    public var description: String {
        switch self {
        case .unreachable(.notThere(let path)):
            "no daemon answers at \(path): start one with `berrah serve`, or name its socket with --socket"
        case .unreachable(.notAllowed(let path)):
            "\(path) is not for this account: join the daemon's group, or use sudo"
        case .unreachable(.broken), .cutOff:
            "the daemon ended the conversation: see its log"
        case .refused(let status, let message):
            "the daemon refused (\(status)): \(message)"
        }
    }
}
