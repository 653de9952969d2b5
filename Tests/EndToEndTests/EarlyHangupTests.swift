// SPDX-License-Identifier: Apache-2.0

import Foundation
import Testing

/// A wish to reload that comes before anybody listens for it.
@Suite(.serialized) struct EarlyHangupTests {
    @Test func aHangupWhileTheConfigurationIsReadEndsNothing() async throws {
        let press = try await Press()
        press.publish("atlas", [Press.dam])
        let workplace = try Workplace(sources: press.sources(["atlas"]))
        let text = try Data(contentsOf: URL(filePath: workplace.configuration))
        // A pipe in place of the file holds the daemon in its reading for as long as the test wants.
        let pipe = workplace.configuration + ".pipe"
        #expect(unsafe mkfifo(pipe, 0o600) == 0)
        let program = try RunningProgram(["serve", "--config", pipe, "--log-level", "info"])
        var descriptor: Int32 = -1
        try await Eventually.holds("it reads its configuration; it said: \(program.errors)") {
            descriptor = unsafe open(pipe, O_WRONLY | O_NONBLOCK)
            return descriptor >= 0 || !program.isRunning
        }
        program.signal(SIGHUP)
        let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
        try handle.write(contentsOf: text)
        try handle.close()
        try await Eventually.holds("the daemon listens; it said: \(program.errors)") {
            program.errors.contains("listening") || !program.isRunning
        }
        #expect(program.isRunning, "\(program.errors)")
        program.signal(SIGTERM)
        #expect(try await program.waitForEnd() == 0)
    }
}
