internal import CPangoCairo

extension FontLibrary {
  /// The folders where Debian, TeX Live, Homebrew and macOS keep the fonts we name. Those of `$CURVES_FONTS`, separated by
  /// colons, come first.
  public static func standardFolders() -> [String] {
    let extra = g_getenv("CURVES_FONTS").map { String(cString: $0) } ?? ""
    let home = g_get_home_dir().map { String(cString: $0) } ?? ""
    return extra.split(separator: ":").map(String.init) + [
      "/usr/share/fonts/opentype/inter",
      "/usr/share/texmf/fonts/opentype/public/lm",
      "/usr/share/texmf/fonts/opentype/public/tex-gyre",
      "/usr/share/fonts/opentype/noto",
      "/usr/share/fonts/truetype/noto",
      "/usr/share/fonts/truetype/dejavu",
      "/usr/share/fonts/truetype/ancient-scripts",
      "/usr/share/fonts/truetype/inter",
      "/usr/share/texlive/texmf-dist/fonts/opentype/public/lm",
      "/usr/share/texlive/texmf-dist/fonts/opentype/public/tex-gyre",
      "/usr/local/share/fonts",
      "\(home)/.local/share/fonts",
      "\(home)/.fonts",
      "\(home)/Library/Fonts",
      "/Library/Fonts",
      "/opt/homebrew/share/fonts",
      "/usr/local/texlive/texmf-local/fonts/opentype/public/lm",
    ]
  }
}
