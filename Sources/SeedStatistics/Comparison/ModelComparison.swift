/// Two single models on the same images. It says something of these two models, nothing of the methods that made them.
public struct ModelComparison: Sendable, Equatable {
  public var a: ArmName
  public var b: ArmName
  public var bothRight: Int
  /// b of the McNemar table.
  public var onlyARight: Int
  /// c of the McNemar table.
  public var onlyBRight: Int
  public var bothWrong: Int
  public var mcNemar: McNemarTest
  /// Accuracy of `a` less that of `b` in percentage points.
  public var difference: Double
  /// 95 % over images by Newcombe's method 10 for paired proportions, in percentage points.
  public var interval: ConfidenceInterval

  public var images: Int { bothRight + onlyARight + onlyBRight + bothWrong }
}

/// McNemar's test of two models' errors on the same images; two-sided.
public struct McNemarTest: Sendable, Hashable {
  /// (|b − c| − 1)² / (b + c), with continuity correction; nil when the models never differ.
  public var chiSquared: Double?
  /// p of `chiSquared` with one degree of freedom; 1 when the models never differ.
  public var chiSquaredP: Double
  /// Binomial: 2 P(X ≤ min(b, c)) of b + c tosses, at most 1.
  public var exactP: Double
}
