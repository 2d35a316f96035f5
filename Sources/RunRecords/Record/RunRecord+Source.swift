internal import JSONText

extension RunRecord {
  /// Where a history of another tool came from, and what reading it took.
  public struct Source: Sendable, Equatable {
    /// The tool as its users write it, such as `Keras`; `unknown` where only the layout is known.
    public var tool: String
    /// Its version, where the files say.
    public var version: String?
    /// The format's name in the catalogue, which `--format` takes.
    public var format: String
    /// Every file that the run was read from.
    public var files: [File]
    /// What the files do not say, a phrase each, such as `seed`.
    public var unknown: [String]
    /// What was decided where the files leave it open, a sentence each, such as `val_accuracy was in percent: divided by 100`.
    public var decided: [String]

    public init(
      tool: String, version: String? = nil, format: String, files: [File] = [], unknown: [String] = [],
      decided: [String] = []
    ) {
      self.tool = tool
      self.version = version
      self.format = format
      self.files = files
      self.unknown = unknown
      self.decided = decided
    }

    /// A file that was read.
    public struct File: Sendable, Equatable {
      /// As the user named it or the folder it lies in.
      public var name: String
      /// SHA-256 of its bytes, 64 hexadecimal digits.
      public var sha256: String

      public init(name: String, sha256: String) {
        self.name = name
        self.sha256 = sha256
      }
    }
  }
}

extension RunRecord.Source {
  init(_ reading: RecordReading) throws(RecordError) {
    self.init(
      tool: try reading.string("tool"), version: reading.has("version") ? try reading.string("version") : nil,
      format: try reading.string("format", default: ""),
      unknown: reading.has("unknown") ? try reading.strings("unknown") : [],
      decided: reading.has("decided") ? try reading.strings("decided") : [])
    guard reading.has("files") else { return }
    for file in try reading.objects("files") {
      files.append(File(name: try file.string("name"), sha256: try file.string("sha256")))
    }
  }

  var json: JSON {
    var object: JSON.Object = ["tool": .string(tool)]
    if let version { object["version"] = .string(version) }
    object["format"] = .string(format)
    object["files"] = .array(files.map { .object(["name": .string($0.name), "sha256": .string($0.sha256)]) })
    object["unknown"] = .array(unknown.map { .string($0) })
    object["decided"] = .array(decided.map { .string($0) })
    return .object(object)
  }
}
