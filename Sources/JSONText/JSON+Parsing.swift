extension JSON {
  /// Reads one JSON value that fills `bytes`.
  ///
  /// Beyond RFC 8259 the words `NaN`, `Infinity` and `-Infinity` are taken, because Python writes them.
  ///
  /// - Parameter takesBareWords: false for a format of our own, where they are strings: other readers refuse such a file.
  /// - Throws: `JSONError` with the line where the text stops being JSON.
  public static func parse(_ bytes: [UInt8], file: String? = nil, takesBareWords: Bool = true)
    throws(JSONError) -> JSON
  {
    var failure: JSONError?
    let value = bytes.withUnsafeBufferPointer { buffer -> JSON? in
      var parser = JSONParser(buffer, takesBareWords: takesBareWords)
      do throws(JSONParser.Failure) {
        return try parser.document()
      } catch {
        failure = JSONError(file: file, line: parser.line(at: error.offset), error.message)
        return nil
      }
    }
    if let value { return value }
    throw failure ?? JSONError(file: file, "not JSON")
  }

  public static func parse(_ text: String, file: String? = nil) throws(JSONError) -> JSON {
    try parse(Array(text.utf8), file: file)
  }
}
