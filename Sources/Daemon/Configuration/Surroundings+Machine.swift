// SPDX-License-Identifier: Apache-2.0

import Foundation

extension Surroundings {
    /// This machine, as the process sees it.
    static func machine(environment: [String: String]) -> Surroundings {
        let credentials = environment["CREDENTIALS_DIRECTORY"]
        let zones = ZoneCatalogue()
        return Surroundings(
            credential: { name in
                credentials.flatMap { try? String(contentsOfFile: $0 + "/" + name, encoding: .utf8) }
            },
            knowsZone: { zones.knows($0) },
            zoneNames: { zones.names() },
            isProgram: { path in
                let manager = FileManager.default
                let kind = try? manager.attributesOfItem(
                    atPath: URL(filePath: path).resolvingSymlinksInPath().path)[.type]
                return kind as? FileAttributeType == .typeRegular && manager.isExecutableFile(atPath: path)
            })
    }
}
