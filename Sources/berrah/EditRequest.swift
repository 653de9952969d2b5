// SPDX-License-Identifier: Apache-2.0

import Foundation

/// Sends one act of the editor's hand to the daemon and shows what became of it.
enum EditRequest {
    private struct Body: Encodable {
        var action: String
        var target: String
        var other: String?
        var reason: String?
        var undo: Bool
    }

    private struct Done: Decodable {
        var act: Int
        var target: String
        var story: String?
        var items: [String]?
        var undone: Bool
    }

    static func send(
        _ action: String, _ target: String, other: String? = nil, _ options: EditOption, past: String
    ) throws {
        let body = Body(
            action: action, target: target, other: other, reason: options.reason, undo: options.undo)
        let text = String(decoding: try JSONEncoder().encode(body), as: UTF8.self)
        let answer = try options.control.ask("POST", "/edit", body: text)
        guard !options.json else {
            Output.write(answer + [10])
            return
        }
        let done = try Answer.decode(Done.self, from: answer)
        let story = done.story.map { ", story \($0)" } ?? ""
        // A story's id, or an address that several feeds gave, stands for more than one.
        let others = (done.items?.count ?? 0) - 1
        let more = others < 1 ? "" : " and \(others) more"
        Output.line("\(done.undone ? "taken back" : past): \(done.target)\(more)\(story) (act \(done.act))")
    }
}
