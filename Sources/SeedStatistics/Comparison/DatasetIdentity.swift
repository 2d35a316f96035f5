internal import RunRecords

/// The images that runs were tested on.
public struct DatasetIdentity: Sendable, Hashable {
  /// As the records call it; empty where they do not.
  public var name: String
  /// 0 where the records do not say.
  public var testExamples: Int
  /// The test files' names and SHA-256, one a line; nil where the records hold none. Data sets of one name whose files
  /// differ are not the same.
  public var fingerprint: String?

  public init(name: String, testExamples: Int = 0, fingerprint: String? = nil) {
    self.name = name
    self.testExamples = testExamples
    self.fingerprint = fingerprint
  }

  /// What one record alone says.
  init(_ record: RunRecord) {
    self.init(name: record.data?.name ?? record.spec?.dataset ?? "", testExamples: record.data?.testExamples ?? 0)
    guard let hashes = record.data?.sha256, !hashes.isEmpty else { return }
    // Files that hold the test set say so in their names; where none does, all count.
    let test = hashes.filter { file in ["t10k", "test"].contains { file.key.lowercased().contains($0) } }
    fingerprint = (test.isEmpty ? hashes : test).map { "\($0.key) \($0.value)" }.sorted().joined(separator: "\n")
  }
}
