// SPDX-License-Identifier: Apache-2.0

import Foundation
import HTTPTypes
import Testing

@testable import Serving

@Suite struct ControlDocumentTests {
    /// `/feeds/{id} get`, … as the OpenAPI document lists them.
    private func documented() throws -> Set<String> {
        let file = URL(filePath: #filePath).deletingLastPathComponent()
            .appending(path: "../../../docs/control-openapi.yaml")
        var path = ""
        var found: Set<String> = []
        for line in try String(contentsOf: file, encoding: .utf8).split(separator: "\n") {
            if line.hasPrefix("  /"), line.hasSuffix(":") {
                path = String(line.dropFirst(2).dropLast())
            } else if line.hasPrefix("components:") {
                break
            } else if ["    get:", "    post:"].contains(String(line)) {
                found.insert("\(path) \(line.dropFirst(4).dropLast())")
            }
        }
        return found
    }

    @Test func `the OpenAPI document lists exactly the routes that there are`() throws {
        let paths = [
            "/status", "/feeds", "/feeds/{id}", "/why", "/events", "/refresh", "/reload", "/backup",
            "/confirm", "/edit",
        ]
        var served: Set<String> = []
        for path in paths {
            let target = try #require(RequestTarget(path.replacing("{id}", with: "x")))
            let route = try #require(ControlRoute(target))
            for method in route.methods where method != .head {
                served.insert("\(path) \(method.rawValue.lowercased())")
            }
        }
        #expect(try documented() == served)
    }
}
