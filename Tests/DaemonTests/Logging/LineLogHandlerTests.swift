// SPDX-License-Identifier: Apache-2.0

import Logging
import NewsModel
import Synchronization
import Testing

@testable import Daemon

@Suite struct LineLogHandlerTests {
    private func line(_ style: LogStyle, _ log: (Logger) -> Void) -> String {
        let lines = Lines()
        let logger = Logger(label: "test") { _ in
            LineLogHandler(style: style, now: { Timestamp(seconds: 0) }, write: { lines.append($0) })
        }
        log(logger)
        return lines.text
    }

    @Test func theJournalGetsAPriorityAndNoTime() {
        #expect(
            line(.journal) { $0.warning("poll failed", metadata: ["feed": "a"]) } == "<4>poll failed feed=a\n"
        )
        #expect(line(.journal) { $0.error("x") }.hasPrefix("<3>"))
        #expect(line(.journal) { $0.info("x") }.hasPrefix("<6>"))
    }

    @Test func aTerminalGetsATimeAndTheLevel() {
        #expect(line(.plain) { $0.info("ready") } == "1970-01-01T00:00:00Z info ready\n")
    }

    @Test func aFeedCannotForgeALine() {
        let text = line(.journal) { $0.info("x", metadata: ["title": "a\n<0>b \u{202E}عاجل\u{7F}"]) }
        #expect(text.filter(\.isNewline).count == 1)
        #expect(text == "<6>x title=\"a\\u{a}<0>b \\u{202e}عاجل\\u{7f}\"\n")
    }

    private final class Lines: Sendable {
        private let storage = Mutex("")
        var text: String { storage.withLock { $0 } }
        func append(_ line: String) { storage.withLock { $0 += line } }
    }
}
