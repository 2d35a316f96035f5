// swift-tools-version: 6.2
import PackageDescription

/// What a package that draws figures of its own numbers looks like; `make example` builds and runs it.
let package = Package(
  name: "Example",
  platforms: [.macOS(.v15)],
  dependencies: [.package(name: "curves", path: "../..")],
  targets: [
    .executableTarget(name: "Example", dependencies: [.product(name: "CurvesKit", package: "curves")])
  ]
)
