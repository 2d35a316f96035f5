extension PowerPhrases {
  static let english = PowerPhrases(
    arms: "arms",
    spread: "SD of differences",
    pilot: "pilot seeds",
    needed: "seeds an arm",
    range: "if the SD is at the ends of its 95\u{A0}% interval",
    student: "by the t test alone",
    pair: "{a} − {b}",
    given: "SD as given",
    beyond: "more than {count}",
    finds: """
      With so many seeds an arm the sign-flip test at α = {alpha} calls a true difference of {difference} better in four of \
      five experiments.
      """,
    excludes: """
      With so many seeds an arm two one-sided t tests at α = {alpha} show in four of five experiments that there is no \
      difference above {margin}, where there is none at all.
      """,
    paysForLooks: """
      The runs that are there count as a look at the data, so that {looks} looks share 0.05: α is {alpha} each time.
      """)
}
