// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Stories
import Testing

@Suite struct StoryReplayTests {
    @Test func aCommuniqueEditedByFourIsOneStoryAndAnOlderVisitAnother() {
        let text = StoryWorld.communique
        let result = StoryWorld.run([
            StoryWorld.item(
                1, "old", after: -40_000, "والي الجهة يتفقد أوراش تهيئة كورنيش أكادير", StoryWorld.olderVisit),
            StoryWorld.item(1, "a", after: 0, "أكادير.. اجتماع لتتبع مشروع محطة تحلية مياه البحر", text),
            StoryWorld.item(5, "b", after: 300, "تسريع أشغال محطة تحلية مياه البحر بأكادير", "ومع - " + text),
            StoryWorld.item(
                6, "c", after: 600, "اجتماع لتتبع مشروع محطة تحلية مياه البحر بأكادير",
                String(text.dropFirst(30))),
            StoryWorld.item(
                7, "d", after: 900, "والي الجهة يتتبع مشروع محطة تحلية مياه البحر",
                text + " اقرأ أيضا: خبر آخر"),
        ])
        let edited = ["1-a", "5-b", "6-c", "7-d"].map { result.stories[$0] }
        #expect(Set(edited).count == 1)
        #expect(result.stories["1-old"] != result.stories["1-a"])
        #expect(result.originals["5-b"] == "1-a")
        #expect(result.alerts.isEmpty)
    }

    @Test func aColumnIsAnotherStoryEveryDay() {
        let days = (0..<4).map { day in
            StoryWorld.item(
                5, "w\(day)", after: day * 86_400, "نشرة جوية: توقعات أحوال الطقس ليوم \(day + 3) مارس 2026",
                "تتوقع المديرية العامة للأرصاد الجوية أن يكون الطقس يوم \(day + 3) مارس 2026 مستقرا مع حرارة بين \(day + 7) و\(day + 21) درجة"
            )
        }
        let result = StoryWorld.run(days)
        #expect(Set(days.map { result.stories[$0.id] }).count == days.count)
        #expect(result.alerts.isEmpty)
    }

    @Test func twoMatchesTakeTwoStories() {
        let text =
            "في المباراة التي جمعتهما اليوم لحساب الجولة 20 من البطولة الاحترافية، ورفع الفريق رصيده إلى"
        let result = StoryWorld.run([
            StoryWorld.item(
                5, "m", after: 0, "حسنية أكادير يفوز على اتحاد طنجة بنتيجة 2-1", text + " 55 نقطة"),
            StoryWorld.item(
                6, "n", after: 60, "المغرب الفاسي يفوز على أولمبيك آسفي بنتيجة 3-0", text + " 35 نقطة"),
        ])
        #expect(result.stories["5-m"] != result.stories["6-n"])
    }

    @Test func aStoryToldInTwoLanguagesIsOne() {
        let result = StoryWorld.run([
            StoryWorld.item(
                1, "ar", after: 0, "زلزال بقوة 5.6 درجات يهز إقليم مراكش",
                "ضربت هزة أرضية بلغت قوتها 5.6 درجات إقليم مراكش على عمق 24 كيلومترا حسب المعهد الوطني للجيوفيزياء، دون ضحايا"
            ),
            StoryWorld.item(
                2, "fr", after: 400, "Un séisme de magnitude 5,6 secoue la province de Marrakech",
                "Une secousse d’une magnitude de 5,6 degrés à 24 kilomètres de profondeur a été ressentie à Marrakech, selon l’Institut national de géophysique, sans faire de victimes",
                language: "fr"),
        ])
        #expect(result.stories["1-ar"] == result.stories["2-fr"])
    }

    @Test func aChangedItemStaysWhereItWas() {
        var changed = StoryWorld.item(
            1, "a", after: 900, "أكادير.. اجتماع لتتبع مشروع محطة التحلية (تحديث)", StoryWorld.communique)
        changed.id = "again"
        let result = StoryWorld.run([
            StoryWorld.item(
                1, "a", after: 0, "أكادير.. اجتماع لتتبع مشروع محطة التحلية", StoryWorld.communique), changed,
        ])
        #expect(result.stories["again"] == result.stories["1-a"])
        #expect(result.originals["again"] == "1-a")
    }
}
