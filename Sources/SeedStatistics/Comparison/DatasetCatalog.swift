internal import RunRecords

/// Which data sets several records speak of: one that gives no checksums is the one of its name that others give them for.
struct DatasetCatalog {
  /// What runs of one arm must have been trained and tested on.
  struct TrainingData: Hashable {
    var name: String
    var trainExamples: Int
    var testExamples: Int
    var files: String
  }

  private let identities: [DatasetIdentity]
  private let training: [TrainingData]

  init(_ records: [StoredRecord]) {
    // Runs of one kind come one after the other.
    let records = records.indices.filter { $0 == 0 || !records[$0].record.isMade(like: records[$0 - 1].record) }
      .map { records[$0] }
    identities = Self.distinct(records.map { DatasetIdentity($0.record) }.filter { $0.fingerprint != nil })
    training = Self.distinct(records.map { Self.trainingData($0.record) }.filter { !$0.files.isEmpty })
  }

  private static func distinct<Value: Hashable>(_ values: [Value]) -> [Value] {
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }
  }

  /// The images that a record was tested on, by one name wherever the files are the same.
  func identity(of record: RunRecord) -> DatasetIdentity {
    let own = DatasetIdentity(record)
    let matches = identities.filter {
      if own.fingerprint != nil { return $0.fingerprint == own.fingerprint && $0.testExamples == own.testExamples }
      return $0.name == own.name && ($0.testExamples == own.testExamples || own.testExamples == 0)
    }
    // Without checksums it is a known one only where there is no choice.
    let isKnown = own.fingerprint != nil ? !matches.isEmpty : Set(matches.map(\.fingerprint)).count == 1
    return isKnown ? matches[0] : own
  }

  func trainingData(of record: RunRecord) -> TrainingData {
    let own = Self.trainingData(record)
    let matches = training.filter {
      guard $0.trainExamples == own.trainExamples || own.trainExamples == 0,
        $0.testExamples == own.testExamples || own.testExamples == 0
      else { return false }
      return own.files.isEmpty ? $0.name == own.name : $0.files == own.files
    }
    let isKnown = own.files.isEmpty ? Set(matches.map(\.files)).count == 1 : !matches.isEmpty
    return isKnown ? matches[0] : own
  }

  private static func trainingData(_ record: RunRecord) -> TrainingData {
    let hashes = record.data?.sha256 ?? [:]
    return TrainingData(
      name: record.data?.name ?? record.spec?.dataset ?? "", trainExamples: record.data?.trainExamples ?? 0,
      testExamples: record.data?.testExamples ?? 0,
      files: hashes.map { "\($0.key) \($0.value)" }.sorted().joined(separator: "\n"))
  }
}
