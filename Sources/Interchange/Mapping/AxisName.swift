internal import RunRecords

/// The names under which files keep epochs, steps and seconds.
enum AxisName {
  /// The axis that a column is, by its name; nil for a metric. The lower the rank, the more the name says so.
  static func axis(_ name: String) -> (axis: History.Axis, rank: Int)? {
    let words = MetricName.words(name).joined(separator: "_")
    if let rank = epochs.firstIndex(of: words) { return (.epoch, rank) }
    if let rank = steps.firstIndex(of: words) { return (.step, rank) }
    if let rank = seconds.firstIndex(of: words) { return (.seconds, rank) }
    return nil
  }

  static let epochs = [
    "epoch", "epochs", "ep", "train_epoch", "epoch_number", "epoch_num", "epoch_idx", "epoch_id", "epoch_no",
    "current_epoch", "cur_epoch", "epoch_index", "эпоха", "轮次", "轮数", "輪次", "輪數", "週期",
    "周期", "エポック", "エポック数", "에폭", "에포크", "época", "epoca", "epoche", "epochen", "épocas", "epocas", "époque",
  ]
  /// What stands right behind the number of an epoch.
  static let behindNumbers: Set<String> = ["epoch", "轮", "輪", "エポック"]
  static let steps = [
    "step", "steps", "global_step", "train_global_step", "trainer_global_step", "iter", "iteration", "iterations",
    "iters",
    "it", "time_total_timesteps", "total_timesteps", "timesteps", "timestep", "train_step", "batch",
    "num_updates", "update", "updates", "current_steps", "round", "training_iteration", "train_iteration", "batch_idx",
    "n_iter",
    "timestepssofar", "round_number", "round_num", "rounds", "communication_round", "comm_round", "global_round",
    "training_step", "train_steps", "training_steps", "global_steps", "env_step", "env_steps", "total_steps",
    "num_timesteps", "iteration_number", "iter_num", "episode_number", "episode_num", "步数", "步數", "迭代次数", "迭代次數",
    "ステップ", "반복", "스텝", "episode", "episodes", "number_of_trees", "step_end", "end_step",
  ]
  /// Words that end the name of a list of places: `checkpoints_after_episode`, `eval_steps`.
  static let placeWords: Set<String> = [
    "epoch", "epochs", "step", "steps", "iteration", "iterations", "iters", "episode", "episodes", "round", "rounds",
  ]
  /// Only times that add up over the run: a time an epoch is no axis.
  static let seconds = [
    "elapsed_time", "relative_time_(process)", "relative_time_(wall)", "time_elapsed", "time_time_elapsed", "elapsed",
    "runtime", "time_total_s", "timeelapsed",
  ]
}
