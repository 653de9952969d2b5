// SPDX-License-Identifier: Apache-2.0

import JSONWriting

/// What one replay came to.
public struct StreamSummary: Hashable, Sendable {
    public var items = 0
    public var alerts = 0
    /// Wall-clock seconds of everything: reading, parsing, deciding, writing.
    public var secondsTotal = 0.0
    /// The share of normalising, identity, duplicates, stories and breaking.
    public var secondsStories = 0.0

    /// One JSON object on one line.
    public var json: String {
        var json = JSONWriter()
        json.object { json in
            json.member("items", items)
            json.member("seconds_total", Self.rounded(secondsTotal))
            json.member("seconds_stories", Self.rounded(secondsStories))
        }
        return json.text
    }

    /// One line for a person.
    public var text: String {
        let rate = secondsStories > 0 ? Int(Double(items) / secondsStories) : 0
        return "\(items) items, \(alerts) alerts, \(Self.rounded(secondsTotal)) s; stories took "
            + "\(Self.rounded(secondsStories)) s (\(rate) items a second)"
    }

    private static func rounded(_ seconds: Double) -> Double {
        (seconds * 1000).rounded() / 1000
    }
}
