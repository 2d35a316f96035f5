import Charts
import FigureKinds
import RunRecords
import Testing

@testable import curves

/// A style that figures share: what it sets, what is typed over it, and what is wrong with it, by line.
@Suite struct StyleFileTests {
  private func figure(
    _ style: String, _ arguments: String = "", name: String = "paper.yml",
    _ check: (Program.Outcome, Folder) throws -> Void
  ) throws {
    let folder = try Folder()
    try folder.writeHistory()
    try folder.write(style, as: name)
    try check(
      try Program.run("curves figure history --style \(name) \(arguments) -o figure.svg -o figure.csv", in: folder),
      folder)
  }

  private func svg(_ style: String, _ arguments: String = "") throws -> SVGText {
    var text = ""
    try figure(style, arguments) { run, folder in
      #expect(run.status == 0, "\(run.errors)")
      text = try folder.text("figure.svg")
    }
    return SVGText(text: text)
  }

  @Test func setsHowArmsLook() throws {
    let svg = try svg(
      """
      arms:
        relu: {color: "#D55E00", dash: dotted, marker: diamond}
        Sigmoid:
          color: navy
      """)
    #expect(svg.text.contains("#d55e00") && svg.text.contains("#000080"))
    #expect(!svg.text.contains("--curves-arm-1,") && svg.text.contains("stroke-dasharray"))
  }

  @Test(arguments: [
    ("width: 5.5in\nband: ci95\n", "", 396.0, "95\u{A0}% confidence interval"),
    ("width: 5.5in\nband: ci95\n", "--band minmax", 396, "least to greatest"),
    ("venue: neurips\nletters: true\n", "", 396, "(a)"),
    ("width: 4in\nhline: [accuracy=0.1:chance, loss=2:guess]\n", "", 288, "guess (loss 2)"),
    ("width: 4in\nkind: accuracy\nband: ci95\n", "", 288, "Final test accuracy"),
    ("width: 4in\nkind: accuracy\norder: experiment\n", "--kind curves", 288, "Lines: mean"),
    ("width: 4in\npanels: [loss]\n", "--metric accuracy", 288, "validation accuracy"),
    ("width: 4in\nletters: true\ntransparent: false\n", "", 288, "(a)"),
    ("hue: activation\ndash: activation\n", "", 864, "Colour and dash: activation."),
    ("width: 4in\nkind: accuracy\nvline: 0.5:half\n", "", 288, "half (test accuracy 0.5)"),
  ]) func holdsAnyOption(style: String, arguments: String, width: Double, words: String) throws {
    let svg = try svg(style, arguments)
    #expect(svg.width == width && svg.has(words), "\(svg.words)")
  }

  /// A line of curves stands at no value of another kind's axes.
  @Test func linesAreOfOneKindsAxes() throws {
    let style = "vline: \"3:rate drops\"\nhline: accuracy=0.1:chance\n"
    #expect(try svg(style).has("rate drops (epoch 3)"))
    for kind in ["accuracy", "profile", "cost", "activations"] {
      #expect(try !svg(style, "--kind \(kind)").has("rate drops"), "\(kind)")
    }
  }

  @Test func whatIsTypedWins() throws {
    let style = "title: From the file\nlabels: none\nshow-seeds: true\npanel-titles: false\n"
    #expect(try svg(style).has("From the file"))
    let typed = try svg(style, "--title Typed --panel-titles")
    #expect(typed.has("Typed") && !typed.has("From the file") && typed.has("Thin lines"))
    #expect(typed.words.contains("Training and validation loss"))
  }

  @Test(
    arguments: [
      ("venue: neurips\nvenu: icml\n", 2, "unknown key \"venu\", did you mean \"venue\"?"),
      ("band: wide\n", 1, "'wide'"), ("venue: nowhere\n", 1, "nowhere"), ("\nfont-size: 9\n", 2, "9"),
      ("arms:\n  relu: {color: reddish}\n", 2, "unknown colour \"reddish\""),
      ("arms:\n  relu:\n    color: #123456\n", 3, "in quotes"),
      ("arms:\n  relu:\n    color: \"#12345\"\n", 3, "unknown colour"),
      ("arms:\n  sigmoid: {dash: solid}\n  tanh: {dash: wavy}\n", 3, "unknown dash \"wavy\""),
      ("arms:\n  relu: {dash: [1, 2, 3]}\n", 2, "2 to 8 lengths"),
      ("arms:\n  relu: {marker: star}\n", 2, "unknown marker \"star\""),
      ("arms:\n  relu: {colr: red}\n", 2, "unknown key \"colr\""),
      ("arms:\n  relu: {color: red}\n  nobody: {color: red}\n", 3, "nobody"),
      ("letters: perhaps\n", 1, "true or false"), ("width: [1, 2]\n", 1, "one value"),
      ("output: a.png\n", 1, "unknown key"),
      ("arms:\n  relu: {dash: [0x1p2, 2]}\n", 2, "2 to 8 lengths"), ("vline: 0x3\n", 1, "--vline"),
      ("line-scale: 0x1p0\n", 1, "decimal"),
      ("style: other.yml\n", 1, "unknown key"), ("band: sd\nband: sem\n", 1, "twice"), ("- a\n", 1, "expected a style"),
      ("", 1, "empty"), ("a: [\n", 2, "not YAML"), ("smooth: 2\n", nil, "smoothing"), ("hline: chance\n", 1, "--hline"),
      ("hline: nosuch=1\n", nil, "nosuch"),
    ] as [(String, Int?, String)]) func errorsNameTheLine(style: String, line: Int?, words: String) throws
  {
    try figure(style) { run, folder in
      #expect(run.status != 0 && run.output.isEmpty)
      #expect(run.errors.split(separator: "\n").count == 1 && run.errors.contains(words), "\(run.errors)")
      if let line { #expect(run.errors.hasPrefix("curves: paper.yml:\(line): "), "\(run.errors)") }
      #expect(!folder.names(".").contains("figure.svg"))
    }
  }

  @Test func aFileThatIsNotThere() throws {
    let folder = try Folder()
    try folder.writeHistory()
    let run = try Program.run("curves figure history --style none.yml -o a.svg", in: folder)
    #expect(run.status == 1 && run.errors.contains("none.yml"), "\(run.errors)")
  }

  /// Every option of the command may stand in a file but the files themselves.
  @Test func everyOptionMayStandInIt() throws {
    let listed = try Program.options(of: "figure").map { String($0.dropFirst(2)) }
    let known = Set(StyleOptions.names)
    let missing = Set(listed).subtracting(known).subtracting(["output", "style", "help", "version", "no-panel-titles"])
    #expect(missing == [])
    for name in known { #expect(listed.contains(name), "\(name)") }
  }
}
