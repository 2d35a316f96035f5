internal import RunRecords
internal import TextTools

extension NamedChoice {
  /// This choice with the vocabulary's defaults, once it is known to go with one of `entries`.
  ///
  /// - Throws: `invalidSpec` for a name, an argument or a value that the vocabulary does not have.
  func resolved(among entries: [Vocabulary.Entry], kind: String) throws(TrainingError) -> NamedChoice {
    do throws(RecordError) {
      return try Vocabulary.resolved(self, among: entries, kind: kind)
    } catch {
      throw TrainingError(.invalidSpec, error)
    }
  }
}
