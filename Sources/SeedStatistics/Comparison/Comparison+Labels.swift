internal import JSONText
public import Languages
internal import RunRecords

extension Comparison.Arm {
  /// What people read for the arm in a language: what its records call it, made again in the language where the program
  /// made it, then what sets it apart from others of that name, then a number where nothing does.
  public func label(_ language: Language) -> String {
    let apart = AutomaticLabel.distinctions(namedDistinctions, language.arms)
    return [apart, number.map(String.init) ?? ""].filter { !$0.isEmpty }.reduce(ownLabel(language)) { name, aside in
      language.arms.aside(["name": name, "list": aside])
    }
  }

  private func ownLabel(_ language: Language) -> String {
    guard let run = runs.first?.record.run, base.label == run.label, !run.varies.members.isEmpty,
      AutomaticLabel.text(run.varies, Language.english.arms) == run.label
    else { return base.label }
    return AutomaticLabel.text(run.varies, language.arms)
  }

  /// What sets the arm apart, each setting by the last word of its key: `learning_rate` of `optimizer.learning_rate`.
  var namedDistinctions: [(key: String, value: JSON)] {
    distinctions.map { ($0.key.split(separator: ".").last.map(String.init) ?? "", $0.value) }
  }
}
