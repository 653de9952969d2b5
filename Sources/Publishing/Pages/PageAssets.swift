// SPDX-License-Identifier: Apache-2.0

/// Everything that our pages load, all of it our own.
public enum PageAssets {
    public static let style = PageAsset(
        name: "page", ending: "css", contentType: "text/css; charset=utf-8", text: PageStyle.text)

    /// For browsers that open an edition itself.
    public static let feedStyle = PageAsset(
        name: "feed", ending: "css", contentType: "text/css; charset=utf-8", text: FeedStyle.text)

    public static let script = PageAsset(
        name: "live", ending: "js", contentType: "text/javascript; charset=utf-8", text: LiveScript.text)

    public static let icon = PageAsset(
        name: "icon", ending: "svg", contentType: "image/svg+xml", text: PageIcon.text)

    public static let all = [style, feedStyle, script, icon]

    /// The asset at a path without prefix; nil for any other.
    public static func asset(at path: String) -> PageAsset? {
        all.first { $0.path == path }
    }

    /// The header that every page and edition is sent with: nothing inline, nothing from elsewhere, no frames.
    public static let contentSecurityPolicy =
        "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self'; connect-src 'self'; "
        + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'"
}
