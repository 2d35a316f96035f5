/// What tools write beside the metrics: counters, hyper-parameters, times, flags of the best so far. None is a curve.
enum NoCurve {
  /// Whether a column's name says that it is none.
  static func matches(_ name: String) -> Bool {
    let lower = name.lowercased().dropping(prefixes: ["ray/tune/"])
    // `Time (s)`
    let words = MetricName.words(lower).filter { !$0.hasPrefix("(") }
    let joined = words.joined(separator: "_")
    let bare = joined.dropping(prefixes: ["val_", "valid_", "train_", "eval_", "test_", "perf_", "sys_"])
    return lower.hasPrefix("_") && !lower.hasPrefix("_loss") || folders.contains { lower.hasPrefix($0) }
      || exact.contains(joined) || exact.contains(bare) || endings.contains { bare.hasSuffix($0) }
      || beginnings.contains { bare.hasPrefix($0) } || !resourceWords.isDisjoint(with: words)
      // `roi_head/num_bg_samples`, `global_metrics/correct`
      || lower.split(separator: "/").dropFirst().last.map {
        $0.hasPrefix("num_") || exact.contains(MetricName.words(String($0)).joined(separator: "_"))
      } ?? false
  }

  /// Whether a name has a word of settings: `lr_scale`, `weight_decay`.
  static func isSetting(_ name: String) -> Bool { !settingWords.isDisjoint(with: MetricName.words(name)) }

  private static let settingWords: Set<String> = [
    "lr", "scale", "factor", "weight", "decay", "wd", "dropout", "coef", "lambda", "alpha", "beta", "gamma", "size",
    "batch", "patience", "max", "min", "num", "temperature", "epochs", "warmup", "hidden", "layers", "depth", "width",
    "bits", "total", "budget", "resolution", "threshold", "version", "stage", "fold", "trial",
  ]
  /// Words of time and memory taken, wherever they stand in a name: `epoch_seconds_pair`, `gpu_max_cached_mem_GB`.
  private static let resourceWords: Set<String> = [
    "seconds", "secs", "runtime", "walltime", "elapsed", "minutes", "mins", "hours", "gpu", "vram",
    "consumed",
  ]
  /// Whether a name lies in an object of settings: `params/num_epochs`.
  static func isInSettings(_ name: String) -> Bool { settingFolders.contains { name.lowercased().hasPrefix($0) } }

  private static let settingFolders = [
    "config/", "params/", "param/", "hparams/", "hparam/", "_hparams_/", "hyperparameters/", "hyperparams/",
    "settings/",
  ]
  private static let folders =
    settingFolders + [
      "ray/", "system/", "time/", "time_", "system.",
      "monitoring/", "gpu/", "cpu/", "perf/", "memory/", "mem/", "speed/", "throughput/", "profiler/",
    ]
  private static let exact: Set<String> = [
    "batch_size", "batchsize", "batches", "batch_count", "total_flos", "flos", "pid", "timestamp", "date", "datetime",
    "hostname", "node_ip", "wall_time", "walltime", "time", "duration", "process_duration", "hp_metric", "n_params",
    "n_updates", "trainable_parameters", "memory", "max_steps", "iterations_since_restore", "time_since_restore",
    "training_iteration", "done", "should_checkpoint", "iter", "iters", "dur", "sec", "secs", "seconds", "seed",
    "bad_epochs", "momentum", "fps", "batch_idx", "epoch", "epochs", "step", "steps", "global_step", "iteration",
    "iterations", "eta", "patience", "gpu_mem", "img_size", "trial_id", "experiment_id", "experiment_tag", "timesteps",
    "total_timesteps", "elapsed", "rank", "world_size", "data_time", "epoch_duration", "timesteps_total",
    "episodes_total", "tokens_seen", "num_tokens", "model_parameters", "parameters", "params", "hook_msgs",
    "passed", "remaining", "v_num", "passed_time", "remaining_time", "batch_id", "wps", "ups", "wpb", "bsz", "wall",
    "gb_free", "train_wall", "loss_scale", "img_s", "max_mem", "episodessofar", "epthisiter",
    "progress", "samples", "total_count", "correct", "skipped_batches", "percentage", "time_cost", "rows", "times",
    "durations", "run",
    "run_id", "fold", "trial", "repeat", "clip", "oom", "len", "instances", "epch", "smpl", "updt_s", "data_s",
    "per_second", "min_delta",
    "batch_cost",
    "data_cost",
    "reader_cost",
    "avg_batch_cost", "avg_reader_cost", "consumed_samples", "consumed_tokens", "global_batch_size", "episode", "paths",
    "serial_timesteps", "nupdates", "steps_done", "episodes_this_iter",
    "step_start", "start_step", "tp", "tn", "fp", "fn", "gflops", "macs",
    "episodes", "timer", "chunks", "acc_step", "accumulation_step", "micro_step", "epochs_run", "epochs_trained",
    "epochs_completed",
    "power_draw", "flops", "tflops", "mfu", "tokens", "total_tokens", "throughput", "speed",
  ]
  private static let endings = [
    "_per_second", "_per_sec", "runtime", "_time", "_best", "_batch_size", "_batch_count", "_time_s", "_time_sec",
    "_time_ms", "_seconds", "_duration", "_timestamp", "_sec", "_param", "_ms", "_counter", "_tokens", "_gib", "_mib",
    "_flops",
  ]
  private static let beginnings = [
    "best_", "max_val_", "min_val_", "num_", "time_this_", "time_total_", "gpu_mem", "n_param", "duration_",
    "sec_per_", "seconds_per_", "ms_per_", "time_per_",
  ]
}

extension String {
  fileprivate func dropping(prefixes: [String]) -> String {
    for prefix in prefixes where hasPrefix(prefix) { return String(dropFirst(prefix.count)) }
    return self
  }
}
