// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories
import Testing

@Suite struct CorrectionPolicyTests {
    private let policy = CorrectionPolicy.standard

    struct Change: Sendable, CustomStringConvertible {
        var former = "عاجل: انهيار عمارة بفاس ومصرع 11 شخصا"
        var new: String
        var isLead = true
        var isAlone = true
        var minutes = 5
        /// `corrected`, `withdrawn`, or nil, and the kind of its evidence.
        var outcome: String?
        var description: String { "\(new) → \(outcome ?? "nothing")" }
    }

    static let changes = [
        Change(new: "عاجل: انهيار عمارة بفاس ومصرع 12 شخصا", outcome: "corrected title"),
        Change(new: "عاجل: انهيار عمارة بفاس ومصرع 12 شخصا", isLead: false, outcome: nil),
        Change(new: "انهيار عمارة بفاس ومصرع 11 شخصا", outcome: "withdrawn mark taken back"),
        Change(new: "انهيار عمارة بفاس ومصرع 11 شخصا", isAlone: false, outcome: nil),
        Change(new: "انهيار عمارة بفاس ومصرع 11 شخصا", minutes: 31, outcome: nil),
        Change(new: "انهيار عمارة بفاس ومصرع 12 شخصا", outcome: "corrected title"),
        Change(new: "عاجل | انهيار عِمارة بفاس، ومصرع ١١ شخصاً", outcome: nil),
        Change(new: "تصحيح: انهيار عمارة بفاس ومصرع 9 أشخاص", outcome: "corrected correction"),
        Change(new: "تصحيح: مصرع 9 أشخاص", isLead: false, outcome: "corrected correction"),
        Change(new: "تكذيب: لا انهيار بفاس", outcome: "withdrawn denial"),
        Change(new: "تكذيب: لا انهيار بفاس", isAlone: false, outcome: "corrected denial"),
        Change(new: "سحب خبر: انهيار عمارة بفاس", outcome: "withdrawn retraction"),
        Change(
            former: "Rectificatif : 9 morts à Fès", new: "Rectificatif : 10 morts à Fès",
            outcome: "corrected title"),
        Change(former: "9 morts à Fès", new: "Démenti : pas de mort à Fès", outcome: "withdrawn denial"),
        Change(former: "9 morts à Fès", new: "9 MORTS à Fes", outcome: nil),
    ]

    private func name(_ correction: Correction?) -> String? {
        switch correction {
        case .corrected(let evidence): "corrected \(evidence.kind)"
        case .withdrawn(let evidence): "withdrawn \(evidence.kind)"
        case nil: nil
        }
    }

    @Test(arguments: changes)
    func aChangedTitle(_ change: Change) {
        let correction = policy.judge(
            formerTitle: change.former, newTitle: change.new, isLead: change.isLead, isAlone: change.isAlone,
            sinceAlert: .minutes(change.minutes))
        #expect(name(correction) == change.outcome)
    }

    @Test(arguments: [
        ("تصحيح: مصرع 9 أشخاص بفاس", true, true, "corrected correction" as String?),
        ("تكذيب: لا انهيار بفاس", true, true, "withdrawn denial"),
        ("تكذيب: لا انهيار بفاس", true, false, "corrected denial"),
        ("تكذيب: لا انهيار بفاس", false, false, nil), ("مصرع 12 شخصا بفاس", true, true, nil),
    ])
    func aNewItem(_ title: String, _ isOwn: Bool, _ isAlone: Bool, _ outcome: String?) {
        #expect(name(policy.judge(newTitle: title, isOwn: isOwn, isAlone: isAlone)) == outcome)
    }

    @Test(
        "gone from the middle of its feed is taken away; gone from the end has rolled off",
        arguments: [
            (10, 20, 9, 10, true), (10, 5, 9, 10, false), (10, 10, 9, 10, false), (10, 20, 5, 10, true),
            (10, 20, 4, 10, false), (10, 20, 0, 1, false),
        ])
    func removal(_ age: Int, _ oldestAge: Int, _ kept: Int, _ before: Int, _ expected: Bool) {
        let now = Timestamp(seconds: 1_772_620_000)
        #expect(
            policy.isTakenAway(
                published: now - .minutes(age), oldest: now - .minutes(oldestAge), kept: kept, before: before)
                == expected)
    }

    @Test(
        "a correction is of the news whose words it says again",
        arguments: [
            (
                "تصحيح: انهيار عمارة سكنية بفاس ومصرع 9 أشخاص", "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا",
                true
            ),
            (
                "تكذيب: لا صحة لانهيار عمارة سكنية بفاس ومصرع 11 شخصا",
                "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا", true
            ),
            (
                "Démenti : pas d’effondrement d’immeuble à Fès", "URGENT Effondrement d’un immeuble à Fès",
                true
            ),
            ("تصحيح: موعد مباراة الحسنية والرجاء", "عاجل: انهيار عمارة سكنية بفاس ومصرع 11 شخصا", false),
            ("تصحيح: فاس", "عاجل: انهيار عمارة سكنية بفاس", false),
        ])
    func concerns(_ correction: String, _ told: String, _ expected: Bool) {
        #expect(policy.concerns(correction, told) == expected)
    }
}
