// SPDX-License-Identifier: Apache-2.0

/// Tells pictures that count readers from pictures that readers look at.
enum TrackingPixelPolicy {
    /// Hosts that serve counters and nothing else; with their subdomains.
    private static let hosts: [StaticString] = [
        "pixel.wp.com", "stats.wp.com", "stats.wordpress.com", "pixel.quantserve.com",
        "scorecardresearch.com",
        "google-analytics.com", "googletagmanager.com", "doubleclick.net", "feedsportal.com",
        "pixel.facebook.com",
        "sitestat.com", "xiti.com", "ati-host.net", "chartbeat.net", "statcounter.com", "histats.com",
        "addfreestats.com", "hit.gemius.pl", "mc.yandex.ru", "counter.yadro.ru", "bat.bing.com",
        "analytics.twitter.com", "px.ads.linkedin.com", "demdex.net", "omtrdc.net", "2o7.net",
        "list-manage.com", "pixel.adsafeprotected.com", "matomo.cloud", "goatcounter.com", "feedblitz.com",
    ]

    private static let facebook: StaticString = "facebook.com/tr?"

    /// Shapes of addresses that count wherever they lie, behind the host; each begins with a slash.
    private static let paths: [StaticString] = [
        "/~r/", "/~4/", "/b.gif?", "/piwik.php?", "/matomo.php?", "/wf/open?",
        "/track/open",
        "/1x1.gif", "/1x1.png", "/pixel.gif", "/pixel.png", "/spacer.gif", "/blank.gif", "/clear.gif",
        "/transparent.gif", "/beacon.gif", "/cgi-bin/counter", "/republication-tracker-tool",
        "/count.gif",
    ]

    /// - Parameters:
    ///   - width: pixels, as the tag or its style says.
    ///   - height: the same.
    ///   - address: absolute.
    static func isPixel(width: Int?, height: Int?, address: Span<UInt8>) -> Bool {
        if let width, let height, width <= 1, height <= 1 { return true }
        if width == 0 || height == 0 { return true }
        guard let scheme = address.firstIndex(of: "://", from: 0, to: min(address.count, 8)) else {
            return holdsPath(address, from: 0)
        }
        let start = scheme + 3
        var end = start
        while end < address.count, address[end] != 0x2F, address[end] != 0x3F, address[end] != 0x3A {
            end += 1
        }
        return hosts.contains { ends(address, from: start, to: end, with: $0) }
            || holdsPath(address, from: start)
    }

    private static func ends(
        _ address: Span<UInt8>, from start: Int, to end: Int, with host: StaticString
    ) -> Bool {
        let place = end - host.utf8CodeUnitCount
        guard place >= start, address.holds(host, at: place) else { return false }
        return place == start || address[place - 1] == 0x2E
    }

    private static func holdsPath(_ address: Span<UInt8>, from start: Int) -> Bool {
        for slash in start..<address.count where address[slash] == UInt8(ascii: "/") {
            if paths.contains(where: { address.holds($0, at: slash) }) { return true }
            if slash >= start + 12, address.holds(facebook, at: slash - 12) { return true }
        }
        return false
    }
}
