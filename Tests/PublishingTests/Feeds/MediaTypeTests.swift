// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Testing

@testable import Publishing

@Suite struct MediaTypeTests {
    @Test(arguments: [
        ("https://a.example/x.mp3", "audio/mpeg", "audio/mpeg"),
        ("https://a.example/x.mp3", nil, "audio/mpeg"),
        ("https://a.example/x.MP4?t=1.jpg", nil, "video/mp4"),
        ("https://a.example/x", nil, "application/octet-stream"),
        ("https://a.example/x.jpg", "not a type", "image/jpeg"),
        ("https://a.example/x.jpg", "image", "image/jpeg"),
        ("https://a.example/x.jpg", "<b>/x", "image/jpeg"),
        ("https://a.example/x.jpg", "Image/PNG", "image/png"),
        ("https://a.example/x.webp#.mp3", nil, "image/webp"),
        ("https://a.example/x.jpg", "a/b/c", "image/jpeg"),
        ("https://a.example/x.jpg", "/", "image/jpeg"),
    ])
    func enclosuresAreAnnouncedWithAType(address: String, stated: String?, expected: String) {
        #expect(MediaType.of(ParsedEnclosure(address: address, type: stated)) == expected)
    }
}
