internal import CPangoCairo
internal import Charts
internal import TextTools

/// A text cut into stretches that one face draws each, so that Pango has nothing left to choose.
struct FontRuns {
  struct Run {
    /// UTF-8 offsets.
    var bytes: Range<Int>
    var face: LoadedFace
    /// Size as a share of the text's.
    var scale = 1.0
    /// Of the baseline, in ems of the text.
    var rise = 0.0
  }

  let text: String
  let primary: LoadedFace
  /// Only the stretches that `primary` does not draw.
  let others: [Run]

  init(_ text: String, style: TextStyle, primary: LoadedFace, fonts: FontLibrary) throws(ChartError) {
    self.primary = primary
    let parts = TextRun.runs(of: text, in: style.family)
    // The common case costs one pass over the scalars.
    if parts.count == 1, let part = parts.first, !part.isItalic, part.script == .none,
      part.text.unicodeScalars.allSatisfy({ $0.isASCII || Self.isDrawn($0, by: primary) })
    {
      self.text = part.text
      others = []
      return
    }
    let language = Self.hanLanguage(of: text, style: style)
    var set = ""
    var runs: [Run] = []
    for part in parts {
      var partStyle = style
      if part.isItalic { partStyle.italic = true }
      partStyle.size *= part.scale
      let face = part.isItalic || part.script != .none ? try fonts.primaryFace(for: partStyle) : primary
      for cluster in part.text {
        let (drawn, own) = try Self.drawn(cluster, by: face, style: partStyle, language: language, fonts: fonts)
        let start = set.utf8.count
        set.append(drawn)
        guard own !== primary || part.script != .none else { continue }
        if let last = runs.last, last.face === own, last.rise == part.rise, last.bytes.upperBound == start {
          runs[runs.count - 1].bytes = last.bytes.lowerBound..<set.utf8.count
        } else {
          runs.append(Run(bytes: start..<set.utf8.count, face: own, scale: part.scale, rise: part.rise))
        }
      }
    }
    self.text = set
    others = runs
  }

  /// What stands for `cluster`, and the face that draws it: `primary` where it can.
  private static func drawn(
    _ cluster: Character, by primary: LoadedFace, style: TextStyle, language: String, fonts: FontLibrary
  ) throws(ChartError) -> (Character, LoadedFace) {
    if isCovered(cluster, by: primary) { return (cluster, primary) }
    if let face = fonts.fallbackFace(for: cluster, style: style, language: language) { return (cluster, face) }
    let (drawn, face) = try replacement(for: cluster, style: style, primary: primary, fonts: fonts)
    return (drawn, face ?? primary)
  }

  private static func isCovered(_ cluster: Character, by face: LoadedFace) -> Bool {
    cluster.unicodeScalars.allSatisfy { isDrawn($0, by: face) }
  }

  /// Noncharacters are drawn by no face, whatever it says: Cairo takes a text with one for no UTF-8 and fails.
  private static func isDrawn(_ scalar: Unicode.Scalar, by face: LoadedFace) -> Bool {
    !scalar.isNoncharacter && (face.covers(scalar) || Script.drawsNothing(scalar))
  }

  private static func replacement(
    for cluster: Character, style: TextStyle, primary: LoadedFace, fonts: FontLibrary
  ) throws(ChartError) -> (Character, LoadedFace?) {
    let missing = cluster.unicodeScalars.first { !isDrawn($0, by: primary) } ?? "\u{FFFD}"
    // No font can be asked for that has a noncharacter.
    guard fonts.uncoveredCharacters == .replace || missing.isNoncharacter else {
      let code = String(missing.value, radix: 16, uppercase: true)
      let padded = String(repeating: "0", count: max(0, 4 - code.count)) + code
      throw ChartError(
        .glyphMissing,
        "no font has “\(cluster)” (U+\(padded)): install one that does (Debian: apt install \(FontCatalog.package(having: missing))), "
          + "name its folder in CURVES_FONTS, or change the text")
    }
    if !fonts.replacedCharacters.contains(cluster) { fonts.replacedCharacters.append(cluster) }
    let square: Character = "□"
    if isCovered(square, by: primary) { return (square, nil) }
    if let face = fonts.fallbackFace(for: square, style: style, language: style.language) { return (square, face) }
    return ("?", nil)
  }

  /// The language whose Han forms the text wants: the style's where it is one that writes Han, else what kana or Hangul in
  /// the text give away.
  private static func hanLanguage(of text: String, style: TextStyle) -> String {
    let language = style.language.lowercased()
    if ["zh", "ja", "ko"].contains(where: { language.hasPrefix($0) }) { return style.language }
    if text.unicodeScalars.contains(where: { (0x3040...0x30FF).contains($0.value) }) { return "ja" }
    if text.unicodeScalars.contains(where: { (0xAC00...0xD7FF).contains($0.value) }) { return "ko" }
    return style.language
  }

  /// Sets the text and its fonts on `layout`.
  func apply(to layout: OpaquePointer, style: TextStyle) {
    pango_layout_set_text(layout, text, -1)
    pango_layout_set_auto_dir(layout, 0)
    primary.withDescription(size: style.size) { pango_layout_set_font_description(layout, $0) }
    let attributes = pango_attr_list_new()
    defer { pango_attr_list_unref(attributes) }
    pango_attr_list_insert(attributes, pango_attr_fallback_new(0))
    pango_attr_list_insert(attributes, pango_attr_language_new(pango_language_from_string(style.language)))
    insertFonts(into: attributes, offset: 0, style: style)
    pango_layout_set_attributes(layout, attributes)
  }

  /// The fonts of this text where it starts at byte `offset` of a longer one.
  func insertFonts(into attributes: OpaquePointer?, offset: Int, style: TextStyle) {
    primary.withDescription(size: style.size) { description in
      Self.insert(pango_attr_font_desc_new(description), offset..<offset + text.utf8.count, attributes)
    }
    for run in others {
      let bytes = run.bytes.lowerBound + offset..<run.bytes.upperBound + offset
      run.face.withDescription(size: style.size * run.scale) { description in
        Self.insert(pango_attr_font_desc_new(description), bytes, attributes)
      }
      if run.rise != 0 {
        let rise = Int32((run.rise * style.size * Double(PANGO_SCALE)).rounded())
        Self.insert(pango_attr_rise_new(rise), bytes, attributes)
      }
    }
    guard style.tabularDigits else { return }
    // On digits alone: it widens Inter's hyphen.
    for digits in Self.digitRanges(text) {
      let bytes = digits.lowerBound + offset..<digits.upperBound + offset
      Self.insert(pango_attr_font_features_new("tnum=1"), bytes, attributes)
    }
  }

  static func insert(
    _ attribute: UnsafeMutablePointer<PangoAttribute>?, _ bytes: Range<Int>, _ list: OpaquePointer?
  ) {
    attribute?.pointee.start_index = UInt32(bytes.lowerBound)
    attribute?.pointee.end_index = UInt32(bytes.upperBound)
    pango_attr_list_insert(list, attribute)
  }

  static func digitRanges(_ text: String) -> [Range<Int>] {
    var ranges: [Range<Int>] = []
    var start: Int?
    var position = 0
    for byte in text.utf8 {
      let isDigit = (48...57).contains(byte)
      if isDigit, start == nil { start = position }
      if !isDigit, let begun = start {
        ranges.append(begun..<position)
        start = nil
      }
      position += 1
    }
    if let start { ranges.append(start..<position) }
    return ranges
  }
}
