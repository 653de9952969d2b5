// SPDX-License-Identifier: Apache-2.0

/// Writes host names of any script in the letters that DNS knows (RFC 3492, RFC 5890).
///
/// libcurl would do it with libidn2, which reads a name in the character set of the process's locale; a daemon has
/// none, so that every Arabic name would be refused.
enum Punycode {
    /// `xn--mgbc0a9azcg` of `المغرب`, label by label; names in ASCII come back as they are, in lower case.
    ///
    /// Nil for a name whose label grows longer than DNS takes.
    static func ascii(host: String) -> String? {
        var labels: [String] = []
        for label in host.lowercased().split(separator: ".", omittingEmptySubsequences: false) {
            guard let ascii = ascii(label: String(label)), ascii.utf8.count <= 63 else { return nil }
            labels.append(ascii)
        }
        return labels.joined(separator: ".")
    }

    private static func ascii(label: String) -> String? {
        let scalars = label.unicodeScalars.map(\.value)
        if scalars.allSatisfy({ $0 < 128 }) { return label }
        guard scalars.count <= 63, let digits = encode(scalars) else { return nil }
        return "xn--" + String(decoding: digits, as: UTF8.self)
    }

    /// The algorithm of RFC 3492, 6.3, with its names.
    private static func encode(_ input: [UInt32]) -> [UInt8]? {
        var output = input.filter { $0 < 128 }.map { UInt8(truncatingIfNeeded: $0) }
        let basic = output.count
        if basic > 0 { output.append(UInt8(ascii: "-")) }
        var code: UInt32 = 128
        var delta = 0
        var bias = 72
        var handled = basic
        while handled < input.count {
            guard let next = input.filter({ $0 >= code }).min() else { return nil }
            delta += Int(next - code) * (handled + 1)
            code = next
            for scalar in input {
                if scalar < code { delta += 1 }
                guard scalar == code else { continue }
                append(delta, bias: bias, to: &output)
                bias = adapt(delta, count: handled + 1, isFirst: handled == basic)
                delta = 0
                handled += 1
            }
            delta += 1
            code += 1
        }
        return output
    }

    /// A number in digits whose base depends on their place.
    private static func append(_ number: Int, bias: Int, to output: inout [UInt8]) {
        var rest = number
        var place = 36
        while true {
            let threshold = min(26, max(1, place - bias))
            if rest < threshold { break }
            output.append(digit(threshold + (rest - threshold) % (36 - threshold)))
            rest = (rest - threshold) / (36 - threshold)
            place += 36
        }
        output.append(digit(rest))
    }

    private static func adapt(_ delta: Int, count: Int, isFirst: Bool) -> Int {
        var delta = isFirst ? delta / 700 : delta / 2
        delta += delta / count
        var steps = 0
        while delta > 455 {
            delta /= 35
            steps += 36
        }
        return steps + 36 * delta / (delta + 38)
    }

    /// `a` … `z`, `0` … `9`
    private static func digit(_ value: Int) -> UInt8 {
        UInt8(value < 26 ? 97 + value : 22 + value)
    }
}
