internal import CPangoCairo
public import Charts
internal import TextTools

/// The fonts that figures are set in, found by file name in known folders and never by the machine's defaults.
///
/// A font file is opened when a style or a character first needs it, so a Latin figure never pays for Noto Sans CJK. Which
/// file that is depends on the style and the character alone. Not thread-safe: make one for each thread.
public final class FontLibrary {
  /// What becomes of a character that no font has.
  public enum UncoveredCharacters: Sendable {
    /// `ChartError` names it and the package that has it.
    case refuse
    /// A white square `□` (U+25A1) stands for it, and `replacedCharacters` tells. So it is always with noncharacters such
    /// as U+FFFF, which no font can have.
    case replace
  }

  /// The folders that are searched, in order.
  public let folders: [String]
  public let uncoveredCharacters: UncoveredCharacters
  /// The characters that were replaced so far, each once, in order of first use.
  public internal(set) var replacedCharacters: [Character] = []

  /// No page is wide enough for more characters on a line, and shaping takes as long as the text.
  static let longestLine = 10_000

  let context: OpaquePointer
  private let configuration: OpaquePointer
  private let fontMap: UnsafeMutablePointer<PangoFontMap>
  private var loaded: [FontFace: LoadedFace?] = [:]
  private var loadedFiles: Set<String> = []
  private var lines: [LineKey: TextLine] = [:]

  private struct LineKey: Hashable {
    var text: String
    var style: TextStyle
  }

  /// - Parameter folders: where to look; `standardFolders()` where nil.
  /// - Throws: `ChartError` `backend` when Pango was built without FreeType.
  public init(folders: [String]? = nil, uncoveredCharacters: UncoveredCharacters = .refuse) throws(ChartError) {
    self.folders = folders ?? Self.standardFolders()
    self.uncoveredCharacters = uncoveredCharacters
    (configuration, fontMap, context) = try FontLock.held { () throws(ChartError) in try Self.fonts() }
  }

  /// A font map that knows no font yet, and a context that sets text with it.
  private static func fonts() throws(ChartError) -> (OpaquePointer, UnsafeMutablePointer<PangoFontMap>, OpaquePointer) {
    guard let configuration = FcConfigCreate() else {
      throw ChartError(.backend, "fontconfig could not make a configuration")
    }
    // Without a current configuration a helper thread of Pango's reads the system's.
    FcConfigSetCurrent(configuration)
    guard let fontMap = pango_cairo_font_map_new_for_font_type(CAIRO_FONT_TYPE_FT) else {
      FcConfigDestroy(configuration)
      throw ChartError(.backend, "Pango was built without FreeType fonts: install a Pango that has them")
    }
    pango_fc_font_map_set_config(OpaquePointer(fontMap), configuration)
    guard let context = pango_font_map_create_context(fontMap) else {
      g_object_unref(fontMap)
      FcConfigDestroy(configuration)
      throw ChartError(.backend, "Pango could not make a context")
    }
    // Hinting would bend outlines and advances to one device's pixels, and differently for PNG and PDF.
    let options = cairo_font_options_create()
    cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
    cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
    cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
    pango_cairo_context_set_font_options(context, options)
    cairo_font_options_destroy(options)
    pango_cairo_context_set_resolution(context, 72)
    pango_context_set_round_glyph_positions(context, 0)
    return (configuration, fontMap, context)
  }

  deinit {
    // Rather kept than taken from under the thread that uses it.
    guard waitForPango() else { return }
    FontLock.held {
      g_object_unref(UnsafeMutableRawPointer(context))
      g_object_unref(UnsafeMutableRawPointer(fontMap))
      FcConfigDestroy(configuration)
    }
  }

  /// References to the font map while nobody looks for fonts: this library's and its context's.
  private static let idleReferences = 2

  /// Waits until Pango's helper thread is done with the font map; false where it is not after seconds.
  ///
  /// Pango 1.50 sorts fonts on a thread of its own, which holds the map for each pattern, and goes on when a line is already
  /// shaped. Were it the last to let go, it would take the map apart outside the lock, and look into tables that are gone:
  /// a run of all tests ended so, in GLib, with a division by zero.
  func waitForPango() -> Bool {
    for _ in 0..<20_000 {
      if curves_reference_count(fontMap) <= Self.idleReferences { return true }
      g_usleep(200)
    }
    return false
  }

  /// `text` shaped in `style`. What layout has measured, painting need not shape again.
  func line(_ text: String, style: TextStyle) throws(ChartError) -> TextLine {
    let text = text.cut(to: Self.longestLine)
    var key = LineKey(text: text, style: style)
    key.style.paint = Paint(Color(hex: 0))
    if let known = lines[key] { return known }
    let line = try TextLine(text, style: style, fonts: self)
    // A report's worth; a process that draws without end must not grow without end.
    if lines.count >= 4096 { lines.removeAll(keepingCapacity: true) }
    lines[key] = line
    return line
  }

  /// The face that `style` is set in.
  ///
  /// - Throws: `ChartError` `fontMissing` naming the file and the package that has it.
  func primaryFace(for style: TextStyle) throws(ChartError) -> LoadedFace {
    let face = FontCatalog.primaryFace(for: style)
    if let found = load(face) { return found }
    throw ChartError(
      .fontMissing,
      "font \(face.name) (\(face.fileNames[0])) found in none of \(folders.count) folders, such as \(folders.first ?? "none"): "
        + "install it (Debian: apt install \(face.package)) or name its folder in CURVES_FONTS")
  }

  /// The face that draws `cluster`, a character with its marks, where `primary` lacks it; nil when no font has it.
  func fallbackFace(for cluster: Character, style: TextStyle, language: String) -> LoadedFace? {
    let visible = cluster.unicodeScalars.filter { !Script.drawsNothing($0) }
    guard let first = visible.first, !visible.contains(where: \.isNoncharacter) else { return nil }
    for face in FontCatalog.fallbackFaces(for: first, style: style, language: language) {
      if let found = load(face), visible.allSatisfy({ found.covers($0) }) { return found }
    }
    return nil
  }

  /// `face`, loaded when first asked for; nil when its file is in no folder.
  private func load(_ face: FontFace) -> LoadedFace? {
    if let known = loaded[face] { return known }
    let found = locate(face).flatMap { path in open(path, face) }
    loaded[face] = .some(found)
    return found
  }

  private func locate(_ face: FontFace) -> String? {
    for folder in folders {
      for name in face.fileNames {
        let path = "\(folder)/\(name)"
        if g_file_test(path, G_FILE_TEST_IS_REGULAR) != 0 { return path }
      }
    }
    return nil
  }

  private func open(_ path: String, _ face: FontFace) -> LoadedFace? {
    if loadedFiles.insert(path).inserted {
      guard FcConfigAppFontAddFile(configuration, path) != 0 else { return nil }
      // Drops the fonts that were found before.
      _ = waitForPango()
      FontLock.held { pango_fc_font_map_config_changed(OpaquePointer(fontMap)) }
    }
    guard let fonts = FcConfigGetFonts(configuration, FcSetApplication) else { return nil }
    for position in 0..<Int(fonts.pointee.nfont) {
      guard let pattern = fonts.pointee.fonts[position],
        let candidate = LoadedFace(pattern: pattern, file: path, index: face.index)
      else { continue }
      return candidate
    }
    return nil
  }
}
