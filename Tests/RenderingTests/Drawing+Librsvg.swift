import Charts

extension Drawing {
  /// The drawing without what librsvg cannot do at all, so that all else can be compared closely.
  ///
  /// It knows no tabular digits (`font-variant-numeric`): all digits become proportional. It sets no ligatures: those of
  /// Latin Modern are kept apart by a character that draws nothing. The prime, which Latin Modern lacks, comes from another
  /// face in each program: an apostrophe stands in for it. And it smooths images whatever `image-rendering` says:
  /// they become images of 8×8 pixels for each, whose smoothed edges are narrower than a pixel of the page.
  var forLibrsvg: Drawing {
    var result = self
    result.marks = Self.forLibrsvg(marks)
    return result
  }

  private static func forLibrsvg(_ marks: [Mark]) -> [Mark] {
    marks.map { mark in
      switch mark {
      case .text(var text):
        text.style.tabularDigits = false
        if text.style.family == .serif {
          text.text = text.text.replacing(/f(?=[fil])/, with: "f\u{200C}").replacing("′", with: "'")
        }
        return .text(text)
      case .image(let image): return .image(enlarged(image, by: 8))
      case .group(var group):
        group.marks = forLibrsvg(group.marks)
        return .group(group)
      default: return mark
      }
    }
  }

  private static func enlarged(_ image: Mark.ImageMark, by factor: Int) -> Mark.ImageMark {
    let (columns, rows, channels) = (image.columns * factor, image.rows * factor, image.channels)
    var pixels: [UInt8] = []
    pixels.reserveCapacity(columns * rows * channels)
    for row in 0..<rows {
      for column in 0..<columns {
        let start = (row / factor * image.columns + column / factor) * channels
        pixels += image.pixels[start..<start + channels]
      }
    }
    return Mark.ImageMark(
      pixels: pixels, columns: columns, rows: rows, channels: channels, frame: image.frame, title: image.title)
  }
}
