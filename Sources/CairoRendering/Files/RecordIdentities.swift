/// The identities of the records a figure was made from, as its file carries them.
public enum RecordIdentities {
  /// The keyword of the PNG text chunk, the key of the PDF's document information, and the SVG's metadata attribute.
  static let key = "curves.records"

  /// The identities in `file`, the bytes of a PNG, PDF or SVG that `curves` wrote, in order.
  ///
  /// Found by its marker, not by reading the format: enough to say which records a file claims.
  ///
  /// - Returns: nil when the file carries none.
  public static func read(from file: [UInt8]) -> [String]? {
    let marker = Array(key.utf8)
    guard file.count > marker.count else { return nil }
    for start in 0..<file.count - marker.count
    where file[start] == marker[0] && file[start..<start + marker.count].elementsEqual(marker) {
      // A separator of one or two bytes: NUL, ` (`, `="`.
      var position = start + marker.count
      while position < file.count, position < start + marker.count + 2, !isHexadecimal(file[position]) { position += 1 }
      var identities: [String] = []
      while position + 64 <= file.count, file[position..<position + 64].allSatisfy(isHexadecimal) {
        identities.append(String(decoding: file[position..<position + 64], as: UTF8.self))
        position += 64
        guard position < file.count, file[position] == UInt8(ascii: " ") else { break }
        position += 1
      }
      if !identities.isEmpty { return identities }
    }
    return nil
  }

  private static func isHexadecimal(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || (UInt8(ascii: "a")...UInt8(ascii: "f")).contains(byte)
  }
}
