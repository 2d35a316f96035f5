internal import TextTools

/// The date in a PostScript file, which Cairo takes from the clock.
enum PostScriptDate {
  private static let key = Array("%%CreationDate: ".utf8)

  /// `file` with `date`, in seconds since 1970, in place of the date it has: the same bytes on every run. The line may
  /// change its length, as nothing in an EPS counts bytes.
  static func fixed(in file: [UInt8], _ date: Int) -> [UInt8] {
    // The header comes first: far fewer bytes than this.
    let head = file.prefix(4096)
    guard
      let start = head.indices.first(where: { file[$0...].starts(with: key) }),
      let end = file[start...].firstIndex(of: UInt8(ascii: "\n"))
    else { return file }
    return file[..<start] + key + Array(UTCTime(secondsSince1970: date).iso8601.utf8) + file[end...]
  }
}
