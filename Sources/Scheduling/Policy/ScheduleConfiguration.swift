// SPDX-License-Identifier: Apache-2.0

public import NewsModel

/// What the operator says about how often feeds are read.
public struct ScheduleConfiguration: Hashable, Sendable {
    /// Where every feed starts.
    public var interval: Duration
    /// The bounds between which a feed's own behaviour moves it.
    public var minimum: Duration
    public var maximum: Duration

    public init(
        interval: Duration = .minutes(15), minimum: Duration = .minutes(5), maximum: Duration = .hours(24)
    ) {
        self.interval = interval
        self.minimum = minimum
        self.maximum = max(minimum, maximum)
    }
}
