// SPDX-License-Identifier: Apache-2.0

/// Why the archive could not do as asked; each says what to do.
public enum ArchiveFailure: Error, Hashable, Sendable, CustomStringConvertible {
    /// The directory or the file does not allow writing.
    case notWritable(path: String)
    /// The disk, a quota or the page limit is exhausted; nothing of the transaction was kept.
    case diskFull(path: String)
    /// A later Berrah wrote it.
    case newerVersion(path: String, found: Int, supported: Int)
    /// Another daemon holds the state directory.
    case locked(path: String, process: Int?)
    /// Another program keeps the database busy for longer than the patience configured.
    case busy(path: String)
    /// An SQLite database of some other program.
    case foreign(path: String)
    /// Damaged, or no database at all.
    case corrupt(path: String, reason: String)
    /// There is no such file (a backup to restore).
    case missing(path: String)
    /// A backup may not take the place of what is there.
    case notReplaceable(path: String, reason: String)
    /// The system refused to read or write.
    case inputOutput(path: String, reason: String)
    /// A row contradicts the rules of the schema: a mistake of the program; the transaction was undone.
    case rejected(reason: String)
    /// It was closed.
    case closed

    public var description: String {
        switch self {
        case .notWritable(let path):
            "\(path) is not writable; give its directory to the user that runs berrah (chown), or set another `state`"
        case .diskFull(let path):
            "the disk of \(path) is full; nothing was damaged: free some space, or keep fewer days (`retention`)"
        case .newerVersion(let path, let found, let supported):
            "\(path) was written by a newer berrah (schema \(found), this one knows \(supported)); "
                + "install that version again, or restore a backup made by this one"
        case .locked(let path, let process?):
            "\(path) is in use by the process \(process); stop it first, or choose another `state` directory"
        case .locked(let path, nil):
            "\(path) is in use by another process; stop it first, or choose another `state` directory"
        case .busy(let path):
            "\(path) is kept busy by another program; close whatever has it open (sqlite3, a backup tool)"
        case .foreign(let path):
            "\(path) is a database of another program; choose another `state` directory"
        case .corrupt(let path, let reason):
            "\(path) is damaged (\(reason)); run `berrah doctor`, or `berrah restore` with the latest backup"
        case .missing(let path):
            "\(path) does not exist; check the name"
        case .notReplaceable(let path, let reason):
            "\(path) is no file that a backup may replace (\(reason)); choose another name"
        case .inputOutput(let path, let reason):
            "\(path) cannot be read or written (\(reason)); look at the disk (dmesg, df)"
        case .rejected(let reason):
            "the archive refused a change (\(reason)); this is a mistake in berrah, please report it"
        case .closed:
            "the archive is closed"
        }
    }
}
