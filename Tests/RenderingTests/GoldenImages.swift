import Foundation
import PNGEncoding
import Testing

@testable import CairoRendering

/// Images that were looked at once and must not change unnoticed, in `Goldens` beside this file.
///
/// `CURVES_RECORD=1` writes them anew; `CURVES_CONTACT_SHEET=1` lays old, new and difference side by side in
/// `.build/contact-sheet`, to be looked at before that.
enum GoldenImages {
  /// The largest difference of a tile that anti-aliasing and another FreeType may make.
  static let tolerance = 0.03

  /// Records an issue unless `png` looks like the golden image `name`.
  static func expect(_ png: [UInt8], matches name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let environment = ProcessInfo.processInfo.environment
    let url = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent("Goldens/\(name).png")
    let new = try #require(PixelImage(png: png), "not a PNG we can read", sourceLocation: sourceLocation)
    let old = (try? Data(contentsOf: url)).flatMap { PixelImage(png: Array($0)) }
    if environment["CURVES_CONTACT_SHEET"] == "1" {
      // To look is the purpose: what has changed is no failure here.
      try writeContactSheet(name, old, new)
      if environment["CURVES_RECORD"] != "1" { return }
    }
    if environment["CURVES_RECORD"] == "1" {
      try FileManager.default.createDirectory(at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(png).write(to: url)
      return
    }
    guard let old else {
      Issue.record(
        "no golden image \(name): look at it and record it with CURVES_RECORD=1", sourceLocation: sourceLocation)
      return
    }
    let score = new.worstTile(comparedTo: old)
    #expect(
      score <= tolerance, "\(name) has changed: look at it with CURVES_CONTACT_SHEET=1", sourceLocation: sourceLocation)
  }

  private static func writeContactSheet(_ name: String, _ old: PixelImage?, _ new: PixelImage) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .appendingPathComponent("../../.build/contact-sheet").standardizedFileURL
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    let page = contactSheet(old, new)
    let png = try page.samples.withUnsafeBytes { bytes throws(any Error) -> [UInt8] in
      let image = PNGEncoder.Image(
        pixels: bytes, stride: page.width * 4, columns: page.width, rows: page.height, isOpaque: true)
      return try PNGEncoder.encode(
        image, dotsPerInch: 72, texts: [.init(keyword: "Title", text: "\(name): old, new, difference")])
    }
    try Data(png).write(to: folder.appendingPathComponent("\(name).png"))
  }

  /// Old, new and difference (black where equal) from left to right, as Cairo lays pixels out.
  private static func contactSheet(_ old: PixelImage?, _ new: PixelImage) -> PixelImage {
    let gap = 8
    let oldWidth = old?.width ?? 0
    let height = max(old?.height ?? 0, new.height)
    let width = oldWidth + 2 * new.width + 2 * gap
    var page = PixelImage(width: width, height: height, samples: [UInt8](repeating: 128, count: width * height * 4))
    func put(_ image: PixelImage, at left: Int, minus other: PixelImage? = nil) {
      for row in 0..<image.height {
        for column in 0..<image.width {
          for channel in 0..<3 {
            var value = image.samples[(row * image.width + column) * 4 + channel]
            if let other {
              let inside = row < other.height && column < other.width
              let before = inside ? other.samples[(row * other.width + column) * 4 + channel] : 0
              value = value > before ? value - before : before - value
            }
            // Blue, green, red in memory.
            page.samples[(row * width + left + column) * 4 + 2 - channel] = value
          }
        }
      }
    }
    if let old { put(old, at: 0) }
    put(new, at: oldWidth + gap)
    put(new, at: oldWidth + new.width + 2 * gap, minus: old ?? new)
    return page
  }
}
