// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Reads every configured sources file into one catalogue, and what contradicts across them.
struct SourceFiles {
    private let readBytes: (String) throws -> [UInt8]
    private let surroundings: Surroundings
    private var problems: [ConfigurationProblem] = []

    /// - Parameter readBytes: the file at a path.
    init(readBytes: @escaping (String) throws -> [UInt8], surroundings: Surroundings = Surroundings()) {
        self.readBytes = readBytes
        self.surroundings = surroundings
    }

    /// The catalogue of all files, in their order.
    ///
    /// - Parameter places: where each path is named, for what is wrong with the file as such.
    mutating func catalogue(
        of paths: [String], namedAt places: [FilePlace] = []
    ) throws(ConfigurationFailure) -> SourceCatalogue {
        problems = []
        var union = SourceUnion()
        for (index, path) in paths.enumerated() {
            for entry in read(path, namedAt: index < places.count ? places[index] : nil) {
                union.add(entry)
            }
        }
        problems += union.problems
        guard problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
        return SourceCatalogue(publishers: union.publishers)
    }

    /// - Parameter place: nil for what stands nowhere, the default.
    private mutating func read(_ path: String, namedAt place: FilePlace?) -> [SourceEntry] {
        let bytes: [UInt8]
        do {
            bytes = try readBytes(path)
        } catch {
            let reason = "cannot be read: \(FilePath.reason(error))"
            problems.append(
                place.map {
                    ConfigurationProblem(
                        at: $0, message: "\(path) \(reason)", suggestion: "check “sources” and permissions")
                }
                    ?? ConfigurationProblem(
                        file: path, message: reason,
                        suggestion: "no configuration was found that names others: give --config"))
            return []
        }
        if path.lowercased().hasSuffix(".opml") {
            let list = OutlineSources.read(document: bytes, name: path)
            problems += list.problems
            return list.entries ?? []
        }
        let text: String
        do throws(TextFile.EncodingFault) {
            text = try TextFile.text(bytes)
        } catch {
            problems.append(error.problem(in: path))
            return []
        }
        let file = SourcesReader.entries(text: text, name: path, surroundings: surroundings)
        problems += file.problems
        return file.entries
    }
}
