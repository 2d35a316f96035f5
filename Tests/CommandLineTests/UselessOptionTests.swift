import ArgumentParser
import FigureKinds
import Testing

@testable import curves

/// An option that a kind has no use for is wrong usage, and the message names the kinds that have.
@Suite struct UselessOptionTests {
  /// Something that may be typed after each option.
  private static func arguments(_ option: FigureOption) -> [String] {
    switch option {
    case .arms, .highlight: ["relu"]
    case .band: ["sd"]
    case .showSeeds, .interpolate, .logX, .best: []
    case .panels, .metric, .logY: ["loss"]
    case .variants: ["train"]
    case .smooth: ["0.5"]
    case .x: ["step"]
    case .labels: ["direct"]
    case .xLimits: ["1:3"]
    case .yLimits: ["loss=0:1"]
    case .hline: ["accuracy=0.1:chance"]
    case .vline: ["2"]
    case .order: ["value"]
    case .factor, .facet, .hue, .dash: ["learning_rate"]
    case .seed, .random: ["0"]
    case .count: ["2"]
    case .data: ["folder"]
    }
  }

  private func parse(_ kind: String, _ option: FigureOption) throws {
    _ = try Curves.parseAsRoot(
      ["figure", "history", "--kind", kind, option.argument] + Self.arguments(option) + ["-o", "figure.svg"])
  }

  @Test(arguments: FigureOption.allCases) func isRefusedWhereItDoesNothing(option: FigureOption) throws {
    let users = FigureCatalogue.kinds.filter { $0.uses.contains(option) }.map { $0.id }
    #expect(!users.isEmpty, "an option of no kind")
    for kind in FigureCatalogue.ids {
      if users.contains(kind) {
        #expect(throws: Never.self, "\(kind) \(option)") { try parse(kind, option) }
        continue
      }
      let error = #expect(throws: (any Error).self) { try parse(kind, option) }
      guard let error else { continue }
      #expect(Curves.exitCode(for: error) == .validationFailure)
      let message = Curves.message(for: error)
      #expect(message.contains(option.argument) && message.contains("kind \(kind) "), "\(message)")
      for user in users { #expect(message.contains(user), "\(message)") }
    }
  }

  @Test(arguments: [
    "--kind accuracy --smooth 0.9 --metric nonsense --log-y foo", "--kind samples --best", "--kind nosuch",
    "--metric loss --panels loss", "--dpi 72 --scale 2", "--count 0 --kind samples", "--column", "--x-limits 4:2",
    "--arms relu,,sigmoid", "--dpi 3", "--smooth 1", "--highlight nobody", "--venue nowhere", "--theme none",
    "--hline chance", "--hline 0.1", "--hline nosuch=0.1", "--hline accuracy=", "--hline accuracy=0.3..0.2",
    "--hline accuracy=nan", "--hline loss=0 --log-y loss", "--hline accuracy=0.1 --y-limits accuracy=0.8:0.9",
    "--vline loss=3", "--vline 0 --log-x", "--vline 30 --x-limits 1:5", "--kind accuracy --hline 0.5",
    "--kind heatmap --vline 3", "--width 3",
    "--hline accuracy=0x1p-3", "--vline 0x2", "--x-limits 0x1:3", "--y-limits accuracy=0x0:1", "--x-limits nan:3",
    "--smooth 0x1p-1", "--smooth nan", "--line-scale 0x1p0", "--dpi 0x90", "--scale inf", "--hue depth",
    "--labels direct --hue activation", "--kind accuracy --hue activation",
    "--lang tlh", "-o figure.bmp",
  ])
  func isWrongUsage(arguments: String) throws {
    let folder = try Folder()
    try folder.writeHistory()
    let run = try Program.run("curves figure history \(arguments) -o figure.svg", in: folder)
    #expect(run.status == 64, "\(run.errors)")
    #expect(run.output.isEmpty && run.errors.hasPrefix("curves: "))
    #expect(run.errors.split(separator: "\n").count == 1, "\(run.errors)")
    #expect(folder.names(".").contains("figure.svg") == false)
  }
}
