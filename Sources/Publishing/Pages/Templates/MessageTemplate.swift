// SPDX-License-Identifier: Apache-2.0

/// A page that has nothing else to show: an error, a story that is gone.
enum MessageTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}{{<layout}}{{$main}}
        <div class="reading">{{^isHome}}<h1>{{heading}}</h1>{{/isHome}}<p>{{message}}</p>{{#detail}}<p lang="en" dir="ltr">{{.}}</p>{{/detail}}<p class="read small"><a href="{{homeHref}}">{{home}}</a></p></div>
        {{/main}}{{/layout}}
        """
}
