// swift-tools-version: 6.2
import PackageDescription

/// Every target of the product: Swift 6 mode, explicit imports, warnings are errors.
let strict: [SwiftSetting] = [
    .swiftLanguageMode(.v6),
    .enableUpcomingFeature("ExistentialAny"),
    .enableUpcomingFeature("InternalImportsByDefault"),
    .enableUpcomingFeature("MemberImportVisibility"),
    .treatAllWarnings(as: .error),
]

let hummingbird: [Target.Dependency] = [
    .product(name: "Hummingbird", package: "hummingbird"),
    .product(name: "HTTPTypes", package: "swift-http-types"),
    .product(name: "NIOCore", package: "swift-nio"),
]
let arguments: Target.Dependency = .product(name: "ArgumentParser", package: "swift-argument-parser")
let logging: Target.Dependency = .product(name: "Logging", package: "swift-log")
let lifecycle: Target.Dependency = .product(name: "ServiceLifecycle", package: "swift-service-lifecycle")
let structuredFields: Target.Dependency = .product(name: "RawStructuredFieldValues", package: "swift-http-structured-headers")

let package = Package(
    name: "peluit",
    platforms: [.macOS(.v15)],
    products: [
        .executable(name: "peluit-gateway", targets: ["Gateway"]),
        .executable(name: "peluit-officer", targets: ["Officer"]),
        .executable(name: "peluit", targets: ["Reporter"]),
    ],
    dependencies: [
        .package(url: "https://github.com/hummingbird-project/hummingbird", from: "2.28.0"),
        .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
        .package(url: "https://github.com/swift-server/async-http-client", from: "1.37.0"),
        .package(url: "https://github.com/swift-server/swift-service-lifecycle", from: "2.13.0"),
        .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
        .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-http-structured-headers", from: "1.7.0"),
        .package(url: "https://github.com/apple/swift-http-types", from: "1.8.0"),
        .package(url: "https://github.com/apple/swift-log", from: "1.14.0"),
        .package(url: "https://github.com/apple/swift-nio", from: "2.101.0"),
        .package(url: "https://github.com/apple/swift-nio-extras", from: "1.34.1"),
        .package(url: "https://github.com/apple/swift-nio-ssl", from: "2.37.0"),
        .package(url: "https://github.com/jpsim/Yams", from: "6.2.0"),
    ],
    targets: [
        // C
        .systemLibrary(name: "CSodium", pkgConfig: "libsodium", providers: [.apt(["libsodium-dev"])]),
        .systemLibrary(name: "CQREncode", pkgConfig: "libqrencode", providers: [.apt(["libqrencode-dev"])]),
        // core
        .target(name: "Peluit", dependencies: ["CSodium"], exclude: ["Receipt/words"], swiftSettings: strict),
        // domain
        .target(name: "OfficerKeys", dependencies: ["Peluit", "CSodium"], swiftSettings: strict),
        .target(name: "Casework", swiftSettings: strict),
        .target(name: "Storage", dependencies: [.product(name: "GRDB", package: "GRDB.swift")], swiftSettings: strict),
        .target(name: "Messages", dependencies: ["Peluit"], swiftSettings: strict),
        // edge
        .target(
            name: "GatewayClient",
            dependencies: [
                "Peluit",
                .product(name: "AsyncHTTPClient", package: "async-http-client"),
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
            ],
            swiftSettings: strict
        ),
        .target(
            name: "WebPages",
            dependencies: hummingbird + ["CQREncode", "Messages", .product(name: "Mustache", package: "swift-mustache")],
            resources: [.embedInCode("Resources")],
            swiftSettings: strict
        ),
        // run
        .executableTarget(
            name: "Gateway",
            dependencies: hummingbird + [
                "Peluit", "Messages", "Storage", "WebPages", arguments, logging, lifecycle, structuredFields,
                .product(name: "UnixSignals", package: "swift-service-lifecycle"),
                .product(name: "HummingbirdTLS", package: "hummingbird"),
                .product(name: "HummingbirdCore", package: "hummingbird"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOHTTPTypes", package: "swift-nio-extras"),
                .product(name: "NIOPosix", package: "swift-nio"),
                .product(name: "NIOSSL", package: "swift-nio-ssl"),
                .product(name: "Yams", package: "Yams"),
            ],
            resources: [.embedInCode("Resources")],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Officer",
            dependencies: [
                "Peluit", "Messages", "OfficerKeys", "Casework", "Storage", "GatewayClient", arguments,
            ],
            swiftSettings: strict
        ),
        .executableTarget(
            name: "Reporter",
            dependencies: ["Peluit", "Messages", "GatewayClient", arguments],
            swiftSettings: strict
        ),
        // tests
        .target(
            name: "TestSupport",
            dependencies: [
                "Peluit",
                .product(name: "NIOCore", package: "swift-nio"),
                .product(name: "NIOHTTP1", package: "swift-nio"),
                .product(name: "NIOPosix", package: "swift-nio"),
            ],
            path: "Tests/TestSupport",
            swiftSettings: strict
        ),
        .testTarget(name: "PeluitTests", dependencies: ["Peluit", "TestSupport", "CSodium"], swiftSettings: strict),
        .testTarget(name: "OfficerKeysTests", dependencies: ["Peluit", "OfficerKeys", "TestSupport"], swiftSettings: strict),
        .testTarget(name: "CaseworkTests", dependencies: ["Casework"], swiftSettings: strict),
        .testTarget(name: "MessagesTests", dependencies: ["Messages"], swiftSettings: strict),
        .testTarget(
            name: "StorageTests",
            dependencies: ["Storage", .product(name: "GRDB", package: "GRDB.swift")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "WebPagesTests",
            dependencies: hummingbird + ["WebPages", "Messages", "Peluit", .product(name: "HummingbirdTesting", package: "hummingbird")],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GatewayClientTests",
            dependencies: ["GatewayClient", "Peluit", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "GatewayTests",
            dependencies: hummingbird + [
                "Gateway", "Peluit", "Messages", "Storage", "WebPages", "TestSupport", logging, lifecycle,
                .product(name: "HummingbirdTesting", package: "hummingbird"),
            ],
            swiftSettings: strict
        ),
        .testTarget(
            name: "ReporterTests",
            dependencies: ["Reporter", "GatewayClient", "Messages", "OfficerKeys", "Peluit", "TestSupport"],
            swiftSettings: strict
        ),
        .testTarget(
            name: "OfficerTests",
            dependencies: ["Officer", "Peluit", "Messages", "OfficerKeys", "Casework", "Storage", "TestSupport"],
            swiftSettings: strict
        ),
    ]
)

// Measures speed; built on demand only (`make bench`), never by `swift build` or `swift test`: docs/adr/0011-benchmarks-on-demand.md.
if Context.environment["PELUIT_BENCH"] != nil {
    package.products.append(.executable(name: "peluit-bench", targets: ["Benchmarks"]))
    package.targets.append(
        .executableTarget(
            name: "Benchmarks",
            dependencies: ["CSodium", "Peluit", "OfficerKeys", "Messages", "Storage", arguments],
            path: "Tests/Benchmarks",
            exclude: ["Gateway", "Server", "run"],
            swiftSettings: strict
        )
    )
}

// SwiftPM links a program's code into tests and nothing else; `@testable` reaches it in release mode, where other tests do not compile.
if Context.environment["PELUIT_BENCH"] == "gateway" {
    package.targets.removeAll { $0.type == .test }
    for target in package.targets where ["Gateway", "Benchmarks"].contains(target.name) {
        target.swiftSettings = strict + [.unsafeFlags(["-enable-testing"])]
    }
    package.targets.append(
        .testTarget(
            name: "GatewayBenchmarks",
            dependencies: hummingbird + ["Benchmarks", "CSodium", "Gateway", "Peluit", "Storage"],
            path: "Tests/Benchmarks/Gateway",
            swiftSettings: strict
        )
    )
}
