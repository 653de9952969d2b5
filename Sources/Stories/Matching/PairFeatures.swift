// SPDX-License-Identifier: Apache-2.0

/// How two items of one language compare: everything that the pair score is made of.
struct PairFeatures {
    /// Cosine of the titles, and of titles with leads; terms weigh by squared rarity.
    var titleCosine = 0.0
    var leadCosine = 0.0
    /// The share of the smaller text's rarity that the other has.
    var containment = 0.0
    /// Four-letter pieces of the shorter title that the other title has.
    var gramOverlap = 0.0
    /// The share of each title's rarity found anywhere in the other item: the less and the greater.
    var titleInOtherLess = 0.0
    var titleInOtherMore = 0.0
    /// The share of neighbouring word pairs of one opening that stand in the other lead.
    var leadOverlap = 0.0
    var sharedNumbers = 0.0
    var numberConflict = 0.0
    var titleNumberConflict = 0.0
    /// 0…1 over the window.
    var age = 0.0
    var samePublisher = 0.0
    /// The three rarest shared terms.
    var rareSum = 0.0
    var rareCount = 0.0
    /// One of the two has no text besides its title.
    var isShort = 0.0
    var sameMask = 0.0
    var dateConflict = 0.0
    var titleEntityConflict = 0.0
    var sharedEntities = 0.0
    /// The same column with other numbers, days or places.
    var templateConflict = 0.0
    var isSeries = 0.0
    /// The rarest title word that the other item does not have, the less of the two.
    var titleDifference = 0.0
    /// Both name numbers and share none.
    var noSharedNumber = 0.0

    /// In the order of `PairWeights`; products of the strongest features stand at the end.
    var values: [Double] {
        [
            titleCosine, titleCosine * titleCosine, leadCosine, containment, gramOverlap, titleInOtherLess,
            titleInOtherMore, leadOverlap, sharedNumbers, numberConflict, titleNumberConflict,
            age * (1 - likeness), samePublisher,
            rareSum, rareCount, isShort, sameMask, dateConflict, titleEntityConflict, sharedEntities,
            templateConflict, isSeries, containment * leadOverlap, isShort * gramOverlap,
            numberConflict * (1 - leadOverlap), leadCosine * leadCosine, titleDifference,
            titleDifference * gramOverlap, noSharedNumber, noSharedNumber * sameMask,
            noSharedNumber * gramOverlap, titleEntityConflict * gramOverlap, rareSum * rareSum,
        ]
    }

    /// Σ weight × value, without making the array.
    func sum(_ weights: [Double]) -> Double {
        guard weights.count == 33 else { return 0 }
        var sum = 0.0
        sum += weights[0] * titleCosine
        sum += weights[1] * (titleCosine * titleCosine)
        sum += weights[2] * leadCosine
        sum += weights[3] * containment
        sum += weights[4] * gramOverlap
        sum += weights[5] * titleInOtherLess
        sum += weights[6] * titleInOtherMore
        sum += weights[7] * leadOverlap
        sum += weights[8] * sharedNumbers
        sum += weights[9] * numberConflict
        sum += weights[10] * titleNumberConflict
        sum += weights[11] * (age * (1 - likeness))
        sum += weights[12] * samePublisher
        sum += weights[13] * rareSum
        sum += weights[14] * rareCount
        sum += weights[15] * isShort
        sum += weights[16] * sameMask
        sum += weights[17] * dateConflict
        sum += weights[18] * titleEntityConflict
        sum += weights[19] * sharedEntities
        sum += weights[20] * templateConflict
        sum += weights[21] * isSeries
        sum += weights[22] * (containment * leadOverlap)
        sum += weights[23] * (isShort * gramOverlap)
        sum += weights[24] * (numberConflict * (1 - leadOverlap))
        sum += weights[25] * (leadCosine * leadCosine)
        sum += weights[26] * titleDifference
        sum += weights[27] * (titleDifference * gramOverlap)
        sum += weights[28] * noSharedNumber
        sum += weights[29] * (noSharedNumber * sameMask)
        sum += weights[30] * (noSharedNumber * gramOverlap)
        sum += weights[31] * (titleEntityConflict * gramOverlap)
        sum += weights[32] * (rareSum * rareSum)
        return sum
    }

    /// Two columns agree only when they say the same: the same day, and the same figures or nearly the same words.
    var columnsDisagree: Bool {
        guard isSeries > 0 else { return false }
        if dateConflict > 0 || titleEntityConflict > 0 || titleNumberConflict > 0 { return true }
        return !(hasCommonFigures || (likeness >= 0.72 && noSharedNumber == 0))
    }

    /// Two figures or more are shared, and most of the fewer.
    var hasCommonFigures = false

    /// Containment with lead overlap: how much of one text is the other, word for word.
    var likeness: Double { containment * leadOverlap }
}
