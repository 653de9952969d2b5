// SPDX-License-Identifier: Apache-2.0

/// The banner of what is breaking, and the pattern that the script makes new lines of it from.
enum BreakingTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}<section class="breaking" id="breaking" aria-labelledby="breaking-title"{{^hasBreaking}} hidden{{/hasBreaking}}>
        <h2 id="breaking-title">{{breakingLabel}}</h2>
        <ul aria-live="polite" aria-relevant="additions">
        {{#breaking}}
        <li data-story="{{uuid}}" dir="{{itemDir}}"><p class="headline"><a href="{{storyHref}}" lang="{{itemLang}}">{{title}}</a></p>
        <p class="evidence" dir="{{dir}}"><time datetime="{{alertISO}}">{{alertTime}}</time> · <bdi class="voices">{{newsrooms}}</bdi>{{#evidence}} · <bdi lang="{{lang}}">{{{.}}}</bdi>{{/evidence}}</p></li>
        {{/breaking}}
        </ul>
        <template id="alert"><li dir="auto"><p class="headline"><a href="#main"></a></p><p class="evidence" dir="{{dir}}"><time></time> · <span class="voices"></span></p></li></template>
        </section>

        """
}
