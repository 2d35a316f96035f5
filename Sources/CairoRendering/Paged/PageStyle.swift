internal import Charts

/// Sizes and colours of a paged document, lengths in points.
enum PageStyle {
  static let ink = Paint(Color(hex: 0x1A1C1F))
  static let muted = Paint(Color(hex: 0x5F6670))
  static let accent = Paint(Color(hex: 0x0B5CAD))
  static let tint = Paint(Color(hex: 0xF2F5F8))

  static let bodySize = 9.5
  static let tableSize = 8.5
  static let codeSize = 8.0
  static let captionSize = 8.5
  static let titleSize = 20.0
  /// Of levels 1, 2 and 3.
  static let headingSizes = [14.0, 11.5, 10.0]

  /// Baseline to baseline, as a multiple of the type size. Long lines of body text want more than headings.
  static let leading = 1.45
  static let tightLeading = 1.25
}
