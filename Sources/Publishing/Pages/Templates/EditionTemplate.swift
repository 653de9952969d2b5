// SPDX-License-Identifier: Apache-2.0

/// A feed as a browser shows it.
enum EditionTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}{{<layout}}{{$main}}
        <div class="reading">
        <h1>{{heading}}</h1>
        <p>{{subtitle}}</p>
        <section class="subscribe" aria-labelledby="feed"><h2 id="feed">{{isFeed}}</h2>
        <p>{{isFeedExplained}}</p>
        <p class="address"><code dir="ltr" id="address">{{address}}</code></p>
        <p class="doors"><a class="door" href="{{subscription}}">{{openInReader}}</a> <button type="button" class="door" hidden data-copy="{{address}}" data-copied="{{copied}}">{{copy}}</button> {{#formats}} <a href="{{href}}">{{label}}</a>{{/formats}} <a href="{{pageHref}}">{{pageLabel}}</a></p></section>
        {{#stories}}{{>story-line}}{{/stories}}
        {{#isEmpty}}<p class="empty">{{noStories}}</p>{{/isEmpty}}
        </div>
        {{/main}}{{/layout}}
        """

    /// A story under a heading of the first rank, where the front page has one between; its moment is a date in the
    /// page's language, which would fall apart in a story of the other direction.
    static let story = StoryTemplate.text.replacing("h3>", with: "h2>")
        .replacing("{{time}}", with: #"<bdi lang="{{lang}}">{{time}}</bdi>"#)
}
