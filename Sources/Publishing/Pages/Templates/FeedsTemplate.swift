// SPDX-License-Identifier: Apache-2.0

/// Every edition's address.
enum FeedsTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}{{<layout}}{{$main}}
        <div class="page" data-copy-label="{{copyBriefly}}" data-copy-name="{{copy}}" data-copied="{{copied}}">
        <h1>{{heading}}</h1><p>{{feedsExplained}}</p>
        <p class="small"><a href="{{opmlHref}}">{{opml}}</a> · <a href="{{streamHref}}">{{streamExplained}}</a></p>
        <div class="lists">
        {{#groups}}
        <section aria-labelledby="{{anchor}}"><h2 id="{{anchor}}">{{label}}</h2>
        <ul>{{#editions}}<li><a href="{{subscription}}"><bdi>{{title}}</bdi></a> <span>{{#formats}}<a href="{{href}}">{{label}}</a>{{/formats}}</span></li>{{/editions}}</ul></section>
        {{/groups}}
        </div></div>
        {{/main}}{{/layout}}
        """
}
