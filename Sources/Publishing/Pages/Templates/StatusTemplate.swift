// SPDX-License-Identifier: Apache-2.0

/// How the daemon goes, for people.
enum StatusTemplate {
    static let text = """
        {{% CONTENT_TYPE:PAGE}}{{<layout}}{{$main}}
        <div class="page">
        <h1>{{heading}}</h1>
        <dl class="figures">{{#figures}}<div><dt>{{label}}</dt><dd><bdi>{{value}}</bdi></dd></div>{{/figures}}</dl>
        {{#tables}}
        <h2 id="{{anchor}}">{{label}}</h2>
        <div class="wide" tabindex="0" role="region" aria-labelledby="{{anchor}}"><table><thead><tr>{{#columns}}<th scope="col">{{.}}</th>{{/columns}}</tr></thead>
        <tbody>{{#rows}}<tr><td><bdi>{{feed}}</bdi></td><td{{#isBad}} class="bad"{{/isBad}}>{{health}}</td><td>{{#polled}}<time datetime="{{polledISO}}">{{.}}</time>{{/polled}}</td><td><bdi lang="en">{{cause}}</bdi></td></tr>{{/rows}}</tbody></table></div>
        {{/tables}}
        {{#isWell}}<p>{{noTrouble}}</p>{{/isWell}}
        </div>
        {{/main}}{{/layout}}
        """
}
