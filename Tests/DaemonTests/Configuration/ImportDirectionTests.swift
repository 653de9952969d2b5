// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// Which module may know which: the arrows of the architecture, held against what the package really declares.
@Suite struct ImportDirectionTests {
    /// Every module of ours, with all that it may know. Whatever is not named here is not allowed.
    static let allowed: [String: Set<String>] = [
        "NewsModel": [],
        "NewsText": ["NewsModel", "CLexicon"],
        "JSONWriting": [],
        "FeedParsing": ["NewsModel", "NewsText", "JSONWriting", "CXML2", "CUchardet"],
        "ParsingBench": ["NewsModel", "FeedParsing", "JSONWriting", "CBareSAX"],
        "FeedFetching": ["NewsModel", "CCurl", "CPSL"],
        "Scheduling": ["NewsModel"],
        "Stories": ["NewsModel", "NewsText"],
        "Compression": ["CBrotli", "CZlib", "CZstandard"],
        "Archive": ["NewsModel", "JSONWriting", "Compression"],
        "Publishing": ["NewsModel", "JSONWriting"],
        "Serving": ["NewsModel", "Publishing", "Compression"],
        "HostSystem": ["NewsModel", "CLinux"],
        "Samples": ["CSamples"],
        "Daemon": [
            "NewsModel", "NewsText", "FeedParsing", "FeedFetching", "Scheduling", "Stories", "Archive",
            "Publishing", "Serving", "HostSystem", "Samples", "JSONWriting",
        ],
        // Only tests know it.
        "SeededRandomness": [],
        "berrah": ["Daemon", "HostSystem", "NewsModel", "ParsingBench"],
    ]

    private struct Manifest: Decodable {
        struct Target: Decodable {
            var name: String
            var type: String
            var dependencies: [Dependency]
        }
        /// `{"byName": ["X", null]}` or `{"product": ["P", "package", …]}`; only our own targets are by name.
        struct Dependency: Decodable {
            var byName: [String?]?
        }
        var targets: [Target]
    }

    private static let root = URL(filePath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    private func manifest() throws -> Manifest {
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        // A scratch folder of its own: the tests' own run holds the usual one.
        let scratch = FileManager.default.temporaryDirectory.appending(
            path: "berrah-manifest-\(UUID().uuidString)")
        defer { try? FileManager.default.removeItem(at: scratch) }
        process.arguments = [
            "swift", "package", "--package-path", Self.root.path, "--scratch-path", scratch.path,
            "dump-package",
        ]
        process.standardOutput = output
        process.standardError = FileHandle.nullDevice
        try process.run()
        let data = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return try JSONDecoder().decode(Manifest.self, from: data)
    }

    @Test func everyArrowIsOneOfTheArchitectures() throws {
        let manifest = try manifest()
        let sources =
            manifest.targets.filter {
                ["regular", "executable"].contains($0.type) && !Self.isC($0.name)
            }
        #expect(sources.count >= 12)
        for target in sources {
            let allowed = try #require(Self.allowed[target.name], "\(target.name) is not in the architecture")
            let known = Set(target.dependencies.compactMap { $0.byName?.first ?? nil })
            #expect(
                known.isSubset(of: allowed),
                "\(target.name) must not know \(known.subtracting(allowed).sorted())")
        }
    }

    @Test func everyCLibraryIsSpokenToByOneSwiftTarget() throws {
        var speakers: [String: [String]] = [:]
        for target in try manifest().targets where target.type != "test" && !Self.isC(target.name) {
            for name in target.dependencies.compactMap({ $0.byName?.first ?? nil }) where Self.isC(name) {
                speakers[name, default: []].append(target.name)
            }
        }
        #expect(speakers.count >= 9)
        for (library, names) in speakers {
            #expect(names.count == 1, "\(library) is spoken to by \(names)")
        }
    }

    /// Modules in C are named `CCurl`, `CXML2`, …
    private static func isC(_ name: String) -> Bool {
        name.hasPrefix("C") && name.dropFirst().first?.isUppercase == true
    }

    /// `import X` in a module that does not declare X would compile by accident, once something else has built X.
    @Test func everyImportIsDeclared() throws {
        let targets = Dictionary(
            uniqueKeysWithValues: try manifest().targets.filter { $0.type != "test" }.map { ($0.name, $0) })
        let folder = Self.root.appending(path: "Sources")
        for (name, target) in targets {
            let files = FileManager.default.enumerator(atPath: folder.appending(path: name).path)
            let declared = Set(target.dependencies.compactMap { $0.byName?.first ?? nil })
            while let file = files?.nextObject() as? String {
                guard file.hasSuffix(".swift") else { continue }
                let text = try String(contentsOf: folder.appending(path: name + "/" + file), encoding: .utf8)
                for line in text.split(separator: "\n") {
                    let words = line.split(separator: " ")
                    guard let index = words.firstIndex(of: "import"), index <= 1, index + 1 < words.count
                    else { continue }
                    let imported = String(words[index + 1])
                    if targets[imported] != nil {
                        #expect(declared.contains(imported), "\(name)/\(file) imports \(imported)")
                    }
                }
            }
        }
    }
}
