// SPDX-License-Identifier: Apache-2.0

/// What a configuration may name and only the machine can tell of: credentials, time zones, programs.
struct Surroundings: Sendable {
    /// The text of a credential by name; nil when there is none.
    var credential: @Sendable (String) -> String?
    var knowsZone: @Sendable (String) -> Bool
    /// Names of zones, for a suggestion; empty when the machine has no list.
    var zoneNames: @Sendable () -> [String]
    /// Whether there is a program at that path that we may run.
    var isProgram: @Sendable (String) -> Bool

    init(
        credential: @escaping @Sendable (String) -> String? = { _ in nil },
        knowsZone: @escaping @Sendable (String) -> Bool = { _ in true },
        zoneNames: @escaping @Sendable () -> [String] = { [] },
        isProgram: @escaping @Sendable (String) -> Bool = { _ in true }
    ) {
        self.credential = credential
        self.knowsZone = knowsZone
        self.zoneNames = zoneNames
        self.isProgram = isProgram
    }

    /// Everything named is taken to be there: for commands that only ask where the daemon is, and may be run by
    /// people who cannot see what it sees.
    static let unexamined = Surroundings(credential: { _ in "" })
}
