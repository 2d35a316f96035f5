/// A kind of file that a figure becomes.
public enum FigureFormat: String, Sendable, CaseIterable {
  case png, pdf, svg, eps
  /// PGF pictures, which take the document's fonts.
  case tex
  /// The numbers behind the figure.
  case csv

  /// The format that a file's name asks for.
  ///
  /// - Throws: `CurvesError` for a name that ends in none of them.
  public init(file: String) throws(CurvesError) {
    let ending = file.split(separator: "/").last.flatMap { $0.split(separator: ".").dropFirst().last } ?? ""
    guard let format = FigureFormat(rawValue: ending.lowercased()) else {
      throw CurvesError("\(file): expected a name that ends in \(Self.endings)")
    }
    self = format
  }

  /// `.png, .pdf or .svg`.
  public static var endings: String {
    let all = allCases.map { "." + $0.rawValue }
    return all.dropLast().joined(separator: ", ") + " or " + (all.last ?? "")
  }
}
