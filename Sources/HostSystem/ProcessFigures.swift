// SPDX-License-Identifier: Apache-2.0

import CLinux

/// What `/proc/self` says of this process.
public struct ProcessFigures: Sendable {
    /// Bytes of memory that are really there.
    public var residentBytes: Int
    public var openDescriptors: Int

    /// - Parameters:
    ///   - statm: the text of `/proc/self/statm`.
    ///   - descriptors: how many entries `/proc/self/fd` has.
    public init(statm: String, descriptors: Int) {
        let pages = statm.split(separator: " ").dropFirst().first.flatMap { Int($0) } ?? 0
        residentBytes = pages * sysconf(Int32(_SC_PAGESIZE))
        openDescriptors = descriptors
    }
}
