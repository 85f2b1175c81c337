// swift-tools-version: 6.2
import PackageDescription

let package = Package(
  name: "Measures",
  dependencies: [.package(name: "Verbatim", path: "..")],
  targets: [
    .executableTarget(
      name: "text-bench",
      dependencies: [.product(name: "FrenchText", package: "Verbatim")],
      path: "text/text-bench")
  ],
  swiftLanguageModes: [.v6]
)
