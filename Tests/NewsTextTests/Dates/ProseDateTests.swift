// SPDX-License-Identifier: Apache-2.0

import NewsModel
import NewsText
import Testing

/// Dates in the languages of the press, with the zone of Morocco before September 2026.
@Suite struct ProseDateTests {
    static let french = DateCase.table(
        """
        vendredi 7 mars 2025 14:30:00 +0100 → 2025-03-07T13:30:00Z
        ven., 07 mars 2025 14:30:00 +0100 → 2025-03-07T13:30:00Z
        ven. 01 aoû 2025 14:30:00 +0100 → 2025-08-01T13:30:00Z
        Ven, 01 AOUT 2025 14:30:00 +0100 → 2025-08-01T13:30:00Z
        vendredi 1er août 2025 à 14h30 → 2025-08-01T13:30:00Z
        le 1er août 2025 à 14h → 2025-08-01T13:00:00Z
        Le vendredi 1er Août 2025, 14 h 30 → 2025-08-01T13:30:00Z
        Publié le 1 août 2025 à 14:30 → 2025-08-01T13:30:00Z
        Mis à jour le 01/08/2025 à 14h30 → 2025-08-01T13:30:00Z
        1 août 2025 14h30min → 2025-08-01T13:30:00Z
        1 août 2025 14h30min15s → 2025-08-01T13:30:15Z
        1 AOÛT 2025 - 14H30 → 2025-08-01T13:30:00Z
        14h30, 1er août 2025 → 2025-08-01T13:30:00Z
        10h15 - 05/11/2025 → 2025-11-05T09:15:00Z
        10h15 - 5 novembre 2025 → 2025-11-05T09:15:00Z
        5 novembre 2025 - 10h15 - Mis à jour à 12h00 → 2025-11-05T09:15:00Z
        17 juill. 2025 10h05 → 2025-07-17T09:05:00Z
        3 janv. 2025 → 2025-01-02T23:00:00Z
        3 janvier 2025 → 2025-01-02T23:00:00Z
        3 f&eacute;vrier 2025 → 2025-02-02T23:00:00Z
        3 f&amp;eacute;vrier 2025 → 2025-02-02T23:00:00Z
        3 f&#233;vrier 2025 → 2025-02-02T23:00:00Z
        3 f&#xE9;vrier 2025 → 2025-02-02T23:00:00Z
        3 fÃ©vrier 2025 → 2025-02-02T23:00:00Z
        3 FÃ‰VRIER 2025 → 2025-02-02T23:00:00Z
        3 fevrier 2025 → 2025-02-02T23:00:00Z
        3 févr. 2025 → 2025-02-02T23:00:00Z
        3 fév 2025 → 2025-02-02T23:00:00Z
        3 FÉVRIER 2025 → 2025-02-02T23:00:00Z
        mar. 4 mars 2025 10:00 → 2025-03-04T10:00:00Z
        mar 04 mar 2025 10:00 → 2025-03-04T10:00:00Z
        mardi 4 mars 2025 10:00 → 2025-03-04T10:00:00Z
        mer. 16 avr. 2025 10:00 → 2025-04-16T09:00:00Z
        jeu 17 avril 2025 10h → 2025-04-17T09:00:00Z
        17 mai 2025 10h05 → 2025-05-17T09:05:00Z
        17 juin 2025 10h05 → 2025-06-17T09:05:00Z
        17 juil. 2025 10h05 → 2025-07-17T09:05:00Z
        17 JUILLET 2025 10h05 → 2025-07-17T09:05:00Z
        17 aoÃ»t 2025 10h05 → 2025-08-17T09:05:00Z
        17 sept. 2025 10h05 → 2025-09-17T09:05:00Z
        17 octobre 2025 10h05 → 2025-10-17T09:05:00Z
        17 nov. 2025 10h05 → 2025-11-17T09:05:00Z
        17 déc. 2025 10h05 → 2025-12-17T09:05:00Z
        17 D&Eacute;CEMBRE 2025 10h05 → 2025-12-17T09:05:00Z
        dim. 16 nov. 2025 10:05:00 GMT → 2025-11-16T10:05:00Z
        17 nov. 2025 10h05 GMT+1 → 2025-11-17T09:05:00Z
        17 d'août 2025 → 2025-08-16T23:00:00Z
        32 mars 2025 → -
        30 février 2025 → -
        mars 2025 → 2025-03-01T00:00:00Z
        """)

    static let spanish = DateCase.table(
        """
        7 de marzo de 2025 a las 14:30 → 2025-03-07T14:30:00Z
        7 de marzo de 2025 a las 14:30 h → 2025-03-07T14:30:00Z
        viernes, 7 de marzo de 2025 14:30 → 2025-03-07T14:30:00Z
        vie, 01 ago 2025 14:30:00 +0200 → 2025-08-01T12:30:00Z
        mié, 15 ene 2025 14:30:00 +0100 → 2025-01-15T13:30:00Z
        miércoles 15 de enero de 2025 → 2025-01-14T23:00:00Z
        mar 04 mar 2025 14:30 → 2025-03-04T14:30:00Z
        15 abr 2025 → 2025-04-14T23:00:00Z
        15 mayo 2025 → 2025-05-14T23:00:00Z
        15 junio 2025 → 2025-06-14T23:00:00Z
        15 julio 2025 → 2025-07-14T23:00:00Z
        15 agosto 2025 → 2025-08-14T23:00:00Z
        15 septiembre 2025 → 2025-09-14T23:00:00Z
        15 setiembre 2025 → 2025-09-14T23:00:00Z
        sáb, 15 nov 2025 10:00 → 2025-11-15T09:00:00Z
        15 dic 2025 14:30h → 2025-12-15T13:30:00Z
        15 diciembre 2025 a las 9:30 horas → 2025-12-15T08:30:00Z
        """)

    static let others = DateCase.table(
        """
        Κυρ, 11 Ιούλ 2004 12:00:00 EST → 2004-07-11T17:00:00Z
        Τετ, 05 Μάι 2004 12:00:00 GMT → 2004-05-05T12:00:00Z
        Πεμ, 23 Αύγ 2012 12:00:00 GMT → 2012-08-23T12:00:00Z
        23 Αυγούστου 2012 12:00 GMT → 2012-08-23T12:00:00Z
        2004-július-13T9:15-05:00 → 2004-07-13T14:15:00Z
        2004-augusztus-13T9:15+01:00 → 2004-08-13T08:15:00Z
        2004-szeptember-1T9:15+00:00 → 2004-09-01T09:15:00Z
        2004. március 13. 9:15 → 2004-03-13T09:15:00Z
        14. Oktober 2025 10:00 CET → 2025-10-14T09:00:00Z
        14 de outubro de 2025 10:00 GMT → 2025-10-14T10:00:00Z
        14 ottobre 2025 10:00 CEST → 2025-10-14T08:00:00Z
        14 Ekim 2025 10:00 TRT → 2025-10-14T07:00:00Z
        14 ⴽⵜⵓⴱⵔ 2025 10:00 → 2025-10-14T09:00:00Z
        7 ⵖⵓⵛⵜ 2025 → 2025-08-06T23:00:00Z
        """)

    @Test(arguments: french + spanish + others)
    func reads(_ date: DateCase) throws {
        #expect(date.read(by: DateReader(zone: try ZoneFileFixture.oldMorocco.rules)) == date.expected)
    }

    @Test(arguments: [
        "7\u{A0}mars\u{202F}2025 14:30", "\u{200F}7 mars 2025\u{200E} 14:30", "７ mars ２０２５ １４：３０",
        " \n7 mars 2025 14:30\t",
    ])
    func marksAndWideCharactersDoNotMatter(text: String) {
        #expect(DateReader().read(text)?.timestamp.rfc3339 == "2025-03-07T14:30:00Z")
    }
}
