// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Serving

@Suite struct NegotiationTests {
    @Test(
        arguments: [
            ([], ContentCoding.identity), (["gzip"], .gzip), (["gzip, deflate"], .gzip),
            (["gzip, deflate, br"], .br),
            (["br;q=0.5, gzip;q=0.8"], .gzip), (["br;q=0, gzip;q=0"], .identity), (["*"], .br),
            (["*;q=0"], .identity),
            (["gzip;q=0, *"], .br), (["identity"], .identity), (["identity;q=1, gzip;q=0.5"], .identity),
            (["deflate"], .identity), ([""], .identity), (["GZIP"], .gzip), (["gzip", "br"], .br),
            (["gzip;q=nonsense"], .gzip), (["x-gzip, zstd"], .identity),
            ([" gzip ; q=0.1 , identity;q=0.05"], .gzip),
        ] as [([String], ContentCoding)])
    func `chooses the encoding that weighs most and is smallest`(header: [String], coding: ContentCoding) {
        #expect(ContentCoding.choose(acceptEncoding: header) == coding)
    }

    @Test(
        arguments: [
            (nil, [], "ar"), ("fr", ["ar"], "fr"), ("xx", ["fr"], "fr"),
            (nil, ["fr-CA,fr;q=0.8,en;q=0.5"], "fr"),
            (nil, ["en;q=0.4, fr;q=0.9"], "fr"), (nil, ["de, es"], "ar"), (nil, ["ary"], "ar"),
            (nil, ["fr;q=0, en"], "en"),
            (nil, ["*"], "ar"), (nil, ["EN-us"], "en"),
        ] as [(String?, [String], LanguageTag)])
    func `speaks the language asked for, else accepted, else the first`(
        parameter: String?, header: [String], language: LanguageTag
    ) {
        let policy = LanguagePolicy(languages: ["ar", "fr", "en"])
        #expect(policy.choose(parameter: parameter, acceptLanguage: header) == language)
    }
}
