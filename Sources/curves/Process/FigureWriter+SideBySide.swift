import CairoRendering
import CurvesKit
import Findings
import ParallelWork

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

extension FigureWriter {
  /// A file of each format, in order. While pixels are compressed on another thread, this one draws the rest.
  func files(
    _ drawn: Drawn, as formats: [FigureFormat], of findings: Findings, dotsPerInch: Double = 144
  ) throws -> [[UInt8]] {
    guard formats.contains(.png), formats.contains(where: { $0 != .png }) else {
      return try formats.map { try bytes(drawn, as: $0, of: findings, dotsPerInch: dotsPerInch) }
    }
    let painted = try painted(drawn.drawing, dotsPerInch: dotsPerInch)
    let (png, others) = try ParallelWork.beside {
      try painted.png()
    } _: {
      try formats.filter { $0 != .png }.map { try bytes(drawn, as: $0, of: findings) }
    }
    var rest = others[...]
    return formats.map { $0 == .png ? png : rest.removeFirst() }
  }
}

/// `SOURCE_DATE_EPOCH`: seconds since 1970 that files are dated with.
enum SourceDate {
  static var seconds: Int? { getenv("SOURCE_DATE_EPOCH").flatMap { Int(String(cString: $0)) } }
}
