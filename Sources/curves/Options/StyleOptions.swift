import ArgumentParser
import FigureKinds
import RunRecords

/// The options of `curves figure` that a style file may hold, and how they join those that are typed.
enum StyleOptions {
  enum Form { case flag, value, list, repeated }

  private static let flags: Set<String> = [
    "show-seeds", "interpolate", "log-x", "best", "column", "transparent", "letters", "panel-titles", "key-only",
  ]
  private static let lists: Set<String> = ["arms", "panels", "log-y", "group-by", "columns"]
  private static let repeated: Set<String> = ["highlight", "y-limits", "hline", "vline", "rename", "map"]

  private static let referenceLines: Set<String> = [FigureOption.hline.rawValue, FigureOption.vline.rawValue]

  /// Of the options that belong to all kinds or to no figure alone.
  private static let common = [
    "kind", "title", "caption", "lang", "width", "height", "venue", "column", "theme", "transparent", "font",
    "font-size", "line-scale", "letters", "panel-titles", "key-only", "dpi", "scale", "format", "runs", "group-by",
    "rename", "map", "columns", "restarts", "steps", "val-epochs",
  ]

  /// As they are typed, without dashes. `arms`, as a list or a text, chooses arms; as a mapping it says how they look.
  static let names = FigureOption.allCases.map(\.rawValue) + common

  /// Nil for what is no option.
  static func form(_ name: String) -> Form? {
    guard names.contains(name) else { return nil }
    return flags.contains(name) ? .flag : lists.contains(name) ? .list : repeated.contains(name) ? .repeated : .value
  }

  /// Of options that exclude each other, the one that is typed stands alone.
  private static let alternatives = [["metric", "panels"], ["dpi", "scale"]]

  /// `curves figure … --style FILE` with the file's options in front of those that are typed, which win; what the kind of
  /// figure has no use for is left to the figures that have.
  ///
  /// - Throws: `RecordError` with the file's line for what the file says wrong.
  static func expanded(_ arguments: [String]) throws -> [String] {
    guard arguments.first == "figure", let file = value(of: "style", in: arguments) else { return arguments }
    let style = try StyleFile(reading: file)
    let typed = names(in: arguments)
    let own = style.options.last { $0.name == "kind" }?.value
    let kind = value(of: "kind", in: arguments) ?? own
    var added: [String] = []
    for option in style.options {
      try check(option, of: style)
      let rivals = alternatives.first { $0.contains(option.name) } ?? [option.name]
      if rivals.contains(where: typed.contains) || !isOfUse(option.name, to: kind) { continue }
      // A line stands at a value of an axis, and other kinds have other axes.
      if referenceLines.contains(option.name), drawn(kind)?.id != drawn(own)?.id { continue }
      added += option.arguments
    }
    return ["figure"] + added + arguments.dropFirst()
  }

  private static func isOfUse(_ name: String, to kind: String?) -> Bool {
    guard let option = FigureOption(rawValue: name) else { return true }
    return drawn(kind)?.uses.contains(option) ?? true
  }

  /// Nil for the name of no kind.
  private static func drawn(_ kind: String?) -> (any FigureKind.Type)? {
    kind.map(FigureCatalogue.kind) ?? FigureCatalogue.kinds[0]
  }

  /// Reads an option as if it were typed alone, so that an error names its line.
  private static func check(_ option: StyleFile.Option, of style: StyleFile) throws {
    let users = FigureOption(rawValue: option.name).map { option in
      FigureCatalogue.kinds.first { $0.uses.contains(option) }.map { ["--kind", $0.id] } ?? []
    }
    do {
      let parsed = try AnyFigureOptions.parse((users ?? []) + option.arguments)
      _ = try parsed.figure.options()
      _ = try parsed.look.look()
    } catch {
      throw RecordError(
        .invalidValue, file: style.file, line: option.line, AnyFigureOptions.message(ofOneLine: error))
    }
  }

  /// The last value typed for an option, as `--name value` or `--name=value`.
  private static func value(of name: String, in arguments: [String]) -> String? {
    var found: String?
    for (index, argument) in arguments.enumerated() {
      if argument == "--" { break }
      if argument.hasPrefix("--\(name)=") { found = String(argument.dropFirst(name.count + 3)) }
      if argument == "--\(name)", index + 1 < arguments.count { found = arguments[index + 1] }
    }
    return found
  }

  /// Names of the options that are typed.
  private static func names(in arguments: [String]) -> Set<String> {
    Set(
      arguments.prefix { $0 != "--" }.filter { $0.hasPrefix("--") }.map { argument in
        let name = String(argument.dropFirst(2).prefix { $0 != "=" })
        return name == "no-panel-titles" ? "panel-titles" : name
      })
  }
}

extension StyleFile.Option {
  /// What follows the sign of equality.
  fileprivate var value: String? {
    arguments.last?.split(separator: "=", maxSplits: 1).dropFirst().first.map(String.init)
  }
}

/// All that a style file may say of a figure, to be read an option at a time.
private struct AnyFigureOptions: ParsableArguments {
  @OptionGroup var figure: FigureArguments
  @OptionGroup var look: LookArguments
  @OptionGroup var histories: HistoryOptions
  @Option(transform: decimal) var dpi: Double?
  @Option(transform: decimal) var scale: Double?

  static func message(ofOneLine error: any Error) -> String {
    let lines = message(for: error).split(whereSeparator: \.isNewline).map { line in
      let text = line.drop { $0 == " " }
      return text.hasPrefix("- ") ? text.dropFirst(2) : text
    }
    let text = lines.joined(separator: " ")
    return text.hasPrefix("Error: ") ? String(text.dropFirst(7)) : text
  }
}
