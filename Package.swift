// swift-tools-version: 6.2
// SPDX-License-Identifier: Apache-2.0

import PackageDescription

/// Every target of ours is built under the same strict rules.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .strictMemorySafety(),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .enableUpcomingFeature("InferIsolatedConformances"),
    .enableUpcomingFeature("ImmutableWeakCaptures"),
    .treatAllWarnings(as: .error),
]

let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
let collections = Target.Dependency.product(name: "HeapModule", package: "swift-collections")
let grdb = Target.Dependency.product(name: "GRDB", package: "GRDB.swift")
let hummingbird = Target.Dependency.product(name: "HummingbirdCore", package: "hummingbird")
let nio: [Target.Dependency] = [
    .product(name: "NIOCore", package: "swift-nio"),
    .product(name: "NIOHTTP1", package: "swift-nio"),
    .product(name: "NIOPosix", package: "swift-nio"),
    .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
    .product(name: "NIOHTTPTypesHTTP1", package: "swift-nio-extras"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
]
let lifecycle = Target.Dependency.product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let logging = Target.Dependency.product(name: "Logging", package: "swift-log")
let signals = Target.Dependency.product(name: "UnixSignals", package: "swift-service-lifecycle")
let mustache = Target.Dependency.product(name: "Mustache", package: "swift-mustache")
let yams = Target.Dependency.product(name: "Yams", package: "Yams")
let arguments = Target.Dependency.product(name: "ArgumentParser", package: "swift-argument-parser")

let package = Package(
    name: "berrah",
    platforms: [.macOS(.v26)],
    products: [
        .executable(name: "berrah", targets: ["berrah"])
    ],
    dependencies: [
        .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
        .package(url: "https://github.com/apple/swift-collections", exact: "1.6.0"),
        .package(url: "https://github.com/apple/swift-crypto", exact: "4.5.2"),
        .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
        .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
        .package(url: "https://github.com/apple/swift-nio-extras", exact: "1.35.2"),
        .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
        .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
        .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", exact: "2.13.0"),
    ],
    targets: [
        // C libraries, each spoken to by exactly one Swift target.
        .systemLibrary(name: "CBrotli", pkgConfig: "libbrotlienc", providers: [.apt(["libbrotli-dev"])]),
        .systemLibrary(name: "CCurl", pkgConfig: "libcurl", providers: [.apt(["libcurl4-openssl-dev"])]),
        .systemLibrary(name: "CLinux"),
        .systemLibrary(name: "CPSL", pkgConfig: "libpsl", providers: [.apt(["libpsl-dev"])]),
        .systemLibrary(name: "CUchardet", pkgConfig: "uchardet", providers: [.apt(["libuchardet-dev"])]),
        .systemLibrary(name: "CXML2", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
        .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"])]),
        .systemLibrary(name: "CZstandard", pkgConfig: "libzstd", providers: [.apt(["libzstd-dev"])]),

        .target(name: "NewsModel", dependencies: [crypto], swiftSettings: strict),
        .target(name: "NewsText", dependencies: ["NewsModel", "CLexicon"], swiftSettings: strict),
        .target(name: "CLexicon"),
        .target(name: "JSONWriting", swiftSettings: strict),
        .target(
            name: "FeedParsing",
            dependencies: ["NewsModel", "NewsText", "JSONWriting", "CXML2", "CUchardet"],
            swiftSettings: strict),
        .target(name: "CBareSAX", dependencies: ["CXML2"]),
        .target(
            name: "ParsingBench", dependencies: ["NewsModel", "FeedParsing", "JSONWriting", "CBareSAX"],
            swiftSettings: strict),
        .target(
            name: "FeedFetching", dependencies: ["NewsModel", "CCurl", "CPSL", logging], swiftSettings: strict
        ),
        .target(name: "Scheduling", dependencies: ["NewsModel", collections], swiftSettings: strict),
        .target(
            name: "Stories", dependencies: ["NewsModel", "NewsText", collections], swiftSettings: strict),
        .target(
            name: "Compression", dependencies: ["CBrotli", "CZlib", "CZstandard"], swiftSettings: strict),
        .target(
            name: "Archive", dependencies: ["NewsModel", "JSONWriting", "Compression", grdb],
            swiftSettings: strict),
        .target(
            name: "Publishing", dependencies: ["NewsModel", "JSONWriting", crypto, mustache],
            swiftSettings: strict),
        .target(
            name: "Serving",
            dependencies: [
                "NewsModel", "Publishing", "Compression", collections, crypto, hummingbird, lifecycle,
                logging,
            ]
                + nio,
            swiftSettings: strict),
        .target(name: "HostSystem", dependencies: ["NewsModel", "CLinux"], swiftSettings: strict),
        .target(
            name: "Daemon",
            dependencies: [
                "NewsModel", "NewsText", "FeedParsing", "FeedFetching", "Scheduling", "Stories", "Archive",
                "Publishing", "Serving", "HostSystem", "Samples", "JSONWriting", crypto, lifecycle, logging,
                signals, yams,
            ],
            swiftSettings: strict),
        .target(name: "Samples", dependencies: ["CSamples"], swiftSettings: strict),
        .target(name: "CSamples"),
        .executableTarget(
            name: "berrah",
            dependencies: ["Daemon", "HostSystem", "NewsModel", "ParsingBench", arguments, logging],
            swiftSettings: strict),
    ]
        + [
            "NewsModel", "NewsText", "JSONWriting", "FeedParsing", "FeedFetching", "Scheduling", "Stories",
            "Compression", "Archive", "Publishing", "Serving", "HostSystem", "Samples", "ParsingBench",
            "Daemon",
        ].map { name in
            .testTarget(
                name: "\(name)Tests",
                // A thousand subscribers in one process want more open files than a shell gives.
                dependencies: [.init(stringLiteral: name), "SeededRandomness"]
                    + (name == "Serving" ? ["HostSystem"] : []),
                swiftSettings: strict)
        }
        + [
            .target(name: "SeededRandomness", path: "Tests/SeededRandomness", swiftSettings: strict),
            .testTarget(
                name: "EndToEndTests",
                dependencies: ["berrah", "Archive", "Daemon", "NewsModel", "Samples", "Serving", crypto]
                    + nio,
                swiftSettings: strict),
        ]
)

// Only a fuzzing build knows libFuzzer (docs/fuzzing.md).
if Context.environment["BERRAH_FUZZ"] != nil {
    package.targets.append(
        .executableTarget(
            name: "fuzz", dependencies: ["FeedParsing", "NewsText"], path: "Tests/Fuzz",
            swiftSettings: strict))
}
