// SPDX-License-Identifier: Apache-2.0

import Foundation
import NewsModel
import Testing

/// A browser's own EventSource over a daemon that is killed and comes back.
@Suite(.serialized, .enabled(if: Browser.path != nil, "Chromium is not installed on this machine"))
struct BrowserStreamTests {
    private static let titles = [
        "عاجل: انقلاب شاحنة للوقود على الطريق السيار قرب بوزنيقة",
        "عاجل: فيضان وادي أوريكة يقطع الطريق عن ثلاثة دواوير",
        "عاجل: اندلاع حريق مهول في سوق الجملة بإنزكان",
        "عاجل: توقف حركة القطارات بين فاس ووجدة بسبب الأمطار",
    ]

    @Test func noEventIsMissedAndNoneComesTwice() async throws {
        let stand = try await Newsstand.open(document: Newsstand.document(Newsstand.calmItems))
        // A daemon that comes back is found where it was.
        let port = try #require(stand.daemon.address.split(separator: ":").last)
        let file = stand.workplace.configuration
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try stand.workplace.write(
            "berrah.yaml", text.replacing("listen: 127.0.0.1:0", with: "listen: 127.0.0.1:\(port)"))

        try await stand.tab.open(stand.daemon.address + "/feeds")
        let types = (EventType.allCases.map(\.rawValue) + ["reset"]).map { "\"\($0)\"" }
        for (name, path) in [("breaking", "/breaking/events?since=0"), ("all", "/events?since=0")] {
            _ = try await stand.tab.evaluate(
                """
                (() => {
                  window.\(name) = [];
                  const source = window.\(name)Source = new EventSource("\(path)");
                  for (const type of [\(types.joined(separator: ","))]) {
                    source.addEventListener(type, (event) => window.\(name).push(event.lastEventId + " " + type));
                  }
                  return true;
                })()
                """, as: Bool.self)
        }
        func seen(_ name: String) async throws -> [String] {
            try await stand.tab.evaluate("window.\(name)")
        }

        var daemon = stand.daemon
        var items = Newsstand.calmItems
        for (round, title) in Self.titles.enumerated() {
            // In every second round the event comes while the browser is away.
            if round % 2 == 0 {
                items.append(Newsstand.item(round + 1, title: title))
                try stand.publish(items, by: daemon)
                try await Eventually.holds("alert \(round + 1) reaches the browser") {
                    try await seen("breaking").count { $0.hasSuffix(" breaking") } == round + 1
                }
            }
            daemon.program.signal(SIGKILL)
            _ = try await daemon.program.waitForEnd()
            daemon = try await RunningDaemon.start(stand.workplace)
            #expect(daemon.address == stand.daemon.address)
            if round % 2 == 1 {
                items.append(Newsstand.item(round + 1, title: title))
                try stand.publish(items, by: daemon)
            }
            try await Eventually.holds("the daemon calls alert \(round + 1) out") {
                try Answers.get(daemon.address + "/breaking.json").text.contains(
                    "minbar.example/\(round + 1)\"")
            }
            try await Eventually.holds("alert \(round + 1) reaches the browser that comes back") {
                try await seen("breaking").count { $0.hasSuffix(" breaking") } == round + 1
            }
        }

        let last = try #require(try daemon.status()["events"] as? [String: Any])["last"] as? Int ?? 0
        try await Eventually.holds("the browser has caught up") {
            try await seen("all").last?.split(separator: " ").first.flatMap { Int($0) } ?? 0 >= last
        }
        // The log as it stands now, in one piece.
        for (name, path) in [("breaking", "/breaking/events"), ("all", "/events")] {
            let log = try await log(daemon.address + path, until: name == "all" ? last : nil)
            let got = try await seen(name)
            let numbers = got.compactMap { $0.split(separator: " ").first.flatMap { Int($0) } }
            #expect(Set(got).count == got.count, "none twice: \(got)")
            #expect(numbers == numbers.sorted())
            #expect(Array(got.prefix(log.count)) == log, "no gap")
        }
        // A connection refused is the browser's to report; the page itself had no fault.
        #expect(stand.tab.faults.allSatisfy { $0.contains("net::ERR_") }, "\(stand.tab.faults)")
    }

    /// What a client that was never away gets, as `NUMBER TYPE`.
    private func log(_ address: String, until last: Int?) async throws -> [String] {
        let stream = try RunningStream(address + "?since=0")
        func lines() -> [String] {
            stream.text.components(separatedBy: "\n\n").compactMap { block in
                let fields = block.split(separator: "\n").reduce(into: [Substring: Substring]()) {
                    let parts = $1.split(separator: ":", maxSplits: 1)
                    if parts.count == 2 { $0[parts[0]] = parts[1].drop { $0 == " " } }
                }
                guard let id = fields["id"], let type = fields["event"] else { return nil }
                return "\(id) \(type)"
            }
        }
        try await Eventually.holds("the log is read") {
            guard let last else { return lines().count { $0.hasSuffix(" breaking") } == Self.titles.count }
            return lines().last?.split(separator: " ").first.flatMap { Int($0) } ?? 0 >= last
        }
        return lines()
    }
}
