internal import Templates

/// An Indexed Job for Kubernetes 1.29 and later.
public struct KubernetesJob: Sendable {
  /// What is asked of the cluster.
  public struct Request: Sendable, Equatable {
    public var image: String
    /// The claim of the volume that all tasks share.
    public var volume: String
    /// Where the volume lies in a container.
    public var mountPath: String
    /// Memory of a task, such as `1Gi`.
    public var memory: String
    /// Tasks at a time.
    public var parallelism: Int

    public init(image: String, volume: String, mountPath: String, memory: String = "1Gi", parallelism: Int = 10) {
      self.image = image
      self.volume = volume
      self.mountPath = mountPath
      self.memory = memory
      self.parallelism = parallelism
    }
  }

  public var job: ClusterJob
  public var request: Request

  public init(job: ClusterJob, request: Request) {
    self.job = job
    self.request = request
  }

  /// The form that is used unless another is given.
  public static var standardTemplate: String { Templates.kubernetes }

  /// The job as YAML.
  ///
  /// - Throws: `ClusterJobError` where the template is no mustache.
  public func text(template: String = standardTemplate, file: String = "kubernetes.yaml.mustache")
    throws(ClusterJobError) -> String
  {
    try job.check()
    var values = job.values
    values["name"] = "\(job.name)-\(tag)"
    values["image"] = Self.scalar(request.image)
    values["volume"] = Self.scalar(request.volume)
    values["mountPath"] = Self.scalar(request.mountPath)
    values["memory"] = Self.scalar(request.memory)
    values["parallelism"] = min(request.parallelism, job.tasks.count)
    return try JobTemplate(template, file: file).render(values)
  }

  /// Eight digits that differ with the job's runs and command, so that jobs of one experiment may be there side by side.
  private var tag: String {
    var hash: UInt32 = 0x811c_9dc5
    for byte in (job.command + job.tasks.map(RunNumbers.text)).joined(separator: "\n").utf8 {
      hash = (hash ^ UInt32(byte)) &* 0x0100_0193
    }
    let digits = String(hash, radix: 16)
    return String(repeating: "0", count: 8 - digits.count) + digits
  }

  /// Text as a double-quoted scalar of YAML.
  private static func scalar(_ text: String) -> String {
    let escaped = text.unicodeScalars.map { scalar -> String in
      switch scalar {
      case "\"": "\\\""
      case "\\": "\\\\"
      case _ where scalar.value < 0x20: "\\x" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
      default: String(scalar)
      }
    }
    return "\"" + escaped.joined() + "\""
  }
}
