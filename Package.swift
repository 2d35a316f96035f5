// swift-tools-version: 6.2
import PackageDescription

/// What every Swift target is built with. Warnings are errors, so a warning never lives longer than the commit that made it.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .treatAllWarnings(as: .error),
]

func library(_ name: String, _ dependencies: [Target.Dependency] = []) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict)
}

func test(
  _ name: String, _ dependencies: [Target.Dependency], exclude: [String] = [], resources: [Resource] = []
) -> Target {
  .testTarget(
    name: name, dependencies: dependencies, exclude: exclude, resources: resources, swiftSettings: strict)
}

let package = Package(
  name: "curves",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "curves", targets: ["curves"])],
  dependencies: [
    // Options, help and completion scripts.
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    // YAML 1.1 with the line of every node, which our errors name.
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
    // Logic-less templates that users may replace.
    .package(url: "https://github.com/hummingbird-project/swift-mustache", from: "2.1.1"),
  ],
  targets: [
    // System libraries: a module map and a shim header each, no logic.
    .systemLibrary(name: "CZlib", pkgConfig: "zlib", providers: [.apt(["zlib1g-dev"]), .brew(["zlib"])]),
    .systemLibrary(name: "CGLib", pkgConfig: "glib-2.0", providers: [.apt(["libglib2.0-dev"]), .brew(["glib"])]),
    .systemLibrary(
      name: "CPangoCairo", pkgConfig: "pangocairo",
      providers: [.apt(["libpango1.0-dev", "libcairo2-dev"]), .brew(["pango", "cairo"])]),
    // Element-wise loops, compiled for several CPU levels and picked at run time.
    .target(
      name: "CVectorKernels"),

    // SHA-256 by the processor's own instructions.
    .target(name: "CHashing"),

    // Foundations.
    library("ContentHashing", ["CGLib", "CHashing"]),
    library("ActivationFunctions"),
    library("RunRecords", ["ActivationFunctions", "ContentHashing", "Yams"]),

    // Records made: data sets and training. They know no charts.
    library("Datasets", ["ContentHashing", "CZlib"]),
    library("Training", ["ActivationFunctions", "RunRecords", "Datasets", "CVectorKernels"]),

    // Records read: statistics, charts, figures, reports. They know no training.
    library("SeedStatistics", ["RunRecords"]),
    library("Charts"),
    library("LearningCurves", ["ActivationFunctions", "RunRecords", "SeedStatistics", "Charts"]),
    library("CairoRendering", ["Charts", "CPangoCairo", "CZlib"]),
    library("SVGRendering", ["Charts"]),
    .target(
      name: "Templates", path: "templates", exclude: ["README.md"],
      resources: [
        .embedInCode("report.html.mustache"), .embedInCode("table.html.mustache"), .embedInCode("figure.html.mustache"),
        .embedInCode("report.css"), .embedInCode("report.js"),
      ],
      swiftSettings: strict),
    library(
      "Reports",
      [
        "ActivationFunctions", "RunRecords", "SeedStatistics", "Charts", "LearningCurves", "CairoRendering",
        "SVGRendering", "Templates", .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // The command line: the only place that wires, runs in parallel and prints.
    .executableTarget(
      name: "curves",
      dependencies: [
        "ActivationFunctions", "ContentHashing", "RunRecords", "Datasets", "Training", "SeedStatistics", "Charts",
        "LearningCurves", "CairoRendering", "SVGRendering", "Reports",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    test("ActivationFunctionsTests", ["ActivationFunctions"]),
    test("RunRecordsTests", ["RunRecords", "ContentHashing"]),
    test("DatasetsTests", ["ContentHashing", "Datasets", "CZlib"], resources: [.copy("Fixtures")]),
    // Stands before malloc in the test binary, to show that an epoch allocates nothing.
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    test(
      "TrainingTests",
      ["ActivationFunctions", "RunRecords", "Datasets", "Training", "CVectorKernels", "CAllocationCounter"],
      resources: [.copy("Fixtures")]),
    test("SeedStatisticsTests", ["RunRecords", "SeedStatistics"], resources: [.copy("Fixtures")]),
    test("ChartsTests", ["Charts"]),
    test("LearningCurvesTests", ["RunRecords", "SeedStatistics", "Charts", "LearningCurves"]),
    test(
      "RenderingTests",
      [
        "ActivationFunctions", "RunRecords", "SeedStatistics", "Charts", "LearningCurves", "CairoRendering",
        "SVGRendering", "CZlib",
      ],
      exclude: ["Goldens"]),
    test(
      "ReportsTests", ["RunRecords", "SeedStatistics", "Charts", "LearningCurves", "CairoRendering", "Reports"],
      exclude: ["Browser"]),
    test("CommandLineTests", ["curves", "RunRecords"]),
  ]
)
