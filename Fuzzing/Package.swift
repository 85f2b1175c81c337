// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Fuzzing",
  dependencies: [.package(name: "Verbatim", path: "..")],
  targets: [
    .executableTarget(
      name: "fuzz",
      dependencies: [
        .product(name: "AnswerCoding", package: "Verbatim"),
        .product(name: "FrenchText", package: "Verbatim"),
        .product(name: "LexiconRenewal", package: "Verbatim"),
        .product(name: "Survey", package: "Verbatim"),
        .product(name: "SurveyFiles", package: "Verbatim"),
      ],
      swiftSettings: [
        .enableUpcomingFeature("ExistentialAny"),
        .enableUpcomingFeature("InternalImportsByDefault"),
        .enableUpcomingFeature("MemberImportVisibility"),
        .treatAllWarnings(as: .error),
      ])
  ],
  swiftLanguageModes: [.v6]
)
