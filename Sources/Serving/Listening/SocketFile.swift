// SPDX-License-Identifier: Apache-2.0

import FoundationEssentials
import NIOCore
import NIOPosix

/// The file of a unix socket: who may connect, and what happens to one that was left behind.
struct SocketFile: Sendable {
    let path: String

    /// Makes room for a new socket. A file that nobody answers on goes; anything else stays, and is an error.
    func clear(group: any EventLoopGroup) async throws {
        guard let attributes = try? FileManager.default.attributesOfItem(atPath: path) else { return }
        guard attributes[.type] as? FileAttributeType == .typeSocket else {
            throw ServingFailure.notASocket(path)
        }
        if let channel = try? await ClientBootstrap(group: group).connectTimeout(.seconds(2))
            .connect(unixDomainSocketPath: path).get()
        {
            try? await channel.close()
            throw ServingFailure.socketInUse(path)
        }
        remove()
    }

    /// Owner and group may connect (`srw-rw----`). Until then the usual umask lets nobody but the owner.
    func restrict() throws {
        do {
            try FileManager.default.setAttributes([.posixPermissions: 0o660], ofItemAtPath: path)
        } catch {
            throw ServingFailure.notPermitted(path)
        }
    }

    func remove() {
        try? FileManager.default.removeItem(atPath: path)
    }
}
