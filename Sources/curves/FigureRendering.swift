import CairoRendering
import Charts
import RunRecords
import SVGRendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns figures into files. Holds fonts, so one for each thread.
struct FigureRendering {
  enum Format: String, CaseIterable {
    case png, pdf, svg

    /// The format that a file's name asks for.
    init(file: String) throws {
      let ending = file.split(separator: ".").last.map { $0.lowercased() } ?? ""
      guard file.contains("."), let format = Format(rawValue: ending) else {
        throw Failure("\(file): expected a name that ends in .png, .pdf or .svg")
      }
      self = format
    }
  }

  let fonts: FontLibrary
  private let renderer: CairoRenderer

  /// - Parameter replacesUncovered: draws a square for a character that no font has, where it would be an error.
  init(replacesUncovered: Bool = false) throws {
    fonts = try FontLibrary(uncoveredCharacters: replacesUncovered ? .replace : .refuse)
    renderer = CairoRenderer(fonts: fonts, creationDate: Self.sourceDate())
  }

  var measurer: PangoTextMeasurer { PangoTextMeasurer(fonts: fonts) }

  func bytes(_ drawing: Drawing, as format: Format, dotsPerInch: Double = 144) throws -> [UInt8] {
    switch format {
    case .png: try renderer.png(drawing, dotsPerInch: dotsPerInch)
    case .pdf: try renderer.pdf(drawing)
    case .svg: Array(SVGRenderer().svg(drawing).utf8)
    }
  }

  func pngTimes(_ drawing: Drawing, dotsPerInch: Double, repeats: Int) throws -> PNGTimes {
    try renderer.pngTimes(drawing, dotsPerInch: dotsPerInch, repeats: repeats)
  }

  /// `SOURCE_DATE_EPOCH`: seconds since 1970 that files are dated with.
  static func sourceDate() -> Int? {
    getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) }
  }
}
