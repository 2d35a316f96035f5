extension SamplesPhrases {
  static let english = SamplesPhrases(
    mistakesTitle: "Most confident mistakes",
    randomTitle: "Test images at random",
    mistakesCaption: """
      Under each test image: the wrong prediction with its softmax probability, then the true class; by falling \
      probability.
      """,
    randomCaption: "Under each test image: its true class, then whether the model was right.",
    truth: "is {label}",
    right: "right",
    wrong: "wrong",
    mistakeTitle: "Test image {index}: {label} taken for {prediction} with probability {probability}",
    randomTileTitle: "Test image {index}: {label}, {verdict}",
    testImage: "Test image",
    testExample: "Test example",
    prediction: "Prediction",
    fewerImages: "At most {n} of each arm: the page has no room for more that are large enough to see.",
    armsLeftOut: "Left out: {list}.")
}
