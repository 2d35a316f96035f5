internal import RunRecords

/// `progress.csv` of Stable-Baselines3's logger.
enum StableBaselinesProgress: TableFormat {
  static let name = "stable-baselines3"
  static let tool = "Stable-Baselines3"
  static let summary = "progress.csv and progress.json of the logger"

  static func recognises(header: [String], _ file: HistoryFile) -> Bool {
    header.contains("time/total_timesteps")
      || header.contains("time/iterations") && header.contains { $0.hasPrefix("rollout/") }
  }

  static func conventions(_ header: [String]) -> Conventions { Conventions(stepColumn: "time/total_timesteps") }
}

/// `monitor.csv`: a row an episode, after a line that tells the environment.
enum StableBaselinesMonitor: HistoryFormat {
  static let name = "monitor"
  static let tool = "Stable-Baselines3"
  static let summary = "monitor.csv: reward and length of each episode, placed at its last step"

  static func recognises(_ file: HistoryFile) -> Bool {
    file.firstByte == UInt8(ascii: "#") && file.header.starts(with: ["r", "l", "t"])
  }

  static func read(_ file: HistoryFile) throws(HistoryError) -> [RawHistory] {
    var history = try DelimitedHistory.read(file)
    let table = history.tables[0]
    guard let rewards = table["r"]?.numbers, let lengths = table["l"]?.numbers else {
      throw file.error(.damaged, "found no rewards and lengths of episodes")
    }
    var step = 0.0
    let steps = lengths.map { length in
      if length.isFinite { step += length }
      return step
    }
    history.tables = [
      RawTable(columns: [
        RawColumn("step", steps), RawColumn("episode_reward", rewards), RawColumn("episode_length", lengths),
      ])
    ]
    history.conventions.rank = 2
    return [history]
  }
}
