// SPDX-License-Identifier: Apache-2.0

/// One story in a list.
enum StoryTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}<article class="story" data-story="{{uuid}}" lang="{{itemLang}}" dir="{{itemDir}}">
        <p class="kicker"><b><bdi>{{publisher}}</bdi></b> · <time datetime="{{iso}}">{{time}}</time>{{#mark}} · <bdi class="mark" lang="{{lang}}">{{.}}</bdi>{{/mark}}</p>
        <h3><a href="{{href}}" rel="noopener">{{title}}</a></h3>
        {{#excerpt}}<p class="summary">{{.}}</p>{{/excerpt}}
        {{#hasReports}}<p class="more"><a href="{{storyHref}}"><bdi lang="{{lang}}">{{reportsLabel}}</bdi></a>{{#voices}} · <a href="{{href}}" rel="noopener"><bdi>{{name}}</bdi></a>{{/voices}}</p>{{/hasReports}}
        </article>

        """
}
