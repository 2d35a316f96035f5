import ArgumentParser
import Charts
import CurvesKit

/// How large a figure is and how it looks.
struct LookArguments: ParsableArguments {
  @Option(help: ArgumentHelp("Width: 3.3in, 84mm, 12cm or 240pt (default: 12in).", valueName: "length"))
  var width: String?

  @Option(help: ArgumentHelp("Height (default: what suits the width and the panels).", valueName: "length"))
  var height: String?

  @Option(
    help: ArgumentHelp(
      "Size, face and type size of a venue: \(Venue.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var venue: String?

  @Flag(help: "With --venue: one column wide, where it has two.")
  var column = false

  @Option(help: ArgumentHelp("\(Theme.all.map(\.name).joined(separator: ", ")).", valueName: "name"))
  var theme: String?

  @Flag(help: "No ground: what the figure is put on shows through.")
  var transparent = false

  @Option(
    help: ArgumentHelp(
      "Face of the text: \(TextStyle.Family.allCases.map(\.rawValue).joined(separator: ", ")).", valueName: "name"))
  var font: String?

  @Option(help: ArgumentHelp("Size of axis labels, such as 9pt, which other sizes follow.", valueName: "length"))
  var fontSize: String?

  @Option(help: ArgumentHelp("Lines and markers times this, 0.25 to 4.", valueName: "factor"), transform: decimal)
  var lineScale: Double?

  @Flag(help: "Letters (a), (b), … before the panels' titles.")
  var letters = false

  @Flag(inversion: .prefixedNo, help: "Titles above the panels.")
  var panelTitles = true

  @Flag(help: "Draw the key alone, for a page where several figures share it.")
  var keyOnly = false

  func validate() throws {
    if let lineScale, !(0.25...4).contains(lineScale) {
      throw ValidationError("--line-scale: found \(lineScale), expected 0.25 to 4")
    }
    if let font, TextStyle.Family(rawValue: font) == nil {
      throw ValidationError(
        "--font: found \"\(font)\", expected one of \(TextStyle.Family.allCases.map(\.rawValue).joined(separator: ", "))"
      )
    }
  }

  func look() throws -> FigureLook {
    var look = FigureLook(
      width: try width.map { try Length.points($0) }, height: try height.map { try Length.points($0) },
      venue: try venue.map { try Venue.named($0) }, isInColumn: column,
      theme: try theme.map { try Theme.named($0) } ?? .light)
    look.isTransparent = transparent
    look.family = font.flatMap(TextStyle.Family.init(rawValue:))
    look.fontSize = try fontSize.map { try Length.points($0) }
    look.lineScale = lineScale ?? 1
    look.hasLetters = letters
    look.showsPanelTitles = panelTitles
    look.isKeyAlone = keyOnly
    return look
  }
}
