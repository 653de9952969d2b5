// SPDX-License-Identifier: Apache-2.0

import Foundation

/// One tab, with everything that it asked for and everything that went wrong in it.
struct BrowserTab: Sendable {
    /// A screen to look at pages on.
    struct Screen: Sendable, CustomStringConvertible {
        var width: Int
        var height: Int
        var isDark = false

        static let phone = Screen(width: 390, height: 844)
        static let desk = Screen(width: 1280, height: 900)

        var night: Screen { Screen(width: width, height: height, isDark: true) }
        var description: String { "\(width) px\(isDark ? " at night" : "")" }
    }

    let browser: Browser
    let session: String

    init(_ browser: Browser) async throws {
        struct Target: Decodable { var targetId: String }
        struct Session: Decodable { var sessionId: String }
        self.browser = browser
        let target = try await browser.call(
            "Target.createTarget", ["url": "about:blank"], as: Target.self)
        session = try await browser.call(
            "Target.attachToTarget", ["targetId": target.targetId, "flatten": true], as: Session.self
        ).sessionId
        for domain in ["Page", "Runtime", "Log", "Network"] {
            _ = try await call(domain + ".enable")
        }
    }

    func call<Result: Decodable>(
        _ method: String, _ parameters: [String: Any] = [:], as kind: Result.Type = Browser.Ignored.self
    ) async throws -> Result {
        try await browser.call(method, parameters, session: session, as: kind)
    }

    /// Sets the screen and opens the address; returns when the page and all that it loads are there.
    func open(_ address: String, on screen: Screen = .desk) async throws {
        _ = try await call(
            "Emulation.setDeviceMetricsOverride",
            [
                "width": screen.width, "height": screen.height, "deviceScaleFactor": 1,
                "mobile": screen.width < 600,
            ])
        _ = try await call(
            "Emulation.setEmulatedMedia",
            [
                "features": [
                    ["name": "prefers-color-scheme", "value": screen.isDark ? "dark" : "light"]
                ]
            ])
        let before = count("Page.loadEventFired")
        _ = try await call("Page.navigate", ["url": address])
        try await Eventually.holds("\(address) is loaded") { count("Page.loadEventFired") > before }
    }

    /// The value of an expression or of the promise that it is.
    func evaluate<Value: Decodable>(_ expression: String, as: Value.Type = Value.self) async throws -> Value {
        let answer = try await call(
            "Runtime.evaluate",
            [
                "expression": "(async () => JSON.stringify(await (\(expression))))()",
                "awaitPromise": true, "returnByValue": true,
            ], as: Evaluation.self)
        if let details = answer.exceptionDetails {
            throw Browser.Failure(description: details.exception?.description ?? details.text)
        }
        return try JSONDecoder().decode(
            Value.self, from: Data((answer.result.value ?? "null").utf8))
    }

    func press(_ key: String, code: Int) async throws {
        for type in ["rawKeyDown", "keyUp"] {
            _ = try await call(
                "Input.dispatchKeyEvent",
                ["type": type, "key": key, "code": key, "windowsVirtualKeyCode": code])
        }
    }

    /// Of the whole page or of its first screen, as PNG.
    func screenshot(whole: Bool = false) async throws -> Data {
        struct Picture: Decodable { var data: String }
        let picture = try await call(
            "Page.captureScreenshot", ["format": "png", "captureBeyondViewport": whole], as: Picture.self)
        return Data(base64Encoded: picture.data) ?? Data()
    }

    /// Exceptions, errors on the console, and what the browser itself complained of: failed requests, violated
    /// policies.
    var faults: [String] {
        browser.events(of: session).filter { event in
            let text = String(decoding: event.message, as: UTF8.self)
            switch event.method {
            case "Runtime.exceptionThrown": return true
            case "Runtime.consoleAPICalled": return text.contains(#""type":"error""#)
            case "Log.entryAdded":
                return text.contains(#""level":"error""#) || text.contains(#""source":"security""#)
            default: return false
            }
        }.map { String(decoding: $0.message, as: UTF8.self) }
    }

    /// Every address asked for so far.
    var requests: [String] {
        struct Message: Decodable {
            struct Parameters: Decodable { var request: Request }
            struct Request: Decodable { var url: String }
            var params: Parameters
        }
        return browser.events(of: session).filter { $0.method == "Network.requestWillBeSent" }
            .compactMap { try? JSONDecoder().decode(Message.self, from: $0.message).params.request.url }
    }

    private func count(_ method: String) -> Int {
        browser.events(of: session).count { $0.method == method }
    }

    private struct Evaluation: Decodable {
        struct Remote: Decodable {
            var value: String?
        }
        struct Details: Decodable {
            var text: String
            var exception: Thrown?
        }
        struct Thrown: Decodable {
            var description: String?
        }
        var result: Remote
        var exceptionDetails: Details?
    }
}
