// SPDX-License-Identifier: Apache-2.0

import Archive
import Synchronization
import Testing

@Suite struct RollbackTests {
    private struct Refusal: Error {}

    private final class Heard: Sendable {
        private let list = Mutex<[String]>([])

        var words: [String] { list.withLock { $0 } }

        func note(_ word: String) { list.withLock { $0.append(word) } }
    }

    /// What holds stories in memory must hear of it before the next transaction decides by them.
    @Test func whoUsedATransactionThatIsUndoneHearsOfItBeforeTheNext() throws {
        let archive = try Archive.inMemory(Fixtures.configuration)
        let heard = Heard()
        try archive.writeAndWait { $0.onRollback { heard.note("undone") } }
        #expect(heard.words.isEmpty, "this one was committed")
        #expect(throws: (any Error).self) {
            try archive.writeAndWait { transaction in
                transaction.onRollback { heard.note("undone") }
                throw Refusal()
            }
        }
        try archive.writeAndWait { _ in heard.note("next") }
        #expect(heard.words == ["undone", "next"])
    }
}
