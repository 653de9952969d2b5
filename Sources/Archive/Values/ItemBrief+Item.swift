// SPDX-License-Identifier: Apache-2.0

public import NewsModel

extension ItemBrief {
    public init(_ item: Item) {
        self.init(
            id: item.id, feed: item.feed, publisher: item.publisher, story: item.story,
            duplicateOf: item.duplicateOf, publicID: item.publicID, url: item.url, title: item.title,
            language: item.language, direction: item.direction, published: item.published,
            dateTrust: item.dateTrust, firstSeen: item.firstSeen, wire: item.wire, revision: item.revision,
            isHidden: item.isHidden)
    }
}
