// SPDX-License-Identifier: Apache-2.0

/// What every page has: head, masthead, footer.
enum LayoutTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}<!doctype html>
        <html lang="{{lang}}" dir="{{dir}}">
        <head>
        <meta charset="utf-8">
        <meta name="viewport" content="width=device-width, initial-scale=1">
        <meta name="robots" content="noindex">
        <meta name="description" content="{{tagline}}">
        <title>{{pageTitle}}</title>
        <link rel="stylesheet" href="{{styleHref}}">
        <link rel="icon" type="image/svg+xml" href="{{iconHref}}">
        {{#feedLinks}}
        <link rel="alternate" type="{{type}}" title="{{title}}" href="{{href}}">
        {{/feedLinks}}
        <script src="{{scriptHref}}" defer></script>
        </head>
        <body data-events="{{eventsHref}}" data-since="{{since}}" data-stories="{{storiesHref}}" data-zone="Africa/Casablanca">
        <a class="skip" href="#main">{{skip}}</a>
        <header>
        <div class="bar"><p><time datetime="{{todayISO}}">{{today}}</time></p>
        <ul>{{#languages}}<li><a href="{{href}}" lang="{{tag}}" hreflang="{{tag}}"{{#isCurrent}} aria-current="true"{{/isCurrent}}>{{name}}</a></li>{{/languages}}</ul></div>
        <div class="nameplate">
        {{#isHome}}<h1 class="name"><a href="{{homeHref}}">{{name}}</a></h1>{{/isHome}}
        {{^isHome}}<p class="name"><a href="{{homeHref}}">{{name}}</a></p>{{/isHome}}
        <p class="tagline">{{tagline}}</p></div>
        <nav class="paper-nav" aria-label="{{name}}"><ul>{{#sections}}<li><a href="{{href}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{label}}</a></li>{{/sections}}</ul></nav>
        </header>
        <main id="main">
        {{$main}}{{/main}}
        </main>
        <footer><p>{{footer}}</p>{{#contact}}<p><a href="{{href}}">{{label}}</a></p>{{/contact}}<p><bdi lang="en">Berrah {{version}}</bdi></p></footer>
        </body>
        </html>

        """
}
