// SPDX-License-Identifier: Apache-2.0

/// `.` and `..` in paths (RFC 3986, section 5.2.4), also in the percent-encoded spelling that browsers know.
enum DotSegments {
    /// The path without dot segments; untouched when there are none.
    static func removed(from path: [UInt8]) -> [UInt8] {
        guard mayHoldDots(path) else { return path }
        let isRooted = path.first == UInt8(ascii: "/")
        var kept: [ArraySlice<UInt8>] = []
        var segments = path[...].split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
        if isRooted { segments.removeFirst() }
        var endsOpen = false
        for segment in segments {
            switch dots(segment) {
            case 1:
                endsOpen = true
            case 2:
                if !kept.isEmpty { kept.removeLast() }
                endsOpen = true
            default:
                kept.append(segment)
                endsOpen = false
            }
        }
        if endsOpen { kept.append([]) }
        return (isRooted ? [UInt8(ascii: "/")] : []) + Array(kept.joined(separator: [UInt8(ascii: "/")]))
    }

    /// Whether a segment begins with a dot or what may be one.
    private static func mayHoldDots(_ path: [UInt8]) -> Bool {
        var before = UInt8(ascii: "/")
        for byte in path {
            if before == UInt8(ascii: "/"), byte == UInt8(ascii: ".") || byte == UInt8(ascii: "%") {
                return true
            }
            before = byte
        }
        return false
    }

    /// 1 for `.`, 2 for `..`, else 0.
    private static func dots(_ segment: ArraySlice<UInt8>) -> Int {
        guard segment.count <= 6 else { return 0 }
        var rest = segment
        var count = 0
        while let first = rest.first {
            if first == UInt8(ascii: ".") {
                rest = rest.dropFirst()
            } else if rest.starts(with: "%2e".utf8) || rest.starts(with: "%2E".utf8) {
                rest = rest.dropFirst(3)
            } else {
                return 0
            }
            count += 1
        }
        return count <= 2 ? count : 0
    }
}
