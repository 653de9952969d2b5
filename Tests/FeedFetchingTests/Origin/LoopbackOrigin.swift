// SPDX-License-Identifier: Apache-2.0

import Glibc
import Synchronization

/// A server on 127.0.0.1 that behaves as badly as a test wants, path by path, and remembers what it was
/// asked.
final class LoopbackOrigin: Sendable {
    private struct State {
        var behaviours: [String: Behaviour] = [:]
        var requests: [OriginRequest] = []
        var sockets: [Int: OriginSocket] = [:]
        var connections = 0
        var underWay = 0
        var mostUnderWay = 0
        var isOver = false
    }

    let port: Int
    private let listener: Int32
    private let greeting: @Sendable (OriginSocket) -> Bool
    private let state = Mutex(State())

    /// - Parameters:
    ///   - address: a loopback address; 127.0.0.2 is another host than 127.0.0.1.
    ///   - greeting: what is done with whoever connects, before anything is read; false ends the connection.
    init(
        _ behaviours: [String: Behaviour] = [:], address: String = "127.0.0.1", backlog: Int32 = 512,
        greeting: @escaping @Sendable (OriginSocket) -> Bool = { _ in true }
    ) throws {
        self.greeting = greeting
        let listener = socket(AF_INET, Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue), 0)
        var name = sockaddr_in()
        name.sin_family = sa_family_t(AF_INET)
        unsafe inet_pton(AF_INET, address, &name.sin_addr)
        var size = socklen_t(MemoryLayout<sockaddr_in>.size)
        let bound = unsafe withUnsafeMutablePointer(to: &name) {
            unsafe $0.withMemoryRebound(to: sockaddr.self, capacity: 1) { name in
                unsafe bind(listener, name, size) == 0 && listen(listener, backlog) == 0
                    && getsockname(listener, name, &size) == 0
            }
        }
        struct NotListening: Error {}
        guard bound else { throw NotListening() }
        self.listener = listener
        port = Int(UInt16(bigEndian: name.sin_port))
        state.withLock { $0.behaviours = behaviours }
    }

    /// Begins to accept; without it connections stay in the backlog.
    func start() -> LoopbackOrigin {
        OriginThread.run { [self] in accept() }
        return self
    }

    func url(_ path: String, host: String = "127.0.0.1") -> String {
        "http://\(host):\(port)\(path)"
    }

    func set(_ path: String, _ behaviour: @escaping Behaviour) {
        state.withLock { $0.behaviours[path] = behaviour }
    }

    var requests: [OriginRequest] { state.withLock { $0.requests } }
    var connections: Int { state.withLock { $0.connections } }
    var mostUnderWay: Int { state.withLock { $0.mostUnderWay } }

    func requests(to path: String) -> [OriginRequest] {
        requests.filter { $0.path == path }
    }

    func stop() {
        let sockets = state.withLock { state in
            state.isOver = true
            return Array(state.sockets.values)
        }
        shutdown(listener, Int32(SHUT_RDWR))
        sockets.forEach { $0.hangUp() }
    }

    private func accept() {
        while true {
            let descriptor = Glibc.accept(listener, nil, nil)
            guard descriptor >= 0 else { break }
            // Or a child process would keep the connection open after its end.
            _ = fcntl(descriptor, F_SETFD, FD_CLOEXEC)
            let socket = OriginSocket(descriptor)
            let number = state.withLock { state in
                state.connections += 1
                state.sockets[state.connections] = socket
                return state.isOver ? 0 : state.connections
            }
            guard number > 0 else {
                socket.close()
                break
            }
            OriginThread.run { [self] in
                serve(socket, number)
                state.withLock { $0.sockets[number] = nil }
                socket.close()
            }
        }
        close(listener)
    }

    private func serve(_ socket: OriginSocket, _ connection: Int) {
        guard greeting(socket) else { return }
        while let (head, body) = socket.readRequest() {
            let request = OriginRequest(head: head, body: body, connection: connection)
            let behaviour = state.withLock { state in
                state.requests.append(request)
                state.underWay += 1
                state.mostUnderWay = max(state.mostUnderWay, state.underWay)
                return state.behaviours[request.path]
            }
            let goesOn = (behaviour ?? Behaviours.status("404 Not Found"))(socket, request)
            state.withLock { $0.underWay -= 1 }
            guard goesOn else { return }
        }
    }
}
