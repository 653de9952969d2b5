// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Publishing
import Testing

@testable import Daemon

/// Editions of a region and of a tag, by what items speak of.
@Suite struct PlaceEditionTests {
    private func room() async throws -> PressRoom {
        let room = try PressRoom()
        try await room.publish(
            "a",
            [
                PressItem("fire", "حريق يأتي على محلات تجارية بأكادير", categories: ["حوادث"]),
                PressItem(
                    "rate", "بنك المغرب يخفض سعر الفائدة الرئيسي",
                    "قرر مجلس بنك المغرب خفض سعر الفائدة الرئيسي", age: .minutes(2)),
                PressItem(
                    "passing", "افتتاح معرض للصناعة التقليدية",
                    String(repeating: "كلام عام عن الصناعة التقليدية والمعارض ", count: 12)
                        + "وقد سبق أن نظم المعرض بأكادير", age: .minutes(3)),
                PressItem(
                    "everywhere", "الطقس غدا: أمطار بطنجة وفاس وأكادير ومراكش والعيون", age: .minutes(4)),
            ])
        try await room.publish("souss", [PressItem("local", "نتائج مباراة في كرة اليد", age: .minutes(5))])
        try await room.publish(
            "b",
            [
                PressItem(
                    "dateline", "المجلس الحكومي يصادق على مشروع قانون",
                    "الرباط – صادق المجلس الحكومي على مشروع قانون",
                    age: .minutes(6))
            ])
        try await room.follow()
        return room
    }

    @Test func aNationalPapersNewsOfAgadirIsInTheRegionsEdition() async throws {
        let edition = try await room().edition(.region(.soussMassa))
        #expect(edition == ["حريق يأتي على محلات تجارية بأكادير", "نتائج مباراة في كرة اليد"])
    }

    @Test func theCapitalInADatelineMakesNoRegionalNews() async throws {
        #expect(try await room().edition(.region(.rabatSaleKenitra)).isEmpty)
    }

    @Test(
        "a tag is a category, an institution or a place, by any of its names",
        arguments: [
            ("bank-al-maghrib", ["بنك المغرب يخفض سعر الفائدة الرئيسي"]),
            ("بنك المغرب", ["بنك المغرب يخفض سعر الفائدة الرئيسي"]),
            ("Bank Al-Maghrib", ["بنك المغرب يخفض سعر الفائدة الرئيسي"]),
            ("حوادث", ["حريق يأتي على محلات تجارية بأكادير"]), ("رياضة", []),
        ])
    func tags(_ tag: String, _ titles: [String]) async throws {
        #expect(try await room().edition(.tag(tag)) == titles)
    }

    @Test func aChangedItemMovesWithItsPlace() async throws {
        let room = try PressRoom()
        try await room.publish("a", [PressItem("x", "حادثة سير قرب تارودانت")])
        #expect(try await room.edition(.region(.soussMassa)).count == 1)
        room.advance(.minutes(6))
        try await room.publish("a", [PressItem("x", "حادثة سير قرب تاونات", age: .minutes(7))])
        #expect(try await room.edition(.region(.soussMassa)).isEmpty)
        #expect(try await room.edition(.region(.fesMeknes)).count == 1)
    }

    @Test func theStreamsSayWhereANewsIsFrom() async throws {
        let room = try await PressRoom.opened()
        try await room.publish(
            "a", [PressItem("x", "عاجل: هزة أرضية بأكادير تخلف 3 جرحى"), PressRoom.opening(of: "a")])
        for event in try room.events(.item, .breaking) where event.title?.contains("أكادير") == true {
            #expect(event.regions.contains(.soussMassa), "\(event.type)")
        }
        #expect(try room.events(.breaking).count == 1)
    }
}
