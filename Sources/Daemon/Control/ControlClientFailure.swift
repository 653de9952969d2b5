// SPDX-License-Identifier: Apache-2.0

import Foundation
public import HostSystem

/// Why the daemon could not be asked; the description says what to do.
public enum ControlClientFailure: Error, Sendable, CustomStringConvertible {
    case unreachable(LocalStreamFailure)
    case cutOff
    case refused(status: Int, message: String)

    /// The daemon says why in an object with `error`; anything else is shown as it came.
    public static func refusal(status: Int, body: [UInt8]) -> ControlClientFailure {
        struct Complaint: Decodable {
            var error: String
        }
        let complaint = try? JSONDecoder().decode(Complaint.self, from: Data(body))
        return .refused(
            status: status, message: complaint?.error ?? String(decoding: body, as: UTF8.self))
    }

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
