// SPDX-License-Identifier: Apache-2.0

import Foundation
import Stories

/// What story building remembers, as the archive keeps it: JSON, so that a person can look at it.
enum StoryMemoryCodec {
    static func encode(_ memory: StoryMemory) throws -> [UInt8] {
        let encoder = JSONEncoder()
        encoder.outputFormatting = .sortedKeys
        return Array(try encoder.encode(memory))
    }

    static func decode(_ bytes: [UInt8]) throws -> StoryMemory {
        try JSONDecoder().decode(StoryMemory.self, from: Data(bytes))
    }
}
