// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

@testable import FeedParsing

/// Runs over the conformance files that `BERRAH_CORPUS` names; they are other people's and not in the repository.
struct CorpusTests {
    static let root: String? = ProcessInfo.processInfo.environment["BERRAH_CORPUS"]

    @Test("no file of the corpus crashes the parser, and what it gives is Unicode")
    func everyFile() throws {
        guard let root = Self.root else {
            print("CorpusTests skipped: BERRAH_CORPUS does not name a folder of conformance files")
            return
        }
        let files = Self.files(under: root)
        #expect(files.count > 100)
        var read = 0
        for file in files {
            guard let bytes = Self.bytes(of: file) else { continue }
            do throws(ParsingFailure) {
                let feed = try FeedParser().parse(
                    bytes, hints: DocumentHints(baseURL: "https://corpus.example/"))
                #expect(!ParsedFeedWriter.json(feed).contains("\u{0}"))
                read += 1
            } catch {
                #expect(!error.message.isEmpty)
            }
        }
        print("CorpusTests: \(read) of \(files.count) files hold a feed")
    }

    @Test("both modes see the same items")
    func modesAgree() throws {
        guard let root = Self.root else {
            print("CorpusTests skipped: BERRAH_CORPUS does not name a folder of conformance files")
            return
        }
        for file in Self.files(under: root + "/realworld") {
            guard let bytes = Self.bytes(of: file) else { continue }
            let full = try? FeedParser(mode: .full).parse(bytes)
            let structure = try? FeedParser(mode: .structure).parse(bytes)
            #expect(full?.items.count == structure?.items.count, "\(file)")
            #expect(full?.items.map(\.published) == structure?.items.map(\.published), "\(file)")
        }
    }

    @Test("the quick reader and libxml2 see the same feed in every file")
    func readersAgree() throws {
        guard let root = Self.root else {
            print("CorpusTests skipped: BERRAH_CORPUS does not name a folder of conformance files")
            return
        }
        for file in Self.files(under: root) {
            guard let bytes = Self.bytes(of: file) else { continue }
            #expect(ReaderAgreement.disagreement(about: bytes) == nil, "\(file)")
        }
    }

    private static func files(under folder: String) -> [String] {
        let names = FileManager.default.enumerator(atPath: folder)?.compactMap { $0 as? String } ?? []
        return names.sorted().map { folder + "/" + $0 }
    }

    private static func bytes(of path: String) -> [UInt8]? {
        FileManager.default.contents(atPath: path).map(Array.init)
    }
}
