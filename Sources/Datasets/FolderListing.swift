#if canImport(Glibc)
  internal import Glibc
#elseif canImport(Darwin)
  internal import Darwin
#endif

/// What kind of thing is at a path.
enum PathKind: Equatable {
  case file(length: Int)
  case folder
  case nothing

  init(at path: String) {
    var status = stat()
    guard stat(path, &status) == 0 else {
      self = .nothing
      return
    }
    self = status.st_mode & S_IFMT == S_IFDIR ? .folder : .file(length: Int(status.st_size))
  }
}

/// The names in a folder, sorted by their bytes, without `.` and `..`.
/// - Throws: `unreadable` when it is missing, no folder or not allowed.
func names(inFolder path: String) throws(DatasetError) -> [String] {
  guard let folder = opendir(path) else {
    throw DatasetError(
      .unreadable, file: path, "cannot be listed (\(reason(of: errno))), expected a folder that can be read")
  }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafeBytes(of: &entry.pointee.d_name) { bytes in
      String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
}

/// `folder/name`, with one slash.
func join(_ folder: String, _ name: String) -> String {
  folder.hasSuffix("/") ? folder + name : folder + "/" + name
}

/// The last part of a path, without `.gz`.
func contentName(of path: String) -> String {
  let trimmed = path.drop(suffix: "/")
  let name = trimmed.split(separator: "/").last.map(String.init) ?? path
  return name.drop(suffix: ".gz")
}

extension String {
  /// This text without `suffix`, where it ends so.
  func drop(suffix: String) -> String {
    hasSuffix(suffix) ? String(dropLast(suffix.count)) : self
  }
}
