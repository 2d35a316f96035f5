/// The templates as they were when the program was built.
public enum Templates {
  /// The HTML report.
  public static var report: String { text(PackageResources.report_html_mustache) }

  /// The part of the report that lays out one table.
  public static var table: String { text(PackageResources.table_html_mustache) }

  /// The part of the report that lays out one figure.
  public static var figure: String { text(PackageResources.figure_html_mustache) }

  /// The report's style sheet.
  public static var style: String { text(PackageResources.report_css) }

  /// The report's script.
  public static var script: String { text(PackageResources.report_js) }

  /// The job array for Slurm.
  public static var slurm: String { text(PackageResources.slurm_sbatch_mustache) }

  /// The Indexed Job for Kubernetes.
  public static var kubernetes: String { text(PackageResources.kubernetes_yaml_mustache) }

  /// The file that records trainings from Python.
  public static var recorder: String { text(PackageResources.recorder_py) }

  private static func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }
}
