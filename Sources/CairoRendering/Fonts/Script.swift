/// What little has to be known of scripts to pick a font file without opening any.
enum Script {
  enum HanVariant { case japanese, korean, simplified, traditional, hongKong }

  /// Han, kana, Hangul, bopomofo and the punctuation and full-width forms used with them.
  static func isHan(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x1100...0x11FF, 0x2E80...0x9FFF, 0xA960...0xA97F, 0xAC00...0xD7FF, 0xF900...0xFAFF, 0xFE30...0xFE4F,
      0xFF00...0xFFEF, 0x20000...0x3FFFF:
      true
    default: false
    }
  }

  /// The part of a Noto font's file name that stands for the script of `scalar`; nil where no single script's font has it.
  static func notoScript(of scalar: Unicode.Scalar) -> String? {
    switch scalar.value {
    case 0x0530...0x058F: "SansArmenian"
    case 0x0590...0x05FF, 0xFB1D...0xFB4F: "SansHebrew"
    case 0x0600...0x06FF, 0x0750...0x077F, 0x08A0...0x08FF, 0xFB50...0xFDFF, 0xFE70...0xFEFF: "SansArabic"
    case 0x0900...0x097F: "SansDevanagari"
    case 0x0980...0x09FF: "SansBengali"
    case 0x0A00...0x0A7F: "SansGurmukhi"
    case 0x0A80...0x0AFF: "SansGujarati"
    case 0x0B80...0x0BFF: "SansTamil"
    case 0x0C00...0x0C7F: "SansTelugu"
    case 0x0C80...0x0CFF: "SansKannada"
    case 0x0D00...0x0D7F: "SansMalayalam"
    case 0x0D80...0x0DFF: "SansSinhala"
    case 0x0E00...0x0E7F: "SansThai"
    case 0x0E80...0x0EFF: "SansLao"
    case 0x1000...0x109F: "SansMyanmar"
    case 0x10A0...0x10FF: "SansGeorgian"
    case 0x1200...0x139F: "SansEthiopic"
    case 0x1780...0x17FF: "SansKhmer"
    default: nil
    }
  }

  /// Which regional forms of Han characters `language`, a BCP 47 tag, asks for; the traditional ones where it does not say.
  static func hanVariant(of language: String) -> HanVariant {
    let parts = language.lowercased().split(whereSeparator: { $0 == "-" || $0 == "_" })
    switch parts.first {
    case "ja": return .japanese
    case "ko": return .korean
    default: break
    }
    if parts.contains("hk") || parts.contains("mo") { return .hongKong }
    if parts.contains("hans") || parts.contains("cn") || parts.contains("sg") { return .simplified }
    return .traditional
  }

  /// Characters that draw nothing, so that no font need have them: joiners, variation selectors, direction marks.
  static func drawsNothing(_ scalar: Unicode.Scalar) -> Bool {
    scalar.properties.isDefaultIgnorableCodePoint
  }
}
