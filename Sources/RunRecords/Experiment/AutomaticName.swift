internal import JSONText
internal import Languages

/// What an arm that the experiment does not name is called, made from what sets it apart.
struct AutomaticName {
  /// For file names and macros.
  var id: String
  /// For people.
  var label: String

  init(varies: JSON.Object, model: ModelSpec, training: TrainingSpec) {
    // An experiment of one arm is called by its activation.
    let varies: JSON.Object = varies.members.isEmpty ? ["activation": .string(model.activation.name)] : varies
    id = AutomaticLabel.id(varies.members.map { ($0.key, $0.value) })
    if id.isEmpty { id = "arm" }
    label = AutomaticLabel.text(varies, Language.english.arms)
  }
}
