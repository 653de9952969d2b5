// SPDX-License-Identifier: Apache-2.0

import Daemon
import Testing

@Suite struct ControlClientFailureTests {
    @Test(arguments: [
        (#"{"error":"no feed is called “س”"}"#, "the daemon refused (404): no feed is called “س”"),
        ("down for repairs", "the daemon refused (404): down for repairs"),
        (#"{"problem":1}"#, #"the daemon refused (404): {"problem":1}"#), ("", "the daemon refused (404): "),
    ])
    func theDaemonsOwnWordsAreShown(body: String, said: String) {
        #expect(ControlClientFailure.refusal(status: 404, body: Array(body.utf8)).description == said)
    }
}
