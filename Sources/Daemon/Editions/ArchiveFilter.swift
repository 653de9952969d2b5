// SPDX-License-Identifier: Apache-2.0

import Archive

/// The archive's own filter; Publishing has a type of the same name for what readers ask for.
typealias ArchiveFilter = EditionFilter
