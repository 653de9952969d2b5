// SPDX-License-Identifier: Apache-2.0

/// Refuses addresses that cannot be visited; sources are checked with it before anything is polled.
public enum RequestAddressGuard {
    /// Whether it is a complete http or https address, in the eyes of the very parser that will connect to it.
    public static func isVisitable(_ address: String) -> Bool {
        (try? FetchAddress(address)) != nil
    }
}
