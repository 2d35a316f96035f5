import CairoRendering
import Charts
import RunRecords
import SVGRendering

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// Turns figures into files. Holds fonts, which serve one thread at a time.
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

  /// A file of each format, in order. While pixels are compressed on another thread, this one draws the rest.
  func files(_ drawing: Drawing, as formats: [Format], dotsPerInch: Double = 144) throws -> [[UInt8]] {
    guard formats.contains(.png), formats.contains(where: { $0 != .png }) else {
      return try formats.map { try bytes(drawing, as: $0, dotsPerInch: dotsPerInch) }
    }
    let painted = try renderer.painted(drawing, dotsPerInch: dotsPerInch)
    let (png, others) = try ParallelWork.beside {
      try painted.png()
    } _: {
      try formats.filter { $0 != .png }.map { try bytes(drawing, as: $0) }
    }
    var rest = others[...]
    return formats.map { $0 == .png ? png : rest.removeFirst() }
  }

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
