// SPDX-License-Identifier: Apache-2.0

import Foundation
public import NewsModel

/// The configuration and the sources that it names, read and checked together.
public struct LoadedConfiguration: Sendable {
    /// Where it was read from; nil when every default was taken.
    public var file: String?
    public var configuration: Configuration
    public var catalogue: SourceCatalogue
    /// Right, but worth a word to the operator.
    public var warnings: [String]

    /// Where a configuration is looked for when none is named.
    public static let usualPlaces = ["config/berrah.yaml", "/etc/berrah/berrah.yaml"]

    /// - Parameters:
    ///   - file: the file that the operator named; nil looks in the usual places, then takes the defaults.
    ///   - environment: of the process; `BERRAH_…` and systemd's folders win over the file.
    ///   - needsSources: false for commands that only want to know where the daemon is.
    public static func load(
        file: String?, environment: [String: String], needsSources: Bool = true
    ) throws(ConfigurationFailure) -> LoadedConfiguration {
        let workingFolder = FileManager.default.currentDirectoryPath
        let path = file ?? usualPlaces.first { FileManager.default.fileExists(atPath: $0) }
        var text: String?
        if let path {
            do {
                text = try TextFile.text(TextFile.bytes(path))
            } catch let fault as TextFile.EncodingFault {
                throw ConfigurationFailure(problems: [fault.problem(in: path)])
            } catch {
                throw ConfigurationFailure(problems: [
                    ConfigurationProblem(
                        file: path, message: "cannot be read: \(FilePath.reason(error))",
                        suggestion: "name the file with --config")
                ])
            }
        }
        let name =
            path.map { FilePath.resolve($0, against: workingFolder) } ?? workingFolder + "/config/berrah.yaml"
        let surroundings = needsSources ? Surroundings.machine(environment: environment) : .unexamined
        var (configuration, sourcePlaces) = try ConfigurationReader.read(
            text: text, name: name, environment: environment, workingFolder: workingFolder,
            surroundings: surroundings)
        honourSystemd(environment, in: &configuration)
        var catalogue = SourceCatalogue.empty
        if needsSources {
            var files = SourceFiles(
                readBytes: { try TextFile.bytes($0) }, surroundings: surroundings)
            catalogue = try files.catalogue(of: configuration.sources, namedAt: sourcePlaces)
        }
        return LoadedConfiguration(
            file: path, configuration: configuration, catalogue: catalogue,
            warnings: warnings(configuration, catalogue) + EnvironmentNames.warnings(environment))
    }

    /// systemd made these folders for us (systemd.exec(5)); each may be a colon-separated list.
    private static func honourSystemd(_ environment: [String: String], in configuration: inout Configuration)
    {
        func folder(_ name: String) -> String? {
            environment[name]?.split(separator: ":").first.map(String.init)
        }
        if let state = folder("STATE_DIRECTORY"), environment["BERRAH_STATE"] == nil {
            configuration.state = state
        }
        if let runtime = folder("RUNTIME_DIRECTORY"), environment["BERRAH_CONTROL"] == nil {
            configuration.control = runtime + "/control.sock"
        }
    }

    private static func warnings(_ configuration: Configuration, _ catalogue: SourceCatalogue) -> [String] {
        var warnings: [String] = []
        let isPublic = !isLoopback(configuration.publicURL)
        if isPublic, configuration.fetch.contact == nil {
            warnings.append(
                "no fetch.contact is set: publishers cannot reach you; name a mail address or a page")
        }
        let isFull =
            configuration.publish == .full
            || catalogue.publishers.contains {
                $0.extent == .full || $0.feeds.contains { $0.extent == .full }
            }
        if isPublic, isFull {
            warnings.append(
                "publish: full republishes whole articles on a public address: ask the publishers first")
        }
        return warnings
    }

    private static func isLoopback(_ address: String) -> Bool {
        guard let start = address.range(of: "://")?.upperBound else { return false }
        let authority = address[start...].prefix { !"/?#".contains($0) }
        return (HostPort(String(authority)) ?? HostPort("\(authority):80"))?.isLoopback ?? false
    }
}
