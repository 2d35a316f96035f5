extension TerminalPhrases {
  static let english = TerminalPhrases(
    captionLeft: "for the caption: {caption}",
    tallerThanPage:
      "the figure is {height} in high, a page of the venue takes {page} in: --arms and --panels draw fewer",
    seconds: "seconds",
    ended: "ended",
    testLoss: "test loss",
    validationLoss: "validation loss",
    completed: "completed",
    unknownEnd: "not known",
    stoppedEarly: "stopped early at epoch {epoch}",
    diverged: "diverged in epoch {epoch}, step {step}",
    restored: ", weights of epoch {epoch}",
    alsoWritten: "also in {folder}: {files}")
}
