// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    /// A text construct is complete.
    mutating func finishConstruct() {
        finishText()
        markup.reset()
        markupBase = nil
    }

    private mutating func finishText() {
        let isWanted = isInItem || (construct.element != .content && construct.element != .encoded)
        guard isWanted, construct.source != nil || !text.isEmpty else { return }
        if construct.isEncoded {
            guard let decoded = Base64.decode(text) else { return }
            text = decoded
        }
        if construct.kind == .xhtml, isAtom {
            markup.unwrap(&text)
        }
        // Last: the places that were noted in the text are not its own any more.
        if mayNeedRepair || construct.isEncoded {
            TextRepair.repair(&text, 0..<text.count)
        }
        var contentAddress: String?
        if let written = construct.source { contentAddress = resolve(written) }
        guard
            let finished = finisher.finish(
                text, kind: construct.kind, holdsMarkup: construct.holdsMarkup, language: language,
                base: mode == .full ? markupBase ?? addressBase() : nil, statedBase: markupBase ?? base,
                source: contentAddress)
        else { return }
        if hasImage {
            storeInImage(finished, construct.element)
        } else if hasSource {
            source.take(finished, construct.element, isAtom: isAtom, replaces: true, others: &headFacts)
        } else if isInItem {
            storeInItem(consume finished, construct.element)
        } else {
            feed.channel.take(
                finished, construct.element, isAtom: isAtom, replaces: false, others: &headFacts)
        }
    }

    private mutating func storeInImage(_ text: FinishedText, _ element: Element) {
        switch element {
        case .title: image.title = text.plain
        case .description: image.description = text.plain
        default: break
        }
    }

    private mutating func storeInItem(_ text: consuming FinishedText, _ element: Element) {
        if text.firstImage != nil, facts.pictureInText == nil || element == .encoded || element == .content {
            facts.pictureInText = text.firstImage
        }
        switch element {
        case .title, .newsTitle:
            guard item.title == nil else { return }
            item.title = text.plain
            item.titleDetail = text.detail
        case .dublinTitle, .mediaTitle, .mediaDescription:
            facts.note(text, of: element)
        case .description, .summary, .subtitle:
            if item.summary == nil, element != .subtitle {
                item.summary = text.plain
                item.summaryDetail = text.detail
                item.lostMarkup = item.lostMarkup || text.lostMarkup
            } else {
                guard takesMore(than: facts.fallbacks.count) else { return }
                facts.note(text, of: element)
            }
        case .rights:
            guard item.rights == nil else { return }
            item.rights = text.plain
            item.rightsDetail = text.detail
        case .content, .encoded, .body:
            guard item.content.count < 8 else { return }
            item.content.append(text.detail)
            item.lostMarkup = item.lostMarkup || text.lostMarkup
            if facts.bestText == nil || (item.contentHTML == nil && text.detail.type != "text") {
                facts.bestText = text.plain
                facts.bestValue = text.detail.value
                item.contentHTML = text.detail.type.hasSuffix("html") ? text.detail.value : nil
            }
        default:
            break
        }
    }
}

extension ParsedChannel {
    /// - Parameters:
    ///   - replaces: a subtitle or summary is always the description; otherwise only Atom's, and the first.
    ///   - others: takes what counts only when nothing better comes.
    fileprivate mutating func take(
        _ text: FinishedText, _ element: Element, isAtom: Bool, replaces: Bool, others: inout HeadFacts
    ) {
        switch element {
        case .title:
            guard title == nil else { return }
            title = text.plain
            titleDetail = text.detail
        case .dublinTitle, .mediaTitle:
            others.otherTitle = others.otherTitle ?? text
        case .description:
            guard description == nil else { return }
            description = text.plain
            descriptionDetail = text.detail
        case .subtitle, .summary:
            if replaces || (isAtom && description == nil) {
                description = text.plain
                descriptionDetail = text.detail
            } else {
                others.otherDescription = others.otherDescription ?? text
            }
        case .rights:
            guard rights == nil else { return }
            rights = text.plain
            rightsDetail = text.detail
        default:
            break
        }
    }
}
