extension ArmPhrases {
  static let english = ArmPhrases(
    with: "with {setting}", without: "without {setting}", no: "no {setting}", noHiddenLayer: "no hidden layer",
    value: "{setting} {value}", separator: ", ", aside: "{name} ({list})", imported: "imported", settings: [:])
}
