internal import Mustache

/// A form of a job's file: mustache text without escaping, as each value is quoted by the rules of its place.
struct JobTemplate {
  private let template: MustacheTemplate

  /// - Throws: `ClusterJobError` with the line where it is not mustache.
  init(_ source: String, file: String) throws(ClusterJobError) {
    do { template = try MustacheTemplate(string: source) } catch let error as MustacheTemplate.ParserError {
      throw ClusterJobError("\(file):\(error.context.lineNumber): not mustache: \(error.error)")
    } catch {
      throw ClusterJobError("\(file): not mustache: \(error)")
    }
  }

  func render(_ values: [String: Any]) -> String { template.render(values) }
}

/// Why a job cannot be written down, on one line.
public struct ClusterJobError: Error, Equatable, CustomStringConvertible {
  public let description: String

  init(_ description: String) { self.description = description }
}
