// SPDX-License-Identifier: Apache-2.0

import FeedParsing
import NewsText

/// What `berrah parse` shows of one document.
public enum DocumentInspection {
    /// One JSON object.
    ///
    /// - Parameter zone: where dates without one are read; a zone that the system does not know is UTC.
    public static func json(
        of bytes: [UInt8], contentType: String?, base: String?, contentLanguage: String?, zone: String
    ) throws(DocumentRefusal) -> String {
        let zones = ZoneCatalogue()
        let hints = DocumentHints(
            contentType: contentType, baseURL: base, contentLanguage: contentLanguage,
            zone: zone == "UTC" ? .utc : zones.zone(named: zone))
        do {
            return ParsedFeedWriter.json(try FeedParser().parse(bytes, hints: hints))
        } catch {
            throw DocumentRefusal(message: error.message)
        }
    }
}
