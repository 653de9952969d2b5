// SPDX-License-Identifier: Apache-2.0

import Mustache

/// Our templates by name, compiled once.
enum PageTemplates {
    static let texts = [
        "layout": LayoutTemplate.text, "river": RiverTemplate.text, "breaking": BreakingTemplate.text,
        "story": StoryTemplate.text, "story-page": StoryPageTemplate.text, "feeds": FeedsTemplate.text,
        "status": StatusTemplate.text,
        "edition": EditionTemplate.text, "story-line": EditionTemplate.story, "message": MessageTemplate.text,
    ]

    /// The library; compiled by whoever asks first.
    static func library() throws(PageTemplateFailure) -> MustacheLibrary {
        try compiled.get()
    }

    private static let compiled = Result { () throws(PageTemplateFailure) in try compile() }

    private static func compile() throws(PageTemplateFailure) -> MustacheLibrary {
        MustacheContentTypes.register(PageContentType(), named: PageContentType.name)
        var library = MustacheLibrary()
        for (name, text) in texts {
            do {
                try library.register(text, named: name)
            } catch {
                throw PageTemplateFailure(template: name, reason: "\(error)")
            }
        }
        return library
    }
}
