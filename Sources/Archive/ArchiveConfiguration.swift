// SPDX-License-Identifier: Apache-2.0

/// What an archive is opened with; nothing of it is read from the surroundings.
public struct ArchiveConfiguration: Hashable, Sendable {
    /// At least 32 random bytes, used once, when the database is created: the log's name and the key of its hashes.
    public var entropy: [UInt8]
    /// What changes with every start of the machine (Linux: `/proc/sys/kernel/random/boot_id`).
    ///
    /// Commits do not wait for the disk. Another value than at the last opening, which did not end in `close`, means
    /// that the machine stopped and the last commits may be lost: event numbers then go on far above the last one
    /// known, so that none is given twice.
    public var boot: String?
    /// SQLite's page cache of the writer, in bytes; each reader has a quarter of it.
    public var cacheBytes: Int
    /// Connections that read at the same time.
    public var readers: Int
    /// How long a statement waits for another program.
    public var patience: Duration
    /// The largest size of the database in pages of 8 KiB; nil for no limit.
    public var maximumPages: Int?
    /// Takes the lock of the state directory, so that no second daemon opens it.
    public var locks: Bool

    public init(
        entropy: [UInt8], boot: String? = nil, cacheBytes: Int = 16 << 20, readers: Int = 3,
        patience: Duration = .seconds(10), maximumPages: Int? = nil, locks: Bool = true
    ) {
        self.entropy = entropy
        self.boot = boot
        self.cacheBytes = cacheBytes
        self.readers = readers
        self.patience = patience
        self.maximumPages = maximumPages
        self.locks = locks
    }
}
