// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "coverage",
  dependencies: [.package(name: "Verbatim", path: "../..")],
  targets: [
    .executableTarget(
      name: "coverage",
      dependencies: [.product(name: "SurveyStatistics", package: "Verbatim")],
      path: "Sources",
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
