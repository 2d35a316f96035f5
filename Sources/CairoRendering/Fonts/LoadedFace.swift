internal import CPangoCairo

/// A face whose file has been opened: what it covers, and the description by which Pango picks it and no other.
final class LoadedFace {
  private let pattern: OpaquePointer
  private let characters: OpaquePointer
  private let description: OpaquePointer

  /// Nil unless `pattern` is the face `index` of `file`.
  init?(pattern: OpaquePointer, file: String, index: Int) {
    var path: UnsafeMutablePointer<FcChar8>?
    var number: Int32 = 0
    var characters: OpaquePointer?
    guard FcPatternGetString(pattern, FC_FILE, 0, &path) == FcResultMatch, let path, String(cString: path) == file,
      FcPatternGetInteger(pattern, FC_INDEX, 0, &number) == FcResultMatch, Int(number) == index,
      FcPatternGetCharSet(pattern, FC_CHARSET, 0, &characters) == FcResultMatch, let characters,
      let description = pango_fc_font_description_from_pattern(pattern, 0)
    else { return nil }
    // Of several family names the last is the narrowest ("Latin Modern Roman", "LM Roman 8"): the first may be shared by
    // files that differ only in their optical size.
    var family: UnsafeMutablePointer<FcChar8>?
    var position: Int32 = 0
    while FcPatternGetString(pattern, FC_FAMILY, position, &family) == FcResultMatch { position += 1 }
    if let family {
      family.withMemoryRebound(to: CChar.self, capacity: 1) { pango_font_description_set_family(description, $0) }
    }
    FcPatternReference(pattern)
    self.pattern = pattern
    self.characters = characters
    self.description = description
  }

  deinit {
    pango_font_description_free(description)
    FcPatternDestroy(pattern)
  }

  func covers(_ scalar: Unicode.Scalar) -> Bool { FcCharSetHasChar(characters, scalar.value) != 0 }

  /// Calls `body` with the description at `size` points, which stays this object's.
  func withDescription<Result>(size: Double, _ body: (OpaquePointer) -> Result) -> Result {
    pango_font_description_set_size(description, Int32((size * Double(PANGO_SCALE)).rounded()))
    return body(description)
  }
}
