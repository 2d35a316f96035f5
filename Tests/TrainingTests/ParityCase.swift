import Datasets
import JSONText
import RunRecords
import Testing
import Training

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// A small training that Keras did, as the README of the parity folder describes.
struct ParityCase: Sendable, CustomTestStringConvertible {
  let name: String
  let file: String
  let json: JSON

  var testDescription: String { name }

  struct Problem: Error, CustomStringConvertible {
    let description: String
    init(_ description: String) { self.description = description }
  }

  /// The folder named by `CURVES_PARITY_DIR`; else the one beside the repository, where it is.
  private static var folder: String? {
    if let named = getenv("CURVES_PARITY_DIR") { return String(cString: named) }
    let shared = root + "/../shared/parity"
    return access(shared, R_OK) == 0 ? shared : nil
  }

  /// The cases kept with the tests, made by the script beside them.
  private static let kept = root + "/Tests/TrainingTests/Fixtures"

  /// Where Fashion-MNIST is looked for: as the command line does.
  static var dataSearch: DatasetSearch {
    var environment: [String: String] = [:]
    for name in ["CURVES_DATA", "KERAS_HOME"] {
      if let value = getenv(name) { environment[name] = String(cString: value) }
    }
    return DatasetSearch(environment: environment, home: getenv("HOME").map { String(cString: $0) })
  }

  private static let root = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(3)
    .joined(separator: "/")

  /// Every case of both folders; a file that cannot be read is a case that fails.
  static let all: [ParityCase] = {
    var names: Set<String> = []
    return ((folder.map { cases(in: $0) } ?? []) + cases(in: kept)).filter { names.insert($0.name).inserted }
  }()

  private static func cases(in folder: String) -> [ParityCase] {
    guard let directory = opendir(folder) else {
      return [ParityCase(name: folder, file: folder, json: .null)]
    }
    defer { closedir(directory) }
    var names: [String] = []
    while let entry = readdir(directory) {
      let name = withUnsafePointer(to: &entry.pointee.d_name) {
        $0.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
      }
      if name.hasSuffix(".json") { names.append(name) }
    }
    return names.sorted().map { name in
      let json = (try? read(folder + "/" + name)) ?? .null
      return ParityCase(name: json.objectValue?["name"]?.stringValue ?? name, file: name, json: json)
    }
  }

  private static func read(_ path: String) throws -> JSON {
    guard let file = fopen(path, "rb") else { throw Problem("cannot open \(path)") }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&chunk, 1, chunk.count, file)
      if count == 0 { break }
      bytes.append(contentsOf: chunk.prefix(count))
    }
    return try JSON.parse(bytes, file: path)
  }
}

extension ParityCase {
  func object(_ key: String) throws -> JSON.Object {
    guard let value = json.objectValue?[key]?.objectValue else { throw Problem("\(file) has no object \(key)") }
    return value
  }

  func integer(_ key: String) throws -> Int {
    guard let value = json.objectValue?[key]?.intValue else { throw Problem("\(file) has no whole number \(key)") }
    return value
  }

  func numbers(_ key: String) throws -> [Double] {
    guard let value = json.objectValue?[key]?.doublesValue else { throw Problem("\(file) has no numbers \(key)") }
    return value
  }

  func arrays(_ key: String) throws -> [[Double]] {
    guard let value = json.objectValue?[key]?.arrayValue else { throw Problem("\(file) has no array \(key)") }
    return try value.map {
      guard let numbers = $0.doublesValue else { throw Problem("\(file) has no arrays of numbers in \(key)") }
      return numbers
    }
  }

  var isFashionMNIST: Bool { json.objectValue?["weights_lcg_seed"] != nil }

  /// A choice of the vocabulary with Keras's defaults for what is not named.
  private func choice(_ value: JSON?, among entries: [Vocabulary.Entry], kind: String) throws -> NamedChoice {
    guard let name = value?.stringValue ?? value?.objectValue?["name"]?.stringValue else {
      throw Problem("\(file) names no \(kind)")
    }
    guard let entry = entries.first(where: { $0.name == name }) else {
      throw Problem(
        "\(file) asks for \(kind) \"\(name)\", there are " + entries.map(\.name).joined(separator: ", "))
    }
    var choice = entry.defaultChoice
    for (key, value) in value?.objectValue?.members ?? [] where key != "name" {
      // Keras's configurations write what is not set as null.
      if value == .null { continue }
      guard let number = value.doubleValue ?? value.boolValue.map({ $0 ? 1 : 0 }) else {
        throw Problem("\(file) has no number as \(key) of \(name)")
      }
      choice.parameters[key] = number
    }
    return choice
  }

  func spec() throws -> RunSpec {
    let sizes = try numbers("layer_sizes").map { Int($0) }
    return RunSpec(
      identity: RunSpec.Identity(arm: "parity", label: "Parity", seed: 0),
      model: ModelSpec(
        hidden: Array(sizes.dropFirst().dropLast()),
        activation: try choice(json.objectValue?["activation"], among: Vocabulary.activations, kind: "activation"),
        l2: json.objectValue?["l2"]?.doubleValue ?? 0),
      training: TrainingSpec(
        optimizer: try choice(json.objectValue?["optimizer"], among: Vocabulary.optimizers, kind: "optimizer"),
        batchSize: try integer("batch_size"), epochs: try integer("epochs")))
  }

  func sets() throws -> (training: ExampleSet, validation: ExampleSet) {
    let sizes = try numbers("layer_sizes").map { Int($0) }
    func set(_ x: String, _ y: String) throws -> ExampleSet {
      let labels = try numbers(y).map { Int32($0) }
      return ExampleSet(
        LabeledImages(
          storage: .floats(try numbers(x).map { Float($0) }),
          shape: LabeledImages.Shape(rows: 1, columns: sizes[0]), labels: labels,
          classNames: (0..<sizes[sizes.count - 1]).map { "\($0)" }))
    }
    return (try set("x", "y"), try set("x_val", "y_val"))
  }

  /// Weights from the generator of the README.
  func generatedWeights() throws -> [[Float]] {
    let sizes = try numbers("layer_sizes").map { Int($0) }
    var state = UInt64(try integer("weights_lcg_seed"))
    var weights: [[Float]] = []
    for (inputs, outputs) in zip(sizes, sizes.dropFirst()) {
      let limit = (6 / Double(inputs + outputs)).squareRoot()
      weights.append(
        (0..<(inputs * outputs)).map { _ in
          state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
          return Float((2 * (Double(state >> 40) / 16_777_216) - 1) * limit)
        })
      weights.append([Float](repeating: 0, count: outputs))
    }
    return weights
  }
}
