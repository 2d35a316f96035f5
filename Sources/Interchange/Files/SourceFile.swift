/// A file that a history was read from, after its bytes are gone.
struct SourceFile: Hashable, Sendable {
  /// As messages name it.
  let path: String
  /// The folders above it from the one that the user named.
  let folders: [String]
  let name: String
  let stem: String
  /// SHA-256 of its bytes, 64 hexadecimal digits.
  let sha256: String

  init(_ file: HistoryFile) {
    path = file.path
    folders = file.folders
    name = file.name
    stem = file.stem
    sha256 = file.sha256
  }
}
