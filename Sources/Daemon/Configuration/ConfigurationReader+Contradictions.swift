// SPDX-License-Identifier: Apache-2.0

import NewsModel

/// Values that are right alone and wrong together.
extension ConfigurationReader {
    func contradictions() -> [ConfigurationProblem] {
        pollingContradictions() + fetchContradictions() + placeContradictions()
    }

    private func pollingContradictions() -> [ConfigurationProblem] {
        var problems: [ConfigurationProblem] = []
        let polling = configuration.polling
        if polling.minimumInterval > polling.maximumInterval {
            problems += problem(
                of: ["polling.min_interval", "polling.max_interval"],
                "“polling.min_interval” is longer than “polling.max_interval”", "swap them")
        }
        if polling.minimumInterval < .seconds(60) {
            problems += problem(
                of: ["polling.min_interval"], "“polling.min_interval” is under a minute",
                "a publisher's server is not ours: take 60s or more")
        }
        if !(polling.minimumInterval...max(polling.minimumInterval, polling.maximumInterval))
            .contains(polling.interval)
        {
            problems += problem(
                of: ["polling.interval", "polling.min_interval", "polling.max_interval"],
                "“polling.interval” lies outside of min_interval and max_interval", "choose one between them")
        }
        return problems
    }

    private func fetchContradictions() -> [ConfigurationProblem] {
        guard configuration.fetch.timeout < configuration.fetch.connectTimeout else { return [] }
        return problem(
            of: ["fetch.timeout", "fetch.connect_timeout"],
            "“fetch.timeout” is shorter than “fetch.connect_timeout”", "the whole includes the connection")
    }

    private func placeContradictions() -> [ConfigurationProblem] {
        var problems: [ConfigurationProblem] = []
        if configuration.sources.isEmpty {
            problems += problem(
                of: ["sources"], "“sources” is empty", "name at least one .yaml or .opml file")
        }
        if configuration.control.utf8.count > 107 {
            problems += problem(
                of: ["control"],
                "“control” is longer than the 107 bytes that a socket's path may have: \(configuration.control)",
                "choose a shorter path")
        }
        return problems
    }

    /// Shown at the variable, where one of the keys has its value from, else at the first key that the file holds.
    private func problem(
        of keys: [String], _ message: String, _ suggestion: String
    ) -> [ConfigurationProblem] {
        var place = FilePlace(file: file.name)
        let given = keys.compactMap { origins[$0] }
        var message = message
        let variables = given.compactMap { origin -> String? in
            if case .environment(let name) = origin { name } else { nil }
        }
        if !variables.isEmpty {
            place.file = "environment"
            message += " (from \(variables.joined(separator: ", ")))"
        } else if case .file(let first)? = given.first {
            place = first
        }
        return [ConfigurationProblem(at: place, message: message, suggestion: suggestion)]
    }
}
