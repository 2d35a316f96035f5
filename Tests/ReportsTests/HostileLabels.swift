/// Labels that have broken tools before.
enum HostileLabels {
  static let long = String(repeating: "wide", count: 75)
  static let all = ["<script>alert(1)</script>", "{{title}}", "50% & more_$x^2$", "學習 💡", long, ""]
}
