/// The templates as they were when the program was built.
public enum Templates {
  /// The HTML report.
  public static var report: String { String(decoding: PackageResources.report_html_mustache, as: UTF8.self) }
}
