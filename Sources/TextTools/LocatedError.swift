/// What is wrong, in one line, with the place of it where there is one: the shape of every module's error.
///
/// A module's error is a struct with these members and a `Code` of its own; how it is worded as a line, and how one
/// module's error becomes another's, stands here.
public protocol LocatedError: Error, Hashable, CustomStringConvertible {
  associatedtype Code: Hashable, Sendable

  /// What kind of thing went wrong.
  var code: Code { get }
  /// The file as the user named it; nil where no file is to blame.
  var file: String? { get }
  /// Counted from 1; nil where the error is not at a line.
  var line: Int? { get }
  /// What was found, what was expected and what to do, as one line without a full stop.
  var message: String { get }

  init(_ code: Code, file: String?, line: Int?, _ message: String)
}

extension LocatedError {
  /// `FILE:LINE: message`. What would break the line or reorder it, in a name or a value that came from a file, is
  /// written as an escape.
  public var description: String {
    var place = ""
    if let file { place = file + (line.map { ":\($0)" } ?? "") + ": " }
    return (place + message).showingControls
  }

  /// Another module's error, at the same place with the same words.
  public init(_ code: Code, _ cause: some LocatedError) {
    self.init(code, file: cause.file, line: cause.line, cause.message)
  }
}
