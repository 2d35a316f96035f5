import Charts
import FigureKinds
import Files
import Findings
import RunRecords
import TextTools

/// A file that the figures of a paper share: how arms look, and any option of `curves figure` by its name.
///
///     arms:
///       relu: {color: "#0072B2", dash: solid, marker: circle}
///     venue: neurips
///     band: ci95
struct StyleFile {
  /// An arm by its id or label, and how it looks.
  struct Arm {
    var name: String
    var line: Int?
    var look: ArmLook
  }

  /// An option without its dashes, and what is typed for it.
  struct Option {
    var name: String
    var line: Int?
    var arguments: [String]
  }

  /// As the user named it.
  let file: String
  private(set) var arms: [Arm] = []
  private(set) var options: [Option] = []

  /// - Throws: `RecordError` with file and line: not YAML, an unknown key, colour, dash or marker.
  init(reading file: String) throws {
    let bytes = try FileAccess.read(file)
    guard let yaml = String(validating: bytes, as: UTF8.self) else {
      throw RecordError(.syntax, file: file, "is not UTF-8 text, expected a style file")
    }
    try self.init(yaml: yaml, file: file)
  }

  init(yaml: String, file: String) throws(RecordError) {
    self.file = file
    let settings = try SettingsFile(
      yaml: yaml, file: file, expected: "a style (arms, and options of curves figure such as venue: neurips)")
    for entry in settings.entries {
      if entry.key == "arms", case .mapping(let arms) = entry.value {
        for arm in arms { self.arms.append(try self.arm(arm)) }
      } else {
        options += try option(entry)
      }
    }
  }

  private func error(_ code: RecordError.Code, _ line: Int?, _ message: String) -> RecordError {
    RecordError(code, file: file, line: line, message)
  }

  // MARK: Arms

  private func arm(_ entry: SettingsFile.Entry) throws(RecordError) -> Arm {
    guard case .mapping(let members) = entry.value else {
      throw error(.wrongType, entry.line, "arms.\(entry.key): found no keys, expected color, dash or marker")
    }
    var look = ArmLook()
    for member in members {
      let path = "arms.\(entry.key).\(member.key)"
      switch member.key {
      case "color", "colour": look.color = try color(member, path)
      case "dash": look.dash = try dash(member, path)
      case "marker": look.marker = try marker(member, path)
      default:
        let known = ["color", "dash", "marker"]
        throw error(
          .unknownKey, member.line,
          "unknown key \"\(member.key)\" under arms.\(entry.key)\(suggestion(member.key, known)); known are \(known.joined(separator: ", "))"
        )
      }
    }
    return Arm(name: entry.key, line: entry.line, look: look)
  }

  private func color(_ entry: SettingsFile.Entry, _ path: String) throws(RecordError) -> Color {
    // A # that no quotes keep begins a comment, so that nothing is left.
    guard case .text(let text) = entry.value else {
      throw error(.wrongType, entry.line, "\(path): found no colour, expected \"#RRGGBB\" in quotes or a name of CSS")
    }
    guard let color = Color(named: text) else {
      throw error(
        .invalidValue, entry.line,
        "\(path): unknown colour \"\(text)\"\(suggestion(text, Color.names)); expected \"#RRGGBB\" in quotes or one of \(Color.names.joined(separator: ", "))"
      )
    }
    return color
  }

  private func dash(_ entry: SettingsFile.Entry, _ path: String) throws(RecordError) -> [Double] {
    let names = ArmLook.dashes.map(\.name)
    let expected = "expected one of \(names.joined(separator: ", ")), or on and off lengths such as [4, 2]"
    switch entry.value {
    case .text(let text):
      guard let known = ArmLook.dashes.first(where: { $0.name == text }) else {
        throw error(
          .unknownName, entry.line, "\(path): unknown dash \"\(text)\"\(suggestion(text, names)); \(expected)")
      }
      return known.dash
    case .list(let elements):
      let lengths = elements.compactMap { element in
        if case .text(let text) = element {
          DecimalScanner.finite(text).flatMap { (0.1...100).contains($0) ? $0 : nil }
        } else {
          nil
        }
      }
      guard lengths.count == elements.count, !lengths.isEmpty, lengths.count % 2 == 0, lengths.count <= 8 else {
        throw error(.invalidValue, entry.line, "\(path): found other than 2 to 8 lengths of 0.1 to 100, \(expected)")
      }
      return lengths
    default: throw error(.wrongType, entry.line, "\(path): found no dash, \(expected)")
    }
  }

  private func marker(_ entry: SettingsFile.Entry, _ path: String) throws(RecordError) -> Mark.Marker.Shape {
    let names = Mark.Marker.Shape.allCases.map(\.rawValue)
    guard case .text(let text) = entry.value, let shape = Mark.Marker.Shape(rawValue: text) else {
      let found = if case .text(let text) = entry.value { "unknown marker \"\(text)\"" } else { "found no marker" }
      throw error(.unknownName, entry.line, "\(path): \(found), expected one of \(names.joined(separator: ", "))")
    }
    return shape
  }

  private func suggestion(_ word: String, _ names: [String]) -> String {
    word.utf8.count > 100 ? "" : NearestName.of(word, in: names).map { ", did you mean \"\($0)\"?" } ?? ""
  }

  /// How the arms of these records look, by their ids.
  ///
  /// - Throws: `RecordError` for an arm that the records have not.
  func looks(in findings: Findings) throws(RecordError) -> [String: ArmLook] {
    var looks: [String: ArmLook] = [:]
    for arm in arms {
      do {
        for place in try findings.places(of: [arm.name]) { looks[findings.arms[place].id] = arm.look }
      } catch {
        throw self.error(.unknownName, arm.line, "arms: \(error)")
      }
    }
    return looks
  }

  // MARK: Options

  private func option(_ entry: SettingsFile.Entry) throws(RecordError) -> [Option] {
    let name = entry.key
    guard let form = StyleOptions.form(name) else {
      let known = ["arms"] + StyleOptions.names.filter { $0 != "arms" }
      throw error(
        .unknownKey, entry.line,
        "unknown key \"\(name)\"\(suggestion(name, known)); known are \(known.joined(separator: ", "))")
    }
    func made(_ arguments: [String]) -> [Option] { [Option(name: name, line: entry.line, arguments: arguments)] }
    switch (form, entry.value) {
    case (_, .nothing): return []
    case (.flag, .flag(let isOn)):
      let off = name == "panel-titles" ? ["--no-\(name)"] : []
      return isOn ? made(["--\(name)"]) : off.isEmpty ? [] : made(off)
    case (.value, .text(let text)), (.list, .text(let text)), (.repeated, .text(let text)):
      return made(["--\(name)=\(text)"])
    case (.list, .list(let elements)):
      return made(["--\(name)=\(try texts(elements, entry).joined(separator: ","))"])
    case (.repeated, .list(let elements)): return made(try texts(elements, entry).map { "--\(name)=\($0)" })
    case (.flag, _): throw error(.wrongType, entry.line, "\(name): found something else, expected true or false")
    case (.value, _): throw error(.wrongType, entry.line, "\(name): found something else, expected one value")
    default: throw error(.wrongType, entry.line, "\(name): found something else, expected a value or a list")
    }
  }

  private func texts(_ elements: [SettingsFile.Value], _ entry: SettingsFile.Entry) throws(RecordError) -> [String] {
    var texts: [String] = []
    for element in elements {
      guard case .text(let text) = element else {
        throw error(.wrongType, entry.line, "\(entry.key): found a list of other things, expected texts")
      }
      texts.append(text)
    }
    return texts
  }
}
