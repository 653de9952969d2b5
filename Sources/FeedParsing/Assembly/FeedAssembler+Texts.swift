// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText

extension FeedAssembler {
    /// A text construct is complete.
    mutating func finish(_ construct: TextConstruct) {
        finishText(construct)
        markup.reset()
        markupBase = nil
    }

    private mutating func finishText(_ construct: TextConstruct) {
        let isWanted = isInItem || (construct.element != .content && construct.element != .encoded)
        guard isWanted, construct.source != nil || !text.isEmpty else { return }
        if construct.isEncoded {
            guard let decoded = Base64.decode(text) else { return }
            text = decoded
        }
        if construct.kind == .xhtml, isAtom {
            markup.unwrap(&text)
        }
        let finished = finisher.finish(
            &text, kind: construct.kind, holdsMarkup: construct.holdsMarkup, language: language,
            base: markupBase ?? base, source: construct.source.map { resolve($0) })
        guard let finished else { return }
        if hasImage {
            storeInImage(finished, construct.element)
        } else if hasSource {
            source = stored(finished, construct.element, in: source ?? ParsedChannel(), isSource: true)
        } else if isInItem {
            storeInItem(finished, construct.element)
        } else {
            feed.channel = stored(finished, construct.element, in: feed.channel, isSource: false)
        }
    }

    private mutating func storeInImage(_ text: FinishedText, _ element: Element) {
        switch element {
        case .title: image?.title = text.plain
        case .description: image?.description = text.plain
        default: break
        }
    }

    private mutating func stored(
        _ text: FinishedText, _ element: Element, in channel: ParsedChannel, isSource: Bool
    ) -> ParsedChannel {
        var head = channel
        switch element {
        case .title:
            guard head.title == nil else { break }
            head.title = text.plain
            head.titleDetail = text.detail
        case .dublinTitle, .mediaTitle:
            headFacts.otherTitle = headFacts.otherTitle ?? text
        case .description:
            guard head.description == nil else { break }
            head.description = text.plain
            head.descriptionDetail = text.detail
        case .subtitle, .summary:
            if isSource || (isAtom && head.description == nil) {
                head.description = text.plain
                head.descriptionDetail = text.detail
            } else {
                headFacts.otherDescription = headFacts.otherDescription ?? text
            }
        case .rights:
            guard head.rights == nil else { break }
            head.rights = text.plain
            head.rightsDetail = text.detail
        default:
            break
        }
        return head
    }

    private mutating func storeInItem(_ text: FinishedText, _ element: Element) {
        if facts.pictureInText == nil || element == .encoded || element == .content {
            facts.pictureInText = text.firstImage ?? facts.pictureInText
        }
        switch element {
        case .title, .newsTitle:
            guard item.title == nil else { return }
            item.title = text.plain
            item.titleDetail = text.detail
        case .dublinTitle:
            facts.dublinTitle = facts.dublinTitle ?? text
        case .mediaTitle:
            facts.mediaTitle = facts.mediaTitle ?? text
        case .description, .summary, .subtitle:
            if item.summary == nil, element != .subtitle {
                item.summary = text.plain
                item.summaryDetail = text.detail
                item.lostMarkup = item.lostMarkup || text.lostMarkup
            } else {
                guard takesMore(than: facts.otherSummaries.count) else { return }
                facts.otherSummaries.append(text)
            }
        case .mediaDescription:
            facts.mediaDescription = facts.mediaDescription ?? text
        case .rights:
            guard item.rights == nil else { return }
            item.rights = text.plain
            item.rightsDetail = text.detail
        case .content, .encoded, .body:
            guard item.content.count < 8 else { return }
            item.content.append(text.detail)
            item.lostMarkup = item.lostMarkup || text.lostMarkup
            if facts.bestContent == nil || (item.contentHTML == nil && text.detail.type != "text") {
                facts.bestContent = text
                item.contentHTML = text.detail.type.hasSuffix("html") ? text.detail.value : nil
            }
        default:
            break
        }
    }
}
