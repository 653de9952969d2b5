// SPDX-License-Identifier: Apache-2.0

/// A subscriber over a raw connection.
actor StreamClient {
    let connection: RawConnection
    private var reader = EventLineReader()
    private var ready: [EventLineReader.Event] = []
    private(set) var head: RawResponse?

    init(_ connection: RawConnection, target: String = "/events", fields: [String] = []) async throws {
        self.connection = connection
        try await connection.send(RequestText.write("GET", target, fields))
        head = await connection.head()
    }

    var comments: [String] { reader.comments }
    var retry: Int? { reader.retry }

    /// The next event; nil when the stream ends.
    func next() async -> EventLineReader.Event? {
        while ready.isEmpty {
            guard let chunk = await connection.chunk(), !chunk.isEmpty else { return nil }
            ready += reader.read(chunk)
        }
        return ready.removeFirst()
    }

    func next(_ count: Int) async -> [EventLineReader.Event] {
        var events: [EventLineReader.Event] = []
        while events.count < count, let event = await next() {
            events.append(event)
        }
        return events
    }

    func ids(_ count: Int) async -> [Int] {
        await next(count).compactMap { Int($0.id) }
    }

    /// Reads until a comment with that text has come.
    func waitForComment(_ count: Int) async {
        while reader.comments.count < count, let chunk = await connection.chunk() {
            ready += reader.read(chunk)
        }
    }
}
