// SPDX-License-Identifier: Apache-2.0

import NewsModel
import Yams

/// Reads `berrah.yaml` strictly: unknown keys, wrong units and impossible combinations are all reported at once.
public struct ConfigurationReader {
    private var file: YAMLFile
    private var configuration = Configuration()

    private init(name: String) {
        file = YAMLFile(name: name)
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
        var reader = ConfigurationReader(name: name)
        if let text {
            reader.readFile(text)
        }
        reader.resolvePaths(against: FilePath.folder(of: name))
        var problems = reader.file.problems
        problems += reader.readEnvironment(environment, workingFolder: workingFolder)
        problems += reader.contradictions()
        guard problems.isEmpty else { throw ConfigurationFailure(problems: problems) }
        return reader.configuration
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
                apply(setting, value)
            } else if Settings.lists.contains(path) {
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
        for path in Settings.all.map(\.path) + Settings.lists where path.hasPrefix(prefix) {
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

    private mutating func readList(_ path: String, _ node: Node) {
        guard let members = file.members(of: node, what: "“\(path)”") else { return }
        if path == "notify" {
            configuration.notify = members.compactMap { NotificationSinkReader.read($0, in: &file) }
            return
        }
        let texts = members.compactMap { file.text(of: $0, what: "a member of “\(path)”") }
        switch path {
        case "sources": configuration.sources = texts
        case "trusted_proxies": configuration.trustedProxies = texts
        default:
            for (member, text) in zip(members, texts) where !["ar", "fr", "en"].contains(text) {
                file.note(
                    "“\(text)” is no language of the pages", at: member,
                    suggestion: "choose among ar, fr and en")
            }
            configuration.languages = texts.map { LanguageTag($0) }
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

    /// Values that are right alone and wrong together.
    private func contradictions() -> [ConfigurationProblem] {
        var problems: [ConfigurationProblem] = []
        func note(_ message: String, _ suggestion: String) {
            problems.append(ConfigurationProblem(file: file.name, message: message, suggestion: suggestion))
        }
        let polling = configuration.polling
        if polling.minimumInterval > polling.maximumInterval {
            note("“polling.min_interval” is longer than “polling.max_interval”", "swap them")
        }
        if polling.minimumInterval < .seconds(60) {
            note(
                "“polling.min_interval” is under a minute",
                "a publisher's server is not ours: take 60s or more")
        }
        if !(polling.minimumInterval...max(polling.minimumInterval, polling.maximumInterval))
            .contains(polling.interval)
        {
            note(
                "“polling.interval” lies outside of min_interval and max_interval", "choose one between them")
        }
        if configuration.fetch.timeout < configuration.fetch.connectTimeout {
            note(
                "“fetch.timeout” is shorter than “fetch.connect_timeout”", "the whole includes the connection"
            )
        }
        if configuration.sources.isEmpty {
            note("“sources” is empty", "name at least one .yaml or .opml file")
        }
        if configuration.control.utf8.count > 107 {
            note(
                "“control” is longer than the 107 bytes that a socket's path may have: \(configuration.control)",
                "choose a shorter path")
        }
        return problems
    }
}
