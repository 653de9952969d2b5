// SPDX-License-Identifier: Apache-2.0

/// One story with its timeline.
enum StoryPageTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}{{<layout}}{{$main}}
        <div class="reading">
        <article data-story="{{uuid}}" lang="{{itemLang}}" dir="{{itemDir}}">
        <p class="kicker"><b><bdi>{{publisher}}</bdi></b> · <time datetime="{{iso}}"><bdi lang="{{lang}}">{{timeLong}}</bdi></time>{{#mark}} · <bdi class="mark" lang="{{lang}}">{{.}}</bdi>{{/mark}}</p>
        <h1>{{title}}</h1>
        {{#summary}}<p class="whole">{{.}}</p>{{/summary}}
        <p class="read small"><a href="{{href}}" rel="noopener"><bdi lang="{{lang}}">{{readAt}}</bdi> <bdi>{{publisher}}</bdi></a></p>
        </article>
        {{#isRetracted}}<div class="box"><p><strong>{{retracted}}</strong></p></div>{{/isRetracted}}
        {{#hasAlerted}}<div class="box small"><p><strong>{{stateName}}</strong> · <time datetime="{{alertISO}}">{{alertTime}}</time></p>
        {{#hasEvidence}}<p>{{why}}</p><ul>{{#evidence}}<li>{{{.}}}</li>{{/evidence}}</ul>{{/hasEvidence}}</div>{{/hasAlerted}}
        <section aria-labelledby="timeline"><h2 id="timeline">{{timeline}}</h2>
        <p class="small">{{voicesLabel}} · {{reportsLabel}}</p>
        <ol class="timeline">
        {{#reports}}
        <li{{#isFirst}} class="first"{{/isFirst}}>
        <p class="tags"><time datetime="{{iso}}">{{timeLong}}</time><strong><bdi>{{publisher}}</bdi></strong>{{#tags}}<bdi>{{.}}</bdi>{{/tags}}</p>
        <p class="title" lang="{{itemLang}}">{{#hasLink}}<a href="{{href}}" rel="noopener">{{title}}</a>{{/hasLink}}{{^hasLink}}{{title}}{{/hasLink}}</p>
        {{#changes}}<p class="changes">{{changedLabel}} <time datetime="{{changeISO}}">{{changeTime}}</time>{{#former}} · <del>{{.}}</del>{{/former}}</p>{{/changes}}
        </li>
        {{/reports}}
        </ol></section>
        <p class="small">{{subscribe}} · {{#formats}} <a href="{{href}}">{{label}}</a>{{/formats}}</p>
        </div>
        {{/main}}{{/layout}}
        """
}
