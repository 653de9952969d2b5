// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories
import Testing

@Suite struct BreakingTests {
    private let title = "انهيار عمارة سكنية بفاس ومصرع 11 شخصا"

    @Test func aTrustedMarkAlertsAtOnceAndOnce() {
        let result = StoryWorld.run([
            StoryWorld.item(1, "x", after: 0, "عاجل: \(title)"),
            StoryWorld.item(2, "y", after: 120, "عاجل | \(title)"),
            StoryWorld.item(3, "z", after: 3600, "عاجل.. \(title)"),
        ])
        #expect(result.alerts == ["1-x"])
    }

    @Test(
        "what only looks like breaking news does not alert",
        arguments: [
            ("نداء عاجل لإنقاذ طفلة مريضة", 1, 0 as Int?),
            ("عاجل: مباراة توظيف 27 إطارا بجماعة العرائش", 1, 0),
            ("URGENT concours de recrutement de 58 cadres", 2, 0),
            ("Flash-Ball: la police se résout mal", 3, 0),
            ("عاجل: انهيار عمارة سكنية بفاس", 9, 0), ("عاجل: انهيار عمارة سكنية بطنجة", 1, -9000),
            ("عاجل: انهيار عمارة سكنية بوجدة", 1, 7200),
        ])
    func lookAlikes(_ title: String, _ publisher: Int, _ published: Int?) {
        let result = StoryWorld.run([StoryWorld.item(publisher, "x", after: 0, title, published: published)])
        #expect(result.alerts.isEmpty)
    }

    @Test(
        "four who tell it break a story without a mark; four who print an agency's telling are one voice",
        arguments: [("", 1), ("فاس (و م ع) - ", 0), ("بلاغ صحفي: ", 0)])
    func independentVoices(_ credit: String, _ alerts: Int) {
        let result = StoryWorld.run([
            StoryWorld.item(
                1, "x", after: 1800, title,
                "\(credit)انهارت بناية من عدة طوابق بحي شعبي بمدينة فاس ما تسبب في مصرع 11 شخصا"),
            StoryWorld.item(
                2, "y", after: 1900, "مصرع 11 شخصا تحت أنقاض عمارة سكنية بفاس",
                "\(credit)سابقت فرق الإنقاذ الزمن لانتشال عالقين بفاس تحت أنقاض العمارة"),
            StoryWorld.item(
                3, "z", after: 2000, "\(title) والبحث جار عن عالقين",
                "\(credit)أمرت النيابة العامة بفتح تحقيق في حادث انهيار العمارة بفاس"),
            StoryWorld.item(
                4, "w", after: 2100, "فاجعة بفاس.. \(title)",
                "\(credit)اهتز حي شعبي بفاس على وقع سقوط عمارة آيلة للانهيار أودت بحياة 11 شخصا"),
        ])
        #expect(result.alerts.count == alerts)
        #expect(Set(["1-x", "2-y", "3-z", "4-w"].map { result.stories[$0] }).count == 1)
    }

    @Test func copiesOfOneDispatchAreOneVoice() {
        let copies = (1...8).map {
            StoryWorld.item(
                $0, "c", after: 1500 + $0 * 30, "اجتماع لتتبع مشروع محطة تحلية مياه البحر بأكادير",
                StoryWorld.communique)
        }
        #expect(StoryWorld.run(copies).alerts.isEmpty)
    }

    @Test func theFirstItemOfASourceNeverAlerts() {
        var replay = StoryReplay(catalogue: StoryWorld.catalogue)
        let decisions = replay.take(StoryWorld.item(1, "x", after: 0, "عاجل: \(title)"))
        #expect(decisions.count == 1)
    }

    @Test func onePublisherCryingAlwaysIsNotBelieved() {
        var items: [ReplayItem] = []
        for number in 0..<60 {
            items.append(
                StoryWorld.item(
                    1, "n\(number)", after: number * 900 - 60_000,
                    (number % 2 == 0 ? "عاجل: " : "") + "خبر رقم \(number * 31) من مدينة \(number)"))
        }
        items.append(StoryWorld.item(1, "last", after: 0, "عاجل: \(title)"))
        #expect(!StoryWorld.run(items).alerts.contains("1-last"))
    }
}
