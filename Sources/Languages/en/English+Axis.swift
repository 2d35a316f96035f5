extension AxisPhrases {
  static let english = AxisPhrases(
    epoch: "Epoch", step: "Step", seconds: "Training time (s)", examples: "Training examples seen",
    atEpoch: "epoch {n}", atStep: "step {n}", atSecond: "{n} s", atExample: "{n} examples",
    logarithmic: "log scale")
}
