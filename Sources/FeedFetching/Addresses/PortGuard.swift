// SPDX-License-Identifier: Apache-2.0

/// Refuses ports at which other protocols listen: whoever may name an address could have us speak to a mail or chat
/// server, which takes the lines of a request that it understands.
enum PortGuard {
    /// What listens at a port that no web server has; nil for every other port.
    static func use(of port: Int) -> String? {
        guard let name = services[port] else { return nil }
        return "the port of \(name)"
    }

    /// The blocked ports of browsers (WHATWG Fetch, 2.9).
    private static let services: [Int: String] = [
        0: "nothing", 1: "tcpmux", 7: "echo", 9: "discard", 11: "systat", 13: "daytime", 15: "netstat",
        17: "qotd", 19: "chargen", 20: "ftp", 21: "ftp", 22: "ssh", 23: "telnet", 25: "mail", 37: "time",
        42: "name", 43: "whois", 53: "dns", 69: "tftp", 77: "rje", 79: "finger", 87: "ttylink",
        95: "supdup", 101: "hostname", 102: "iso-tsap", 103: "x400", 104: "acr-nema", 109: "pop2",
        110: "pop3", 111: "rpc", 113: "ident", 115: "sftp", 117: "uucp-path", 119: "news", 123: "ntp",
        135: "epmap", 137: "netbios", 139: "netbios", 143: "imap", 161: "snmp", 179: "bgp", 389: "ldap",
        427: "slp", 465: "mail", 512: "exec", 513: "login", 514: "shell", 515: "printers", 526: "tempo",
        530: "courier", 531: "chat", 532: "netnews", 540: "uucp", 548: "afp", 554: "rtsp", 556: "remotefs",
        563: "news", 587: "mail", 601: "syslog", 636: "ldap", 989: "ftp", 990: "ftp", 993: "imap",
        995: "pop3", 1719: "h323", 1720: "h323", 1723: "pptp", 2049: "nfs", 3659: "apple-sasl",
        4045: "lockd", 4190: "sieve", 5060: "sip", 5061: "sip", 6000: "x11", 6566: "scanners", 6665: "irc",
        6666: "irc", 6667: "irc", 6668: "irc", 6669: "irc", 6679: "osaut", 6697: "irc", 10080: "amanda",
    ]
}
