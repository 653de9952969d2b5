// SPDX-License-Identifier: Apache-2.0

import FeedParsing

extension ParsingBenchmark {
    /// For callers that know nothing of the parser: structure only, or everything.
    public init(structureOnly: Bool, rounds: Int = 7, peers: [PeerProgram] = []) {
        self.init(mode: structureOnly ? .structure : .full, rounds: rounds, peers: peers)
    }
}
