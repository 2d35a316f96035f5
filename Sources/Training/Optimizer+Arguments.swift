internal import RunRecords

extension Optimizer {
  /// The vocabulary's entry for an optimiser, once what was chosen is known to go with it: an argument that is passed
  /// over in silence would be a run of something else than was asked for.
  ///
  /// - Throws: `invalidSpec` for a name that is no optimiser, an argument that it does not have or that is out of its
  ///   bounds, or two ways of clipping.
  static func entry(for choice: NamedChoice) throws(TrainingError) -> Vocabulary.Entry {
    guard let entry = Vocabulary.optimizers.first(where: { $0.name == choice.name }) else {
      let names = Vocabulary.optimizers.map(\.name).joined(separator: ", ")
      throw TrainingError(.invalidSpec, "found optimizer \"\(choice.name)\", expected one of \(names)")
    }
    // Sorted, so that of several errors always the same is told.
    for (name, value) in choice.parameters.sorted(by: { $0.key < $1.key }) {
      guard let parameter = entry[name] else {
        let known = entry.parameters.map(\.name).joined(separator: ", ")
        throw TrainingError(
          .invalidSpec, "found argument \"\(name)\" of optimizer \(choice.name), expected one of \(known)")
      }
      guard parameter.accepts(value) else {
        throw TrainingError(
          .invalidSpec, "found \(name) \(value) of optimizer \(choice.name), expected \(parameter.phrase)")
      }
    }
    if let conflict = entry.conflict(in: choice) { throw TrainingError(.invalidSpec, conflict) }
    return entry
  }
}
