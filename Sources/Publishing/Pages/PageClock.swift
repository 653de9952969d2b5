// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Dates as a page shows them: on Moroccan clocks, in the interface's language, with Western digits as Morocco
/// writes them.
struct PageClock {
    let wording: Wording
    let now: Timestamp
    let utcOffset: Int

    /// `09:05`
    func time(_ timestamp: Timestamp) -> String {
        let second = local(timestamp).secondOfDay
        return padded(second / 3600) + ":" + padded(second / 60 % 60)
    }

    /// `Aujourd’hui`, `Hier`, else `lundi 23 novembre 2026`.
    func day(_ timestamp: Timestamp) -> String {
        let (date, today) = (local(timestamp).date, local(now).date)
        switch today.daysSinceEpoch - date.daysSinceEpoch {
        case 0: return wording.today
        case 1: return wording.yesterday
        default: return long(date)
        }
    }

    /// The calendar day on Moroccan clocks, `2026-11-23`.
    func dayISO(_ timestamp: Timestamp) -> String { local(timestamp).date.iso8601 }

    /// `lundi 23 novembre 2026`
    var today: String { long(local(now).date) }

    /// Of today only the time; else the day with it.
    func moment(_ timestamp: Timestamp) -> String {
        let (date, today) = (local(timestamp).date, local(now).date)
        guard date != today else { return time(timestamp) }
        let year = date.year == today.year ? "" : " \(date.year)"
        let comma = wording.language == "ar" ? "،" : ","
        return "\(date.day) \(wording.months[date.month - 1])\(year)\(comma) " + time(timestamp)
    }

    /// `1 h 05`, `12 min`, `40 s`
    func span(_ duration: Duration) -> String {
        let seconds = max(0, duration.components.seconds)
        let (minutes, hours) = (seconds / 60 % 60, seconds / 3600)
        let sign = wording.signs
        switch seconds {
        case ..<60: return "\(seconds) \(sign.second)"
        case ..<3600: return "\(minutes) \(sign.minute)"
        case ..<86400: return "\(hours) \(sign.hour)" + (minutes == 0 ? "" : " \(padded(Int(minutes)))")
        default: return "\(hours / 24) \(sign.day)" + (hours % 24 == 0 ? "" : " \(hours % 24) \(sign.hour)")
        }
    }

    private func long(_ date: CivilDate) -> String {
        "\(wording.weekdays[date.weekday]) \(date.day) \(wording.months[date.month - 1]) \(date.year)"
    }

    private func local(_ timestamp: Timestamp) -> (date: CivilDate, secondOfDay: Int) {
        (timestamp + .seconds(utcOffset)).civil
    }

    private func padded(_ number: Int) -> String {
        number < 10 ? "0\(number)" : String(number)
    }
}
