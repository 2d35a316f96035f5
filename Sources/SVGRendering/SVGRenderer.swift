public import Charts

/// Turns drawings into SVG (1.1 with the little of SVG 2 that browsers and librsvg share): real text, a title and a
/// description, a class for each part, and colours that a page can restyle.
///
/// Every painted thing carries its plain colour as an attribute, which every reader understands; a style sheet that reaches
/// this figure only, by its id, repeats it as `var(--curves-ROLE, #colour)`, so a page that sets `--curves-foreground` and
/// the like restyles the figure.
public struct SVGRenderer {
  public struct Options: Sendable {
    /// Starts every id in the file. Made from the content where nil; two figures of one page need different ones.
    public var idPrefix: String?
    /// No XML declaration and no fixed width and height but those the page can override: to stand inside HTML.
    public var isFragment: Bool

    public init(idPrefix: String? = nil, isFragment: Bool = false) {
      self.idPrefix = idPrefix
      self.isFragment = isFragment
    }
  }

  public var options: Options

  public init(options: Options = Options()) { self.options = options }

  /// `drawing` as an SVG document, or as an `<svg>` element when `options.isFragment`. Text that comes from users is escaped.
  public func svg(_ drawing: Drawing) -> String {
    var writer = SVGWriter()
    writer.write(drawing.marks, indent: 1)
    let body = writer.text
    let prefix = options.idPrefix ?? "curves-\(Self.fingerprint(of: body, drawing.metadata.title))"
    return SVGDocument(
      drawing: drawing, body: body, paints: writer.paints, prefix: prefix, isFragment: options.isFragment
    )
    .text
  }

  /// An element that shows a stretch of a fragment that stands elsewhere on the page, as wide as that: where paper has no room
  /// for it whole. What is hidden there by `display: none` shows nothing here.
  ///
  /// - Parameters:
  ///   - size: the drawing's; the fragment was made with the same `idPrefix`.
  ///   - rows: from the drawing's top.
  public func window(on size: Size, rows: ClosedRange<Double>) -> String {
    let (width, id) = (SVGText.number(size.width), options.idPrefix ?? "")
    let (top, height) = (SVGText.number(rows.lowerBound), SVGText.number(rows.upperBound - rows.lowerBound))
    return "<svg viewBox=\"0 \(top) \(width) \(height)\">"
      + "<use href=\"#\(id)\" width=\"\(width)\" height=\"\(SVGText.number(size.height))\"/></svg>"
  }

  /// Eight hexadecimal digits of the FNV-1a hash (64 bits, folded) of what is drawn.
  private static func fingerprint(of parts: String...) -> String {
    var hash: UInt64 = 0xCBF2_9CE4_8422_2325
    for part in parts {
      for byte in part.utf8 { hash = (hash ^ UInt64(byte)) &* 0x100_0000_01B3 }
      hash = (hash ^ 0xFF) &* 0x100_0000_01B3
    }
    let digits = String(UInt32(truncatingIfNeeded: hash ^ hash >> 32), radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }
}
