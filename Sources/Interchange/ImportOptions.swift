/// What the user says about histories that the files do not say.
public struct ImportOptions: Sendable {
  /// The format's name in the catalogue; nil to recognise it.
  public var format: String?
  /// How paths name arms and seeds: `{arm}/seed{seed}/*.csv`.
  public var runs: String?
  /// Settings whose values set the arms apart.
  public var groupBy: [String] = []
  /// New labels of arms, in order.
  public var rename: [(arm: String, label: String)] = []
  /// What to take for a metric: the record's name and the file's column.
  public var map: [(name: String, column: String)] = []
  /// The names of the columns of a table without a header.
  public var columns: [String]?
  /// What an axis that goes back to its start means.
  public var restarts = Restarts.split
  /// Whether what files call steps are epochs.
  public var stepsAreEpochs = false
  /// The epochs, counted from 1, at which a shorter list of validation values was measured.
  public var validationEpochs: ValidationEpochs?

  public init() {}

  public enum Restarts: String, Sendable, CaseIterable {
    /// Several runs.
    case split
    /// One run that goes on; its epochs are counted on.
    case `continue`
  }

  public enum ValidationEpochs: Sendable, Equatable {
    case listed([Int])
    case every(Int)

    /// `2,4,6`, or `every 2`.
    public init?(_ text: String) {
      let words = text.lowercased().split(separator: " ")
      if words.count == 2, words[0] == "every", let period = Int(words[1]), period > 0 {
        self = .every(period)
        return
      }
      let epochs = text.split { $0 == "," || $0 == " " }.map { Int($0) ?? 0 }
      guard !epochs.isEmpty, epochs.allSatisfy({ $0 > 0 }), zip(epochs, epochs.dropFirst()).allSatisfy({ $0 < $1 })
      else {
        return nil
      }
      self = .listed(epochs)
    }
  }
}
