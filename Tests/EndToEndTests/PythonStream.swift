// SPDX-License-Identifier: Apache-2.0

import Foundation

/// A subscriber with no code of ours in it but this script: Python's own HTTP client, written from the rules of the
/// HTML standard, which reconnects by itself with the last id that it was given.
final class PythonStream: Sendable {
    private static let script = """
        import http.client, sys, time, urllib.parse
        url = urllib.parse.urlsplit(sys.argv[1])
        last, deadline = None, time.time() + 150
        while time.time() < deadline:
            try:
                connection = http.client.HTTPConnection(url.hostname, url.port, timeout=60)
                headers = {"Accept": "text/event-stream"}
                if last is not None:
                    headers["Last-Event-ID"] = last
                connection.request("GET", url.path + "?" + url.query, headers=headers)
                answer = connection.getresponse()
                if answer.status == 204:
                    break
                event = {}
                while True:
                    line = answer.readline()
                    if not line:
                        break
                    line = line.decode("utf-8").rstrip("\\r\\n")
                    if not line:
                        # An event without its final empty line is lost, and asked for again.
                        if "data" in event:
                            last = event.get("id", last)
                            print("id: " + str(last), event.get("event", "message"), sep="\\n", flush=True)
                        event = {}
                    elif not line.startswith(":"):
                        name, _, value = line.partition(":")
                        event[name] = value[1:] if value.startswith(" ") else value
            except (OSError, http.client.HTTPException):
                pass
            time.sleep(0.05)
        """

    private let received = Transcript()
    private let process = Process()

    init(_ url: String) throws {
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/env")
        process.arguments = ["python3", "-c", Self.script, url]
        process.standardOutput = output
        output.fileHandleForReading.readabilityHandler = { [received] handle in
            received.append(String(decoding: handle.availableData, as: UTF8.self))
        }
        try process.run()
    }

    deinit {
        process.terminate()
    }

    var text: String { received.text }
}
