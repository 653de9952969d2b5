// SPDX-License-Identifier: Apache-2.0

/// A template of ours that does not compile: a mistake in the program, found by its tests.
public struct PageTemplateFailure: Error, Hashable, Sendable {
    public let template: String
    public let reason: String
}
