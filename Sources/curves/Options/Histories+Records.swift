import Interchange
import RunRecords

extension Histories.Loaded {
  /// The records, where all was read. What was decided to read other tools' histories is said on standard error.
  func allRecords() throws -> [StoredRecord] {
    if let problem = problems.first { throw problem }
    guard !records.isEmpty else { throw Failure(ImportReport.nothing(self)) }
    for line in ImportReport.decisions(of: self) { Messages.write("curves: \(line)") }
    return records
  }
}
