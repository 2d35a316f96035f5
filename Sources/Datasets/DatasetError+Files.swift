internal import Files
internal import TextTools

extension DatasetError {
  init(_ error: FileError) {
    let code: Code =
      switch error.code {
      case .unreadable, .unwritable, .tooLarge: .unreadable
      case .truncated: .truncated
      case .trailingBytes: .trailingBytes
      case .format: .format
      case .checksum: .checksum
      }
    self.init(code, error)
  }
}

/// The value of `body`, which reads a file, with this module's errors.
func reading<Value: ~Copyable>(_ body: @autoclosure () throws(FileError) -> Value) throws(DatasetError) -> Value {
  do throws(FileError) { return try body() } catch { throw DatasetError(error) }
}
