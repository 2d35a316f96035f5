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
    try bytes.withUnsafeBufferPointer { buffer in
      Result { () throws(JSONError) in try parse(buffer, file: file, takesBareWords: takesBareWords) }
    }.get()
  }

  /// The same of bytes that lie elsewhere, such as a line of a file.
  public static func parse(_ bytes: UnsafeBufferPointer<UInt8>, file: String? = nil, takesBareWords: Bool = true)
    throws(JSONError) -> JSON
  {
    var parser = JSONParser(bytes, takesBareWords: takesBareWords)
    do throws(JSONParser.Failure) {
      return try parser.document()
    } catch {
      throw JSONError(file: file, line: parser.line(at: error.offset), error.message)
    }
  }

  public static func parse(_ text: String, file: String? = nil) throws(JSONError) -> JSON {
    try parse(Array(text.utf8), file: file)
  }
}
