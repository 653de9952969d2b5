// SPDX-License-Identifier: Apache-2.0

/// How two stories of two languages compare.
struct LinkFeatures {
    var cosine = 0.0
    var hard = 0.0
    var hardWeight = 0.0
    var numbers = 0.0
    var entities = 0.0
    var names = 0.0
    var concepts = 0.0
    var dates = 0.0
    var numberConflict = 0.0
    var entityConflict = 0.0
    /// Anchors of the poorer side ÷ 40.
    var size = 0.0
    /// Hours between them ÷ 36.
    var age = 0.0
    /// How much better it is than the next story.
    var margin = 0.0

    var values: [Double] {
        [
            cosine, cosine * cosine, min(hard, 10) / 10, min(hardWeight, 60) / 60, min(numbers, 6) / 6,
            min(entities, 5) / 5, min(names, 8) / 8, min(concepts, 12) / 12, min(dates, 2) / 2,
            numberConflict,
            entityConflict, size, age, margin, cosine * size,
        ]
    }
}
