import FigureKinds
import Foundation
import JSONText
import RunRecords
import Testing

/// Every option of `curves figure` is passed to the program, and its effect is seen in the file.
@Suite struct FigureOptionTests {
  /// What is typed, and what it changes: something that holds of the figure with it and not of the one without.
  struct Case: Sendable, CustomTestStringConvertible {
    var kind: String
    var arguments: String
    var shows: @Sendable (SVGText) -> Bool

    init(_ arguments: String, of kind: String = CurvesKind.id, _ shows: @escaping @Sendable (SVGText) -> Bool) {
      (self.arguments, self.kind, self.shows) = (arguments, kind, shows)
    }

    var testDescription: String { "--kind \(kind) \(arguments)" }
    /// The long options in it.
    var options: [String] { arguments.split(separator: " ").filter { $0.hasPrefix("--") }.map(String.init) }
  }

  static let cases: [Case] = [
    Case("--kind accuracy") { $0.has("Final test accuracy") },
    Case("--title Mine") { $0.has("Mine") },
    Case("--caption 'Said so.'") { $0.has("Said so.") && !$0.has("standard deviation") },
    Case("--lang zh-TW") { $0.has("訓練") },
    Case("--arms sigmoid") { $0.titles.contains("Sigmoid train") && !$0.titles.contains("ReLU train") },
    Case("--highlight sigmoid --highlight Sigmoid") { $0.has("1 of 2 arms is named") },
    Case("--band ci95") { $0.has("95\u{A0}% confidence interval") },
    Case("--band ci95", of: GradientsKind.id) { $0.has("95\u{A0}% confidence interval") },
    Case("--show-seeds") { $0.has("Thin lines: single seeds") },
    Case("--panels loss,accuracy") { svg in
      guard let loss = svg.words.firstIndex(of: "Training and validation loss"),
        let accuracy = svg.words.firstIndex(of: "Training and validation accuracy")
      else { return false }
      return loss < accuracy
    },
    Case("--metric loss") { $0.has("validation loss") && !$0.has("validation accuracy") },
    Case("--variants validation") { $0.words.contains("Validation accuracy") },
    Case("--smooth 0.6") { $0.has("weight 0.6") },
    Case("--x step") { $0.words.contains("Step") },
    Case("--interpolate") { $0.has("linear interpolation") },
    Case("--labels none") { !$0.words.contains("ReLU validation") && $0.titles.contains("ReLU validation") },
    Case("--log-x") { svg in
      let places = [1, 2, 4].compactMap { svg.place("ReLU, epoch \($0), validation accuracy")?.x }
      return places.count == 3 && (places[2] - places[1]) < 1.2 * (places[1] - places[0])
    },
    Case("--log-y loss") { svg in
      // Equal ratios are equal lengths: 0.48, 0.42, 0.40 of the validation loss.
      let places = [1, 2, 3].compactMap { svg.place("ReLU, epoch \($0), validation loss")?.y }
      guard places.count == 3 else { return false }
      let share = (places[2] - places[1]) / (places[1] - places[0])
      return (share - 0.365).magnitude < 0.01
    },
    Case("--x-limits 2:4") { !$0.words.contains("5") && $0.words.contains("4") },
    Case("--y-limits accuracy=0.2:1") { $0.words.contains { $0.hasPrefix("0.2") } },
    Case("--hline accuracy=0.1:chance") { $0.words.contains("chance") && $0.has("chance (accuracy 0.1)") },
    Case("--hline 'accuracy=0.2..0.3:\"low\"'") { $0.has("low (accuracy 0.2 to 0.3)") },
    Case("--vline '3:rate drops'") { $0.words.count { $0 == "rate drops" } == 2 },
    Case("--vline '0.88:linear model'", of: AccuracyKind.id) { $0.has("linear model (test accuracy 0.88)") },
    Case("--vline 0.5..1:margin", of: DifferencesKind.id) { svg in
      // The caption's lines may break within it.
      svg.words.joined(separator: " ").contains("margin (0.5 percentage points to 1")
    },
    Case("--vline 900:budget", of: CostKind.id) { $0.words.contains("budget") && $0.has("budget (900") },
    Case("--hline 0.5:half --vline 0.8:old", of: ProfileKind.id) { svg in
      svg.has("half (50.0") && svg.words.contains("old")
    },
    Case("--hline gradient_norm=0.01:small --vline 2", of: GradientsKind.id) { svg in
      svg.has("small (gradient norm 0.01), epoch 2")
    },
    Case("--hline 'derivative=0.25:sigmoid at most'", of: ActivationsKind.id) { $0.words.contains("sigmoid at most") },
    Case("--best") { $0.has("best epoch by validation") },
    Case("--facet activation") { $0.has("One panel per activation.") && $0.words.contains("Sigmoid") },
    Case("--hue activation") { $0.words.contains("Activation") && $0.has("Colour: activation.") },
    Case("--dash activation", of: GradientsKind.id) { $0.words.contains("Activation") },
    Case("--order experiment", of: AccuracyKind.id) { svg in
      guard let first = svg.words.firstIndex(of: "ReLU"), let second = svg.words.firstIndex(of: "Sigmoid") else {
        return false
      }
      return first < second
    },
    Case("--seed 1", of: SamplesKind.id) { $0.words.contains("ReLU, seed 1") },
    Case("--count 3", of: SamplesKind.id) { $0.text.split(separator: "<image ").count == 7 },
    Case("--random 4", of: SamplesKind.id) { $0.has("Test images at random") },
    Case("--width 3in") { $0.width == 216 },
    Case("--height 6in") { $0.height == 432 && $0.width == 864 },
    Case("--venue neurips") { $0.width == 396 },
    Case("--venue ieee --column") { $0.width == 252 },
    Case("--theme dark") { !$0.text.contains("--curves-background,#ffffff") },
    Case("--transparent") { !$0.text.contains("class=\"curves-page\"") },
    Case("--font serif") { $0.text.contains("Latin Modern Roman") },
    Case("--font-size 11pt") { $0.text.contains("font-size=\"11\"") },
    Case("--line-scale 2") { $0.text.contains("stroke-width=\"3.48\"") },
    Case("--letters") { $0.words.contains("(b) Training and validation loss") },
    Case("--no-panel-titles") { !$0.words.contains("Training and validation loss") },
    Case("--key-only") { !$0.words.contains("Epoch") && $0.words.contains("ReLU validation") },
    Case("--rename relu=Mine") { $0.words.contains("Mine validation") },
  ]

  @Test(arguments: cases) func hasItsEffect(_ option: Case) throws {
    let folder = try Folder()
    try folder.writeHistory()
    let kind = option.arguments.hasPrefix("--kind") ? "" : "--kind \(option.kind)"
    let run = try Program.run(
      "curves figure history \(kind) -o plain.svg && curves figure history \(kind) \(option.arguments) -o asked.svg",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(option.shows(SVGText(text: try folder.text("asked.svg"))))
    #expect(!option.shows(SVGText(text: try folder.text("plain.svg"))), "it holds without the option too")
  }

  @Test(arguments: [("--dpi 72", 864), ("--scale 3", 2592), ("", 1728)])
  func aPNGHasItsResolution(arguments: String, width: Int) throws {
    let folder = try Folder()
    try folder.writeHistory()
    let run = try Program.run("curves figure history \(arguments) -o figure.png", in: folder)
    #expect(run.status == 0, "\(run.errors)")
    let bytes = Array(try Data(contentsOf: folder.url.appendingPathComponent("figure.png")).prefix(24))
    #expect(bytes[16..<20].reduce(0) { $0 << 8 | Int($1) } == width)
  }

  /// Where images are found that no record carries: the folder is looked into, or the error names it.
  @Test func dataNamesTheFolder() throws {
    let folder = try Folder()
    try folder.writeHistory(blank: 3)
    let run = try Program.run(
      "curves figure history --kind samples --random 4 --count 20 --data elsewhere -o figure.svg", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("elsewhere"), "\(run.errors)")
  }

  /// Of several numbers that vary, one is chosen; rows and columns are two.
  @Test(arguments: [
    ("response --factor dropout", "Dropout", ""), ("response --factor learning_rate", "Learning rate", ""),
    ("heatmap --factor rows=dropout,cols=learning_rate", "Learning rate", ""),
    ("response", "", "choose one with --factor, of learning_rate, dropout"),
    (
      "response --factor rows=dropout,depth", "",
      "expected a factor such as activation, or rows=activation,cols=dropout"
    ),
    ("response --factor depth", "", "expected one of those that do: learning_rate, dropout"),
  ])
  func factorSaysWhatTheFigureGoesBy(arguments: String, axis: String, error: String) throws {
    let folder = try Folder()
    for arm in 0..<4 {
      for seed in 0..<2 {
        var record = KindSamples.record(
          arm: arm, seed: seed,
          varies: ["learning_rate": .number([0.01, 0.1][arm / 2]), "dropout": .number([0, 0.5][arm % 2])])
        record.record.test?.correct = nil
        record.record.test?.confusion = nil
        try folder.write(record.record.json.text, as: "history/\(arm)-\(seed).json")
      }
    }
    let run = try Program.run("curves figure history --kind \(arguments) -o figure.svg", in: folder)
    #expect((run.status == 0) == error.isEmpty && (error.isEmpty || run.errors.contains(error)), "\(run.errors)")
    #expect(run.errors.split(separator: "\n").count == (error.isEmpty ? 0 : 1))
    if error.isEmpty { #expect(SVGText(text: try folder.text("figure.svg")).words.contains(axis)) }
  }

  /// A figure grows with what it shows; one that no page of the venue takes says so.
  @Test func aFigureTallerThanItsPageSaysSo() throws {
    let folder = try Folder()
    try folder.writeHistory(mistakes: (0..<12).map { [$0 % 4, 3] })
    let tall = try Program.run("curves figure history --kind profile --venue beamer -o tall.svg", in: folder)
    #expect(tall.status == 0 && tall.errors.contains(" in high, a page of the venue takes 2.75 in"), "\(tall.errors)")
    let one = try Program.run("curves figure history --kind profile --venue acl -o fits.svg", in: folder)
    #expect(one.status == 0 && !one.errors.contains("in high"), "\(one.errors)")
  }

  /// A paper sets title and caption itself; what the caption has to say is printed, and what was typed is drawn.
  @Test func aVenueLeavesItsWordsToThePaper() throws {
    let folder = try Folder()
    try folder.writeHistory()
    let plain = try Program.run("curves figure history --venue icml -o plain.svg", in: folder)
    #expect(plain.status == 0, "\(plain.errors)")
    #expect(plain.errors.hasPrefix("for the caption: ") && plain.errors.contains("n = 3"), "\(plain.errors)")
    let svg = SVGText(text: try folder.text("plain.svg"))
    #expect(!svg.has("Lines: mean"))
    let typed = try Program.run(
      "curves figure history --venue icml --title Mine --caption Ours. -o typed.svg", in: folder)
    #expect(typed.status == 0 && typed.errors.isEmpty, "\(typed.errors)")
    let own = SVGText(text: try folder.text("typed.svg"))
    #expect(own.has("Mine") && own.has("Ours."))
  }

  @Test func writesEveryFormatAtOnce() throws {
    let folder = try Folder()
    try folder.writeHistory()
    let run = try Program.run(
      "curves figure history -o a.png -o a.pdf -o a.svg -o a.eps -o a.tex -o a.csv -o b.PNG && cmp a.png b.PNG",
      in: folder)
    #expect(run.status == 0, "\(run.errors)")
    #expect(run.output == "a.png\na.pdf\na.svg\na.eps\na.tex\na.csv\nb.PNG\n")
    let starts = [
      ("a.png", "PNG"), ("a.pdf", "%PDF-"), ("a.svg", "<?xml"), ("a.eps", "%!PS"), ("a.tex", "%"), ("a.csv", "epoch,"),
    ]
    for (name, start) in starts { #expect(try folder.text(name).prefix(8).contains(start), "\(name)") }
  }

  /// Nothing that help lists is without a test above, but for what histories of other tools are read by.
  @Test func noOptionIsWithoutATest() throws {
    let listed = try Program.options(of: "figure").subtracting(Program.options(of: "import"))
    let tested = Set(Self.cases.flatMap(\.options)).union([
      "--dpi", "--scale", "--data", "--panel-titles", "--factor", "--style",
    ])
    #expect(listed.subtracting(tested) == [])
    for option in FigureOption.allCases { #expect(tested.contains(option.argument), "\(option)") }
  }
}
