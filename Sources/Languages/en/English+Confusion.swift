extension ConfusionPhrases {
  static let english = ConfusionPhrases(
    title: "Confusion matrices",
    predicted: "Predicted class",
    actual: "True class",
    caption: "Percentages of each true class, pooled over n = {n} seeds; small, where there is room: examples.",
    captionSingle: "Percentages of each true class; small, where there is room: examples. One run per arm.",
    symbols: "A dot: under 0.5\u{A0}%. Above each matrix: accuracy.",
    differenceTitle: "{a} − {b}",
    differenceCaption: "Difference in percentage points: positive where {a} has more; its sign where there is no room.",
    noDifference: "No cell of the two matrices differs by 0.05 percentage points or more.",
    shareOfRow: "Share of true class",
    percentagePointsAxis: "Percentage points",
    cellTitle: "{arm}: {actual} taken for {predicted}: {share} ({count} of {all})",
    differenceCellTitle: "{actual} taken for {predicted}: {difference} percentage points",
    alt: "{arm}: {accuracy} of test examples right; most often confused: {list}.",
    altItem: "{actual} taken for {predicted} ({share})",
    share: "Share",
    count: "Examples")
}
