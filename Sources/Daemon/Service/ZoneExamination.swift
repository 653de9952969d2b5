// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import NewsText

/// Whether the system's rules know how Moroccan clocks go.
///
/// Until 2026-09-20 they showed +01 outside of Ramadan; from then on +00. tzdata knows it from release 2026c on, and
/// with an older one every date that a publisher writes without an offset is an hour beside the truth.
struct ZoneExamination {
    let folder: String
    let now: Timestamp

    /// 2026-09-20T01:00Z, when the clocks went back for good.
    private static let change = Timestamp(milliseconds: 1_789_866_000_000)

    var finding: Finding {
        let path = folder + "/" + ZoneCatalogue.usual
        guard let bytes = try? Data(contentsOf: URL(filePath: path)),
            let rules = TimeZoneRules(tzif: Array(bytes))
        else {
            return Finding(
                "time zone", .bad,
                "\(path) is missing or unreadable: install tzdata, or Moroccan dates are read as UTC")
        }
        // A month after: no Ramadan is near.
        guard rules.offset(atUTC: (Self.change + .days(30)).seconds) == 0 else {
            let advice = "install tzdata 2026c or newer"
            return now < Self.change
                ? Finding(
                    "time zone", .doubtful, "\(path)\(release) ends on 2026-09-20: \(advice) until then")
                : Finding(
                    "time zone", .bad,
                    "\(path)\(release) does not know that Morocco keeps +00 since 2026-09-20: \(advice), or "
                        + "dates without an offset are read an hour too early")
        }
        return Finding("time zone", .good, path + release)
    }

    /// ` (tzdata 2026c)`; distributions may leave the file out that says so.
    private var release: String {
        let table = try? String(contentsOfFile: folder + "/tzdata.zi", encoding: .utf8)
        guard let line = table?.prefix(while: { $0 != "\n" }), line.hasPrefix("# version ") else { return "" }
        return " (tzdata \(line.dropFirst("# version ".count)))"
    }
}
