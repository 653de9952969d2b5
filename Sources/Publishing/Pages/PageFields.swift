// SPDX-License-Identifier: Apache-2.0

/// The values that a template is filled with: texts, `Bool` for sections, lists of further fields.
///
/// A missing name is looked for in the surrounding fields, so that every template's fields are always all there:
/// what has nothing to say is `false`.
typealias PageFields = [String: Any]
