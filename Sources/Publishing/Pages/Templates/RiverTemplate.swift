// SPDX-License-Identifier: Apache-2.0

/// The front page.
enum RiverTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}{{<layout}}{{$main}}
        {{>breaking}}
        <form class="filters" action="{{homeHref}}" method="get" role="search">
        <input type="hidden" name="lang" value="{{lang}}">
        <input type="search" name="q" value="{{words}}" dir="auto" maxlength="200" placeholder="{{searchLabel}}" aria-label="{{searchLabel}}">
        <button type="submit">{{show}}</button>
        <details{{#isNarrowed}} open{{/isNarrowed}}><summary>{{filterLabel}}</summary><div class="choices">
        {{#selects}}
        <label>{{label}}<select name="{{name}}"><option value="">{{all}}</option>{{#options}}<option value="{{value}}"{{#isChosen}} selected{{/isChosen}}>{{text}}</option>{{/options}}</select></label>
        {{/selects}}
        </div></details>
        </form>
        {{#filtered}}
        <p class="filtered small"><strong>{{filterName}}</strong> · <a href="{{clearHref}}">{{clear}}</a></p>
        {{/filtered}}
        {{#hasFront}}
        <section class="front" aria-labelledby="front"><h2 id="front">{{frontLabel}}</h2>
        <div class="stories">{{#front}}{{>story}}{{/front}}</div></section>
        {{/hasFront}}
        {{#isTwoSided}}<p class="jump"><a href="#other">{{jumpToOther}}</a></p>{{/isTwoSided}}
        <div class="columns{{#isTwoSided}} two{{/isTwoSided}}">
        {{#sides}}
        <section class="side" id="{{anchor}}" dir="{{sideDir}}" aria-labelledby="{{anchor}}-title"><h2 id="{{anchor}}-title" lang="{{lang}}">{{sideLabel}}</h2>
        {{#days}}
        <p class="day" lang="{{lang}}"><time datetime="{{dayISO}}"><bdi>{{dayLabel}}</bdi></time></p>
        {{#stories}}{{>story}}{{/stories}}
        {{/days}}
        </section>
        {{/sides}}
        </div>
        {{#isEmpty}}<p class="empty">{{noStories}}</p>{{/isEmpty}}
        {{#hasPages}}<nav class="pages" aria-label="{{pagesLabel}}">{{#newerHref}}<a rel="prev" href="{{.}}">{{newerLabel}}</a>{{/newerHref}}{{#olderHref}}<a rel="next" href="{{.}}">{{olderLabel}}</a>{{/olderHref}}</nav>{{/hasPages}}
        {{/main}}{{/layout}}
        """
}
