// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Yams

/// Reads `berrah.yaml` strictly: unknown keys, wrong units and impossible combinations are all reported at once.
public struct ConfigurationReader {
    var file: YAMLFile
    var configuration = Configuration()
    let surroundings: Surroundings
    /// Where each key that was given got its value.
    var origins: [String: SettingOrigin] = [:]
    /// Where each member of `sources` stands.
    var sourcePlaces: [FilePlace] = []

    private init(name: String, surroundings: Surroundings) {
        file = YAMLFile(name: name)
        self.surroundings = surroundings
    }

    /// The configuration that the text and the environment give.
    ///
    /// - Parameters:
    ///   - text: the file's text; nil takes every default.
    ///   - name: how messages name the file; relative paths in it resolve against its folder.
    ///   - environment: `BERRAH_…` variables win over the file, scalars only.
    ///   - workingFolder: what relative paths from the environment resolve against.
    public static func read(
        text: String?, name: String, environment: [String: String] = [:], workingFolder: String = "."
    ) throws(ConfigurationFailure) -> Configuration {
        try read(
            text: text, name: name, environment: environment, workingFolder: workingFolder,
            surroundings: Surroundings()
        ).configuration
    }

    /// The same, held against what the machine has, and where each of its sources is named.
    static func read(
        text: String?, name: String, environment: [String: String] = [:], workingFolder: String = ".",
        surroundings: Surroundings
    ) throws(ConfigurationFailure) -> (configuration: Configuration, sourcePlaces: [FilePlace]) {
        var reader = ConfigurationReader(name: name, surroundings: surroundings)
        if let text {
            reader.readFile(text)
        }
        reader.resolvePaths(against: FilePath.folder(of: name))
        var problems = reader.file.problems
        problems += reader.readEnvironment(environment, workingFolder: workingFolder)
        problems += reader.contradictions()
        guard problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
        return (reader.configuration, reader.sourcePlaces)
    }

    private mutating func readFile(_ text: String) {
        guard let root = file.root(of: text), !root.isNull else { return }
        readSection(root, prefix: "")
    }

    private mutating func readSection(_ node: Node, prefix: String) {
        let place = prefix.isEmpty ? "the configuration" : "“\(prefix.dropLast())”"
        for (key, name, value) in file.pairs(of: node, what: place) ?? [] {
            let path = prefix + name
            if let setting = Settings.byPath[path] {
                origins[path] = .file(file.place(of: value))
                apply(setting, value)
            } else if Settings.lists.contains(where: { $0.path == path }) {
                origins[path] = .file(file.place(of: value))
                readList(path, value)
            } else if Settings.all.contains(where: { $0.path.hasPrefix(path + ".") }) {
                readSection(value, prefix: path + ".")
            } else {
                file.noteUnknown(key, name, in: place, known: Self.keys(below: prefix))
            }
        }
    }

    private static func keys(below prefix: String) -> [String] {
        var keys: [String] = []
        for path in Settings.all.map(\.path) + Settings.lists.map(\.path) where path.hasPrefix(prefix) {
            let key = String(path.dropFirst(prefix.count).prefix { $0 != "." })
            if !keys.contains(key) {
                keys.append(key)
            }
        }
        return keys
    }

    private mutating func apply(_ setting: Setting, _ node: Node) {
        let text: String?
        if node.isNull {
            text = nil
        } else if let scalar = file.text(of: node, what: "“\(setting.path)”") {
            text = scalar
        } else {
            return
        }
        do {
            try setting.apply(text, &configuration)
        } catch {
            file.note(
                "“\(setting.path)” is \(text.map { "“\($0)”" } ?? "null"), which is not \(error.expected)",
                at: node,
                suggestion: setting.write(Configuration()).map { "the default is \($0)" })
        }
    }

    private mutating func resolvePaths(against folder: String) {
        configuration.state = FilePath.resolve(configuration.state, against: folder)
        configuration.control = FilePath.resolve(configuration.control, against: folder)
        configuration.sources = configuration.sources.map { FilePath.resolve($0, against: folder) }
    }

    private mutating func readEnvironment(
        _ environment: [String: String], workingFolder: String
    ) -> [ConfigurationProblem] {
        var problems: [ConfigurationProblem] = []
        for setting in Settings.all {
            guard let text = environment[setting.environmentName] else { continue }
            origins[setting.path] = .environment(setting.environmentName)
            do {
                try setting.apply(text.isEmpty && setting.isOptional ? nil : text, &configuration)
            } catch {
                problems.append(
                    ConfigurationProblem(
                        file: "environment",
                        message: "\(setting.environmentName) is “\(text)”, which is not \(error.expected)"))
            }
        }
        configuration.state = FilePath.resolve(configuration.state, against: workingFolder)
        configuration.control = FilePath.resolve(configuration.control, against: workingFolder)
        return problems
    }
}
