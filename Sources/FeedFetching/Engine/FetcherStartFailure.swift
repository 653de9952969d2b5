// SPDX-License-Identifier: Apache-2.0

/// Why the fetcher cannot start.
public enum FetcherStartFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// libcurl cannot be initialised, or was built without what is needed.
    case library(String)
    /// The system refuses another thread (`errno`).
    case thread(Int32)
    /// A value of the configuration cannot be used.
    case configuration(String)

    public var description: String {
        switch self {
        case .library(let reason):
            "libcurl does not work (\(reason)): install Debian’s libcurl4, 7.88 or newer"
        case .thread(let code):
            "no thread could be started (error \(code)): raise the limit of tasks (TasksMax=)"
        case .configuration(let reason): reason
        }
    }
}
