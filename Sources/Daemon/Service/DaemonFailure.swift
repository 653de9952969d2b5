// SPDX-License-Identifier: Apache-2.0

public import Archive
public import Serving

/// Why the daemon could not begin, or had to end; each says what to do, and has its exit code.
public enum DaemonFailure: Error, Sendable, CustomStringConvertible {
    case configuration(ConfigurationFailure)
    case archive(ArchiveFailure)
    case serving(ServingFailure)
    case network(String)
    case stateFolder(path: String, reason: String)

    public var description: String {
        switch self {
        case .configuration(let failure): failure.description
        case .archive(let failure): "\(failure)"
        case .serving(let failure): "\(failure)"
        case .network(let reason): "the network library cannot be used: \(reason)"
        case .stateFolder(let path, let reason):
            "the state folder \(path) cannot be made: \(reason); correct “state”, or the folder's permissions"
        }
    }

    /// As sysexits.h has them.
    public var exitCode: Int32 {
        switch self {
        case .configuration: 78
        case .serving: 69
        case .network: 70
        case .stateFolder: 73
        case .archive(let failure): failure.exitCode
        }
    }
}

extension ArchiveFailure {
    fileprivate var exitCode: Int32 {
        switch self {
        case .locked: 75
        case .missing: 66
        case .notWritable, .notReplaceable: 73
        case .newerVersion, .corrupt: 65
        default: 74
        }
    }
}
