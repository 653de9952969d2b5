// SPDX-License-Identifier: Apache-2.0

/// What a reload changed, or would: `POST /reload`.
public struct ReloadReport: Hashable, Sendable {
    /// One setting or feed whose value differs.
    public struct Change: Hashable, Sendable {
        public var id: String
        public var from: String
        public var to: String

        public init(id: String, from: String, to: String) {
            self.id = id
            self.from = from
            self.to = to
        }
    }

    /// One mistake in a file; nothing was changed when there are any.
    public struct Mistake: Hashable, Sendable {
        public var file: String
        public var line: Int
        public var column: Int
        public var message: String
        public var suggestion: String?

        public init(file: String, line: Int, column: Int, message: String, suggestion: String? = nil) {
            self.file = file
            self.line = line
            self.column = column
            self.message = message
            self.suggestion = suggestion
        }
    }

    /// Feed ids.
    public var added: [String]
    public var removed: [String]
    public var changed: [Change]
    /// Feeds that kept their id under another address.
    public var moved: [Change]
    /// Settings that the file has otherwise than at the start, and that only another start takes up.
    public var needRestart: [String]
    public var errors: [Mistake]

    public init(
        added: [String] = [], removed: [String] = [], changed: [Change] = [], moved: [Change] = [],
        needRestart: [String] = [], errors: [Mistake] = []
    ) {
        self.added = added
        self.removed = removed
        self.changed = changed
        self.moved = moved
        self.needRestart = needRestart
        self.errors = errors
    }
}
