// SPDX-License-Identifier: Apache-2.0

/// Where a story stands on its way through the news.
public enum StoryState: String, Sendable, Codable, CaseIterable {
    /// Told, and no more.
    case quiet
    /// Close to the threshold: its sources are polled sooner.
    case candidate
    /// Alerted; once in its life.
    case breaking
    /// Breaking, and new reports keep coming.
    case developing
    /// No new voice for hours.
    case cooled
    /// Taken back by the editor.
    case retracted

    /// Whether the story has ever been called out.
    public var hasAlerted: Bool {
        switch self {
        case .quiet, .candidate: false
        case .breaking, .developing, .cooled, .retracted: true
        }
    }
}
