// SPDX-License-Identifier: Apache-2.0

import Glibc

/// The entry that the environment names.
private let entry: FuzzEntry = {
    let name = unsafe getenv("BERRAH_FUZZ_ENTRY").map { unsafe String(cString: $0) } ?? ""
    guard let entry = FuzzEntry(rawValue: name) else {
        let names = FuzzEntry.allCases.map(\.rawValue).joined(separator: " ")
        print("BERRAH_FUZZ_ENTRY has to be one of: \(names)")
        exit(64)
    }
    return entry
}()

@_silgen_name("LLVMFuzzerRunDriver")
private func runDriver(
    _ count: UnsafeMutablePointer<CInt>,
    _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
    _ body: @convention(c) (UnsafePointer<UInt8>?, Int) -> CInt
) -> CInt

/// What libFuzzer looks for.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ bytes: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    unsafe entry.run(UnsafeBufferPointer(start: bytes, count: count))
    return 0
}

/// The package manager renames the main function of an executable after its target; libFuzzer brings its own
/// under the old name. This is the bridge between the two.
@_cdecl("fuzz_main")
public func start(_ count: CInt, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?) -> CInt {
    var count = count
    var arguments = unsafe arguments
    return unsafe runDriver(&count, &arguments) { unsafe testOneInput($0, $1) }
}
