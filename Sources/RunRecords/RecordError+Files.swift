internal import Files
internal import JSONText
internal import TextTools

/// The value of `body`, which reads or writes files, with this module's errors.
func accessing<Value>(_ body: @autoclosure () throws(FileError) -> Value) throws(RecordError) -> Value {
  do throws(FileError) { return try body() } catch {
    throw RecordError(error.code == .unwritable ? .unwritable : .unreadable, error)
  }
}

/// The value of `body`, which parses JSON, with this module's errors.
func parsing<Value>(_ body: @autoclosure () throws(JSONError) -> Value) throws(RecordError) -> Value {
  do throws(JSONError) { return try body() } catch { throw RecordError(.syntax, error) }
}
