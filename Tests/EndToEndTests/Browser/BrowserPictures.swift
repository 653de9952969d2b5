// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Keeps what the browser shows, for people to look at, in the folder that `BERRAH_SCREENSHOTS` names.
enum BrowserPictures {
    static func keep(_ tab: BrowserTab, _ name: String, whole: Bool = false) async throws {
        guard let folder = ProcessInfo.processInfo.environment["BERRAH_SCREENSHOTS"] else { return }
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        let file = name.map { $0.isLetter || $0.isNumber || $0 == "-" ? $0 : "_" }
        try await tab.screenshot(whole: whole).write(to: URL(filePath: folder + "/" + String(file) + ".png"))
    }
}
