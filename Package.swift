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
  products: [
    .executable(name: "curves", targets: ["curves"]),
    .library(name: "CurvesKit", targets: ["CurvesKit"]),
  ],
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
    .systemLibrary(
      name: "CSQLite", pkgConfig: "sqlite3", providers: [.apt(["libsqlite3-dev"]), .brew(["sqlite"])]),
    // Element-wise loops, compiled for several CPU levels and picked at run time.
    .target(
      name: "CVectorKernels"),

    // SHA-256 by the processor's own instructions.
    .target(name: "CHashing"),

    // Counting subsets for the exact sign-flip test.
    .target(name: "CSignFlip"),

    // Foundations.
    library("TextTools"),
    library("RandomNumbers"),
    // Work on several cores.
    library("ParallelWork"),
    library("ContentHashing", ["CGLib", "CHashing"]),
    library("Files", ["ParallelWork", "TextTools"]),
    library("Archives", ["Files", "CZlib"]),
    library("JSONText", ["ParallelWork", "TextTools"]),
    library("DelimitedText", ["Files"]),
    library("PNGEncoding", ["CZlib"]),
    library("ActivationFunctions"),
    // Everything that people read, in every language.
    library("Languages", ["TextTools"]),
    library(
      "RunRecords",
      ["ActivationFunctions", "ContentHashing", "Files", "JSONText", "Languages", "TextTools", "Yams"]),

    // Records read from what other tools wrote. It knows neither training nor charts.
    library(
      "Interchange",
      [
        "Archives", "ContentHashing", "Files", "JSONText", "ParallelWork", "RunRecords", "TextTools", "CSQLite",
        "CZlib", "Yams",
      ]),

    // Records made: data sets and training. They know no charts.
    library(
      "Datasets",
      ["Archives", "ContentHashing", "DelimitedText", "Files", "ParallelWork", "RandomNumbers", "TextTools"]),
    library(
      "Training",
      [
        "ActivationFunctions", "ContentHashing", "JSONText", "RunRecords", "Datasets", "RandomNumbers", "TextTools",
        "CVectorKernels",
      ]),

    // Records read: statistics, charts, figures, reports. They know no training.
    library(
      "SeedStatistics", ["CSignFlip", "JSONText", "Languages", "ParallelWork", "RandomNumbers", "RunRecords"]),
    library("Charts", ["TextTools"]),
    library(
      "Findings",
      [
        "ActivationFunctions", "JSONText", "Languages", "ParallelWork", "RunRecords", "SeedStatistics", "TextTools",
      ]),
    library(
      "FigureKinds",
      [
        "ActivationFunctions", "Charts", "Findings", "Languages", "RandomNumbers", "RunRecords", "SeedStatistics",
        "TextTools",
      ]),
    library("CairoRendering", ["Charts", "PNGEncoding", "TextTools", "CPangoCairo"]),
    library("SVGRendering", ["Charts", "PNGEncoding", "TextTools"]),
    library("TikZRendering", ["Charts", "TextTools"]),
    .target(
      name: "Templates", path: "templates", exclude: ["README.md"],
      resources: [
        .embedInCode("report.html.mustache"), .embedInCode("table.html.mustache"), .embedInCode("figure.html.mustache"),
        .embedInCode("report.css"), .embedInCode("report.js"), .embedInCode("slurm.sbatch.mustache"),
        .embedInCode("kubernetes.yaml.mustache"), .embedInCode("recorder.py"),
      ],
      swiftSettings: strict),
    library(
      "Reports",
      [
        "FigureKinds", "Findings", "JSONText", "Languages", "RunRecords", "SeedStatistics", "Charts", "CairoRendering",
        "SVGRendering", "Templates", "TextTools",
        .product(name: "Mustache", package: "swift-mustache"),
      ]),

    // What another package imports: read, compare, draw, write.
    library(
      "CurvesKit",
      [
        "CairoRendering", "Charts", "FigureKinds", "Files", "Findings", "Languages", "ParallelWork", "Reports",
        "RunRecords", "SVGRendering", "SeedStatistics", "TikZRendering",
      ]),

    // An experiment's runs as the jobs of a cluster.
    library("ClusterJobs", ["Templates", .product(name: "Mustache", package: "swift-mustache")]),

    // The command line: the only place that wires and prints.
    .executableTarget(
      name: "curves",
      dependencies: [
        "ActivationFunctions", "CairoRendering", "Charts", "ClusterJobs", "CurvesKit", "Datasets",
        "FigureKinds", "Files", "Findings", "Interchange", "JSONText", "Languages", "ParallelWork", "Reports",
        "RunRecords", "SeedStatistics", "Templates", "TextTools", "Training",
        .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ],
      swiftSettings: strict),

    // Every reader held against bytes that libFuzzer makes up: `make fuzz`, run by hand.
    .target(name: "CFuzzer", path: "Tests/CFuzzer"),
    .executableTarget(
      name: "fuzz",
      dependencies: ["CFuzzer", "Datasets", "Files", "Interchange", "JSONText", "Reports", "RunRecords"],
      path: "Tests/Fuzz", exclude: ["corpus", "run.sh"], swiftSettings: strict),

    test("ParallelWorkTests", ["ParallelWork"]),
    test("TextToolsTests", ["RandomNumbers", "TextTools"]),
    test("RandomNumbersTests", ["RandomNumbers"]),
    test("FilesTests", ["Files"]),
    test("ArchivesTests", ["Archives", "Files", "CZlib"]),
    test("JSONTextTests", ["JSONText", "TextTools"]),
    test("DelimitedTextTests", ["DelimitedText", "Files"]),
    // How often the verdict is right, by simulation: `make calibration`, run by hand.
    .executableTarget(
      name: "calibration", dependencies: ["RandomNumbers", "RunRecords", "SeedStatistics"], swiftSettings: strict),

    test("ActivationFunctionsTests", ["ActivationFunctions"]),
    test("RunRecordsTests", ["Files", "JSONText", "RunRecords", "TextTools"]),
    test(
      "InterchangeTests",
      [
        "ContentHashing", "Files", "Interchange", "JSONText", "RandomNumbers", "RunRecords", "TextTools", "CHashing",
        "CZlib",
      ],
      resources: [.copy("Stores"), .copy("Samples")]),
    test("DatasetsTests", ["ContentHashing", "Datasets", "TextTools", "CZlib"], resources: [.copy("Fixtures")]),
    // Stands before malloc in the test binary, to show that an epoch allocates nothing.
    .target(name: "CAllocationCounter", path: "Tests/CAllocationCounter"),
    test(
      "TrainingTests",
      [
        "ActivationFunctions", "JSONText", "RandomNumbers", "RunRecords", "Datasets", "Training", "CVectorKernels",
        "CAllocationCounter",
      ],
      resources: [.copy("Fixtures")]),
    test(
      "SeedStatisticsTests", ["JSONText", "Languages", "RandomNumbers", "RunRecords", "SeedStatistics"],
      resources: [.copy("Fixtures")]),
    test("ChartsTests", ["Charts"]),
    test("LanguagesTests", ["Languages", "TextTools"]),
    test("FindingsTests", ["Findings", "JSONText", "Languages", "RunRecords", "SeedStatistics"]),
    test(
      "FigureKindsTests",
      [
        "Charts", "FigureKinds", "Findings", "JSONText", "Languages", "ParallelWork", "RunRecords", "SeedStatistics",
        "TextTools",
      ]),
    test(
      "RenderingTests",
      [
        "RunRecords", "SeedStatistics", "Charts", "FigureKinds", "Findings", "CairoRendering", "JSONText", "Languages",
        "PNGEncoding", "SVGRendering", "TikZRendering", "CZlib",
      ],
      exclude: ["Goldens"]),
    test(
      "ReportsTests",
      [
        "CairoRendering", "Charts", "CurvesKit", "FigureKinds", "Files", "Findings", "JSONText", "Languages", "Reports",
        "RunRecords", "SeedStatistics", "TextTools",
      ],
      exclude: ["Browser", "Recompute"]),
    test("ClusterJobsTests", ["ClusterJobs"]),
    test(
      "CommandLineTests",
      [
        "CairoRendering", "Charts", "curves", "FigureKinds", "Findings", "JSONText", "Languages", "Reports",
        "RunRecords", "SeedStatistics", "TextTools", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ]),
  ]
)
