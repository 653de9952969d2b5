// SPDX-License-Identifier: Apache-2.0

import Mustache

/// How values are escaped in our templates.
///
/// The library's own HTML type compares whole characters: a quotation mark that carries a combining accent passes
/// it unescaped and ends an attribute. Ours looks at scalars, and leaves out what no page may carry.
struct PageContentType: MustacheContentType {
    /// Each template begins with `{{% CONTENT_TYPE:PAGE}}`; a partial starts anew with the library's type.
    static let name = "PAGE"

    func escapeText(_ text: String) -> String {
        HTMLText.escape(text)
    }
}
