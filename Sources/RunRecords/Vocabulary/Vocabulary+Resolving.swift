extension Vocabulary {
  /// `choice` with a value for every parameter that has a default, once it is known to go with one of `entries`: an
  /// argument that is passed over in silence would be a run of something else than was asked for.
  ///
  /// An experiment file is checked as it is read, where an error can name the line; this is for choices made in code.
  ///
  /// - Parameter kind: What is chosen, for messages, such as `optimizer`.
  /// - Throws: `RecordError`: `unknownName` for a name that is none of the entries', `unknownKey` for a parameter that the
  ///   entry does not have, `invalidValue` for one out of its bounds, `conflict` for two that exclude each other.
  public static func resolved(
    _ choice: NamedChoice, among entries: [Entry], kind: String
  ) throws(RecordError) -> NamedChoice {
    guard let entry = entries.first(where: { $0.name == choice.name }) else {
      throw RecordError(
        .unknownName,
        "found \(kind) \"\(choice.name)\", expected one of \(entries.map(\.name).joined(separator: ", "))")
    }
    var resolved = entry.defaultChoice
    // Sorted, so that of several errors always the same is told.
    for (name, value) in choice.parameters.sorted(by: { $0.key < $1.key }) {
      guard let parameter = entry[name] else {
        let known = entry.parameters.map(\.name)
        throw RecordError(
          .unknownKey,
          "found argument \"\(name)\" of \(kind) \(choice.name), expected "
            + (known.isEmpty ? "none" : "one of \(known.joined(separator: ", "))"))
      }
      guard parameter.accepts(value) else {
        throw RecordError(
          .invalidValue, "found \(name) \(value) of \(kind) \(choice.name), expected \(parameter.phrase)")
      }
      resolved.parameters[name] = value
    }
    if let conflict = entry.conflict(in: resolved) { throw RecordError(.conflict, conflict) }
    return resolved
  }
}
