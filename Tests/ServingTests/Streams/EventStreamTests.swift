// SPDX-License-Identifier: Apache-2.0

import NewsModel
import ServiceLifecycle
import Serving
import Synchronization
import Testing

@Suite(.timeLimit(.minutes(1))) struct EventStreamTests {
    private func subscriber(
        _ test: TestServer, _ target: String = "/events", _ fields: [String] = []
    ) async throws -> StreamClient {
        try await StreamClient(try await test.connect(), target: target, fields: fields)
    }

    @Test func `a stream begins with its head and its retry, and brings what is announced`() async throws {
        try await TestServer.run { test in
            let client = try await subscriber(test)
            let head = try #require(await client.head)
            #expect(head.status == 200)
            #expect(head["content-type"] == "text/event-stream; charset=utf-8")
            #expect(head["cache-control"] == "no-store")
            #expect(head["x-accel-buffering"] == "no")
            #expect(head["access-control-allow-origin"] == "*")
            #expect(head["content-encoding"] == nil)
            await eventually { test.server.figures.subscribers == 1 }
            test.announce(test.log.append(1, type: .breaking, state: .breaking, title: "عاجل: هزة أرضية"))
            let event = try #require(await client.next())
            #expect(event.id == "1")
            #expect(event.type == "breaking")
            #expect(event.data.contains("عاجل: هزة أرضية"))
            #expect((5000...6024).contains(await client.retry ?? 0))
            await client.connection.close()
            #expect(await eventuallyEqual(0) { test.server.figures.subscribers })
        }
    }

    @Test(arguments: [["Last-Event-ID: 7"], []])
    func `resuming brings exactly what was missed, then what is new`(fields: [String]) async throws {
        let log = FakeLog()
        log.append(10)
        try await TestServer.run(log: log) { test in
            let client = try await subscriber(test, fields.isEmpty ? "/events?since=7" : "/events", fields)
            #expect(await client.ids(3) == [8, 9, 10])
            test.announce(log.append(2))
            #expect(await client.ids(2) == [11, 12])
            await client.connection.close()
        }
    }

    @Test func `the header wins over the address`() async throws {
        let log = FakeLog()
        log.append(10)
        try await TestServer.run(log: log) { test in
            let client = try await subscriber(test, "/events?since=2", ["Last-Event-ID: 9"])
            #expect(await client.ids(1) == [10])
            await client.connection.close()
        }
    }

    @Test func `zero means from the beginning, over many pages`() async throws {
        let log = FakeLog()
        log.append(1800)
        try await TestServer.run(log: log) { test in
            let client = try await subscriber(test, "/events?since=0")
            #expect(await client.ids(1800) == Array(1...1800))
            await client.connection.close()
        }
    }

    @Test(arguments: ["99", "1000003", "-4", "nonsense", "3", "9223372036854775807", "99999999999999999999"])
    func `an id that the log never gave or no longer has gets a reset`(id: String) async throws {
        let log = FakeLog()
        log.append(10)
        log.forget(through: 5)
        try await TestServer.run(log: log) { test in
            let client = try await subscriber(test, "/events", ["Last-Event-ID: \(id)"])
            let reset = try #require(await client.next())
            #expect(reset.type == "reset")
            #expect(reset.id == "10")
            await eventually { test.server.figures.subscribers == 1 }
            test.announce(log.append(1))
            #expect(await client.ids(1) == [11])
            await client.connection.close()
        }
    }

    @Test func `what memory holds is not read from the log again`() async throws {
        try await TestServer.run { test in
            test.announce(test.log.append(50))
            let client = try await subscriber(test, "/events?since=20")
            #expect(await client.ids(30) == Array(21...50))
            #expect(test.log.pagesRead.withLock { $0 } == 0)
            await client.connection.close()
        }
    }

    @Test func `older than memory is read from the log and joined without a seam`() async throws {
        try await TestServer.run {
            $0.recentEvents = 10
        } _: { test in
            test.announce(test.log.append(100))
            let client = try await subscriber(test, "/events?since=30")
            #expect(await client.ids(70) == Array(31...100))
            test.announce(test.log.append(1))
            #expect(await client.ids(1) == [101])
            await client.connection.close()
        }
    }

    @Test func `announcements during replays leave no gap and no double`() async throws {
        let log = FakeLog()
        log.append(1000)
        try await TestServer.run(log: log) {
            $0.recentEvents = 20
        } _: { test in
            try await withThrowingTaskGroup(of: [Int].self) { group in
                for start in 0..<20 {
                    group.addTask {
                        let client = try await StreamClient(
                            try await test.connect(), target: "/events?since=\(start * 50)")
                        let ids = await client.ids(1500 - start * 50)
                        await client.connection.close()
                        return ids
                    }
                }
                for _ in 0..<100 {
                    test.announce(log.append(5))
                    await Task.yield()
                }
                while let ids = try await group.next() {
                    let first = try #require(ids.first)
                    #expect(ids == Array(first...1500))
                }
            }
        }
    }

    /// A page names the log's last number, also when that event is told to nobody: its reader has missed nothing.
    @Test(arguments: [true, false])
    func `who has all there is waits, though the last events are told to nobody`(isAnnounced: Bool)
        async throws
    {
        try await TestServer.run { test in
            test.announce(test.log.append(2))
            test.log.appendVeiled(3)
            if isAnnounced {
                test.announce([], through: EventSequence(5))
            }
            let client = try await subscriber(test, "/events?since=5")
            await eventually { test.server.figures.subscribers == 1 }
            // Time enough for whoever asks the log again and again.
            for _ in 0..<50 {
                try await test.expect(200, "GET", "/healthz")
            }
            #expect(test.log.pagesRead.withLock { $0 } == (isAnnounced ? 0 : 1))
            test.announce(test.log.append(1), through: EventSequence(6))
            #expect(await client.ids(1) == [6])
            await client.connection.close()
        }
    }

    @Test func `what the log told before it was announced is not told again`() async throws {
        try await TestServer.run { test in
            let announced = test.log.append(2)
            test.announce(announced)
            let late = test.log.append(3)
            let client = try await subscriber(test, "/events?since=4")
            #expect(await client.ids(1) == [5])
            // Twice: the reader became live after it had asked for more in vain.
            #expect(await eventuallyEqual(2) { test.log.pagesRead.withLock { $0 } })
            test.announce(late)
            test.announce(test.log.append(1))
            #expect(await client.ids(1) == [6])
            await client.connection.close()
        }
    }

    @Test func `memory gives what it has, though the log went on untold`() async throws {
        try await TestServer.run {
            $0.subscriberBuffer = 16 * 1024
        } _: { test in
            let title = String(repeating: "خبر ", count: 100)
            test.announce(test.log.append(20, title: title))
            test.log.appendVeiled(5)
            test.announce([], through: EventSequence(25))
            let client = try await subscriber(test, "/events?since=3")
            #expect(await client.ids(17) == Array(4...20))
            await eventually { test.server.figures.subscribers == 1 }
            test.announce(test.log.append(1))
            #expect(await client.ids(1) == [26])
            #expect(test.log.pagesRead.withLock { $0 } == 0)
            await client.connection.close()
        }
    }

    @Test func `an event that is announced twice is sent once`() async throws {
        try await TestServer.run { test in
            let client = try await subscriber(test)
            await eventually { test.server.figures.subscribers == 1 }
            let events = test.log.append(2)
            test.announce(events)
            test.announce(events)
            test.announce(test.log.append(1))
            #expect(await client.ids(3) == [1, 2, 3])
            await client.connection.close()
        }
    }

    @Test func `the breaking stream carries its types only`() async throws {
        try await TestServer.run { test in
            let client = try await subscriber(test, "/breaking/events")
            await eventually { test.server.figures.subscribers == 1 }
            for type in EventType.allCases where type != .reset {
                test.announce(test.log.append(1, type: type, state: .breaking))
            }
            let types = await client.next(6).map(\.type)
            #expect(Set(types) == Set(EventType.ofBreakingStream.map(\.rawValue)).subtracting(["reset"]))
            await client.connection.close()
        }
    }

    @Test(arguments: [
        ("language=fr", [2, 4]), ("publisher=le360", [3]), ("min_state=breaking", [4]), ("kind=sport", []),
        ("language=ar,fr", [1, 2, 3, 4]), ("language=fr&min_state=breaking", [4]),
    ])
    func `filters hold live and in replay`(query: String, ids: [Int]) async throws {
        try await TestServer.run { test in
            let live = try await subscriber(test, "/events?\(query)")
            await eventually { test.server.figures.subscribers == 1 }
            test.announce(test.log.append(1))
            test.announce(test.log.append(1, language: "fr"))
            test.announce(test.log.append(1, publisher: "le360"))
            test.announce(test.log.append(1, type: .breaking, language: "fr", state: .breaking))
            let replayed = try await subscriber(test, "/events?since=0&\(query)")
            test.server.announce([
                NewsEvent(sequence: EventSequence(5), time: Timestamp(seconds: 0), type: .reset)
            ])
            for client in [live, replayed] {
                #expect(await client.ids(ids.count + 1) == ids + [5])
                await client.connection.close()
            }
        }
    }

    @Test func `a comment comes every fifteen seconds`() async throws {
        try await TestServer.run { test in
            let client = try await subscriber(test)
            await eventually { test.server.figures.subscribers == 1 }
            for beat in 1...3 {
                await eventually { test.clock.sleeperCount > 0 }
                test.clock.advance(by: .seconds(15))
                await client.waitForComment(beat)
                #expect(await client.comments.count == beat)
            }
            await client.connection.close()
        }
    }

    @Test func `shutdown says so and ends the stream cleanly`() async throws {
        let test = TestServer(
            configuration: ServerConfiguration(
                listen: [.internet(host: "127.0.0.1", port: 0)], publicURL: "http://127.0.0.1"))
        async let running: Void = test.services.run()
        let client = try await StreamClient(try await test.connect())
        await eventually { test.server.figures.subscribers == 1 }
        await test.services.triggerGracefulShutdown()
        #expect(await client.next() == nil)
        #expect(await client.comments == ["shutting down"])
        #expect(await client.connection.readToEnd().isEmpty)
        try await running
    }

    @Test(arguments: ["/events", "/breaking/events?lang=ar"])
    func `HEAD says what GET would, and no length`(address: String) async throws {
        try await TestServer.run { test in
            let reader = try await test.connect()
            try await reader.send("GET \(address) HTTP/1.1\r\nHost: a\r\n\r\n")
            let head = try #require(await reader.head())
            let connection = try await test.connect()
            // Twice: nothing follows the fields that could be taken for the next answer.
            for _ in 0..<2 {
                try await connection.send("HEAD \(address) HTTP/1.1\r\nHost: a\r\n\r\n")
                let answer = try #require(await connection.response(to: "HEAD"))
                #expect(answer.status == 200)
                for field in [
                    "content-type", "cache-control", "transfer-encoding", "access-control-allow-origin",
                ] {
                    #expect(answer[field] == head[field], "\(field)")
                }
                #expect(answer["content-length"] == nil)
            }
            try await connection.send("HEAD \(address) HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")
            _ = try #require(await connection.response(to: "HEAD"))
            #expect(await connection.readToEnd().isEmpty)
            await eventually { test.server.figures.subscribers == 1 }
            await reader.close()
        }
    }

    @Test func `an HTTP 1.0 reader gets bare events`() async throws {
        try await TestServer.run { test in
            let connection = try await test.connect()
            try await connection.send("GET /events HTTP/1.0\r\n\r\n")
            let head = try #require(await connection.head())
            #expect(head["transfer-encoding"] == nil)
            #expect(head["connection"] == "close")
            await eventually { test.server.figures.subscribers == 1 }
            test.announce(test.log.append(1))
            var reader = EventLineReader()
            let bytes = try #require(await connection.read(through: Array("}\n\n".utf8)))
            #expect(reader.read(bytes).map(\.id) == ["1"])
            await connection.close()
        }
    }
}
