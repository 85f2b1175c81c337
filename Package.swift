// swift-tools-version: 6.2
import PackageDescription

let settings: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .treatAllWarnings(as: .error),
]

let package = Package(
  name: "Verbatim",
  products: [
    .executable(name: "verbatim", targets: ["verbatim"]),
    .executable(name: "verbatim-review", targets: ["verbatim-review"]),
    .library(name: "AnswerCoding", targets: ["AnswerCoding"]),
    .library(name: "FrenchText", targets: ["FrenchText"]),
    .library(name: "LexiconRenewal", targets: ["LexiconRenewal"]),
    .library(name: "Survey", targets: ["Survey"]),
    .library(name: "SurveyFiles", targets: ["SurveyFiles"]),
    .library(name: "SurveyStatistics", targets: ["SurveyStatistics"]),
    .library(name: "VerbatimC", type: .static, targets: ["VerbatimC"]),
  ],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", exact: "1.8.2"),
    .package(url: "https://github.com/apple/swift-http-types", exact: "1.8.0"),
    .package(url: "https://github.com/apple/swift-log", exact: "1.16.2"),
    .package(url: "https://github.com/apple/swift-nio", exact: "2.101.2"),
    .package(url: "https://github.com/groue/GRDB.swift", exact: "7.10.0"),
    .package(url: "https://github.com/hummingbird-project/hummingbird", exact: "2.28.1"),
    .package(url: "https://github.com/hummingbird-project/swift-mustache", exact: "2.1.1"),
    .package(url: "https://github.com/jpsim/Yams", exact: "6.2.2"),
  ],
  targets: [
    .systemLibrary(
      name: "CICU", pkgConfig: "icu-i18n", providers: [.apt(["libicu-dev"])]),
    .systemLibrary(name: "CStemmer", providers: [.apt(["libstemmer-dev"])]),
    .target(
      name: "ICUShim", dependencies: ["CICU"],
      linkerSettings: [
        .linkedLibrary("icui18n"), .linkedLibrary("icuuc"), .linkedLibrary("icudata"),
      ]),
    .systemLibrary(
      name: "CXML", pkgConfig: "libxml-2.0", providers: [.apt(["libxml2-dev"])]),
    .systemLibrary(name: "CZip", pkgConfig: "libzip", providers: [.apt(["libzip-dev"])]),
    .systemLibrary(
      name: "CXLSXWriter", pkgConfig: "xlsxwriter", providers: [.apt(["libxlsxwriter-dev"])]),
    .systemLibrary(name: "CReadStat", providers: [.apt(["libreadstat-dev"])]),
    .target(
      name: "OfficeShim", dependencies: ["CXML", "CZip", "CXLSXWriter", "CReadStat"],
      linkerSettings: [
        .linkedLibrary("xml2"), .linkedLibrary("zip"), .linkedLibrary("xlsxwriter"),
        .linkedLibrary("readstat"),
      ]),
    .target(
      name: "Messages", dependencies: ["ICUShim", "Survey"], exclude: ["Data"],
      swiftSettings: settings),
    .target(name: "ProcessShim"),
    .target(name: "Survey", swiftSettings: settings),
    .target(name: "SurveyStatistics", swiftSettings: settings),
    .target(
      name: "FrenchText", dependencies: ["ICUShim", "CStemmer", "Survey"],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "SurveyFiles",
      dependencies: ["Survey", "ICUShim", "OfficeShim", .product(name: "Yams", package: "Yams")],
      swiftSettings: settings),
    .target(
      name: "AnswerCoding", dependencies: ["FrenchText", "Survey", "SurveyStatistics"],
      exclude: ["Data"],
      swiftSettings: settings),
    .target(
      name: "LexiconRenewal",
      dependencies: ["AnswerCoding", "FrenchText", "Survey", "SurveyStatistics"],
      swiftSettings: settings),
    .target(
      name: "CodingReports", dependencies: ["Survey", "SurveyStatistics"], exclude: ["Data"],
      swiftSettings: settings),
    // The C library: its header is the contract that the Swift functions are compiled against.
    .systemLibrary(name: "VerbatimHeader", path: "Sources/VerbatimC/include"),
    .target(
      name: "VerbatimC",
      dependencies: ["AnswerCoding", "FrenchText", "Messages", "Survey", "VerbatimHeader"],
      exclude: ["exports.map", "include", "verbatim.pc.in"], swiftSettings: settings),
    .target(
      name: "CodingReview",
      dependencies: [
        "AnswerCoding", "CodingReports", "FrenchText", "LexiconRenewal", "Messages", "Survey",
        "SurveyFiles", "SurveyStatistics",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "HTTPTypes", package: "swift-http-types"),
        .product(name: "Hummingbird", package: "hummingbird"),
        .product(name: "Logging", package: "swift-log"),
        .product(name: "Mustache", package: "swift-mustache"),
        .product(name: "NIOCore", package: "swift-nio"),
      ],
      exclude: ["Data"], swiftSettings: settings),
    .target(
      name: "ReviewOptions",
      dependencies: [
        "Messages", "Survey", "SurveyFiles",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "verbatim",
      dependencies: [
        "AnswerCoding", "CodingReports", "FrenchText", "LexiconRenewal", "Messages",
        "ProcessShim", "ReviewOptions", "Survey", "SurveyFiles", "SurveyStatistics",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: settings),
    .executableTarget(
      name: "verbatim-review",
      dependencies: [
        "CodingReview", "Messages", "ProcessShim", "ReviewOptions", "Survey",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: settings),
    .executableTarget(name: "text-report", dependencies: ["FrenchText"], swiftSettings: settings),
    .executableTarget(name: "wordtable", dependencies: ["FrenchText"], swiftSettings: settings),
    .testTarget(
      name: "AnswerCodingTests",
      dependencies: ["AnswerCoding", "FrenchText", "Survey", "SurveyFiles", "SurveyStatistics"],
      swiftSettings: settings),
    .testTarget(
      name: "CodingReportsTests", dependencies: ["CodingReports", "Survey", "SurveyStatistics"],
      swiftSettings: settings),
    .testTarget(
      name: "CodingReviewTests",
      dependencies: [
        "AnswerCoding", "CodingReports", "CodingReview", "LexiconRenewal", "Messages", "Survey",
        "SurveyFiles", "verbatim", "verbatim-review", .product(name: "GRDB", package: "GRDB.swift"),
      ],
      swiftSettings: settings),
    .testTarget(
      name: "LexiconRenewalTests",
      dependencies: [
        "AnswerCoding", "LexiconRenewal", "Messages", "Survey", "SurveyFiles", "SurveyStatistics",
      ],
      swiftSettings: settings),
    .testTarget(
      name: "MessagesTests", dependencies: ["Messages", "Survey"], swiftSettings: settings),
    .testTarget(
      name: "CorpusTests",
      dependencies: ["AnswerCoding", "FrenchText", "Survey", "SurveyFiles", "SurveyStatistics"],
      swiftSettings: settings),
    .testTarget(
      name: "VerbatimTests", dependencies: ["verbatim", "verbatim-review"],
      exclude: ["Fixtures"], swiftSettings: settings),
    .testTarget(
      name: "FrenchTextTests", dependencies: ["FrenchText"], swiftSettings: settings),
    .testTarget(
      name: "SurveyStatisticsTests", dependencies: ["SurveyStatistics"],
      swiftSettings: settings),
    .testTarget(
      name: "SurveyFilesTests",
      dependencies: ["SurveyFiles", "Survey", "Messages", "OfficeShim"], exclude: ["Fixtures"],
      swiftSettings: settings),
  ],
  swiftLanguageModes: [.v6]
)

// Only `make docs` needs the plugin; who uses the package does not fetch it.
if Context.environment["VERBATIM_DOCS"] != nil {
  package.dependencies.append(
    .package(url: "https://github.com/swiftlang/swift-docc-plugin", exact: "1.5.0"))
}
