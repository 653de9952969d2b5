// SPDX-License-Identifier: Apache-2.0

/// Query parameters that tell a publisher who sent the reader, and name no other page.
enum TrackingParameters {
    /// Whether the parameter (`name` in lower case, `value` as written) may be dropped from an address on
    /// `host`.
    static func isTracking(name: String, value: String, host: String) -> Bool {
        if names.contains(name) || prefixes.contains(where: name.hasPrefix) { return true }
        guard sources.contains(name) else { return false }
        let value = value.lowercased()
        // `ref=rss` or `ref=its.own.host` say where the link stood; any other value may choose the page.
        return feedWords.contains(value) || value == host || "www." + value == host || value == "www." + host
    }

    static let prefixes = [
        "utm_", "mtm_", "itm_", "hmb_", "matomo_", "piwik_", "pk_", "at_medium", "at_campaign",
    ]

    static let names: Set<String> = [
        // Advertising click identifiers.
        "fbclid", "gclid", "dclid", "gbraid", "wbraid", "gclsrc", "msclkid", "twclid", "yclid", "ysclid",
        "ttclid",
        "li_fat_id", "igshid", "igsh", "srsltid", "epik", "rdt_cid", "sccid", "scclickid", "wickedid",
        "irclickid",
        "obclid", "_openstat", "openstat",
        // Facebook and Google campaign leftovers.
        "fb_action_ids", "fb_action_types", "fb_source", "fb_ref", "fb_comment_id", "ga_source", "ga_medium",
        "ga_term", "ga_content", "ga_campaign", "ga_place", "_ga", "_gl",
        // Mail and marketing suites.
        "mc_cid", "mc_eid", "_hsenc", "_hsmi", "__hssc", "__hstc", "__hsfp", "hsctatracking", "mkt_tok",
        "vero_id",
        "vero_conv", "oly_anon_id", "oly_enc_id", "ml_subscriber", "ml_subscriber_hash", "rb_clickid",
        "s_cid",
        "campaign_id", "campaign_medium", "campaign_name", "campaign_source", "campaign_term",
        "campaign_content",
        "ns_campaign", "ns_mchannel", "ns_source", "ns_linkname", "ns_fee", "wt_mc", "wt.mc_id", "cmpid",
        "trk_contact", "trk_msg", "trk_module", "trk_sid", "guccounter", "guce_referrer", "guce_referrer_sig",
        // The audience meters of the French and Spanish press.
        "xtor", "xtref", "xtcr", "echobox", "sfmc_sub", "sc_src", "sc_lid", "sc_uid", "sc_llid", "prn",
        // Feed readers and social buttons.
        "wprss", "feedname", "feeditemid", "ncid", "sr_share", "share_source", "soc_src", "soc_trk",
        "smid", "smtyp", "_branch_match_id", "_branch_referrer",
    ]

    private static let sources: Set<String> = ["ref", "source", "src", "from", "origin", "via", "partner"]

    private static let feedWords: Set<String> = [
        "rss", "rss2", "rss20", "rssfeed", "rss_feed", "rss-feed", "feed", "feeds", "atom", "flux",
        "flux-rss",
        "flux_rss", "feedburner", "syndication",
    ]
}
