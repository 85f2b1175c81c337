// swift-tools-version: 6.2
import PackageDescription

// In a package of your own, name Verbatim by its address and version instead of its path.
let package = Package(
  name: "code-lines",
  dependencies: [.package(name: "Verbatim", path: "../..")],
  targets: [
    .executableTarget(
      name: "code-lines",
      dependencies: [
        .product(name: "AnswerCoding", package: "Verbatim"),
        .product(name: "Survey", package: "Verbatim"),
      ])
  ],
  swiftLanguageModes: [.v6]
)
