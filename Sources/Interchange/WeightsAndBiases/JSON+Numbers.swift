internal import JSONText
internal import RunRecords

extension JSON {
  /// All the numbers that were logged with one call: the value itself, or those of its members, each with its path. A text
  /// or a list is none, nor is what has a `_type`: to W&B and Trackio that is a picture, a table or the like.
  func forEachNumber(at path: [String] = [], _ body: ([String], Double) -> Void) {
    if let number = doubleValue { return body(path, number) }
    guard let object = objectValue, object["_type"] == nil else { return }
    for (key, value) in object.members { value.forEachNumber(at: path + [key], body) }
  }
}
