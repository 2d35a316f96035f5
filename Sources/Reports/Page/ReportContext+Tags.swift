internal import FigureKinds
internal import Languages

extension ReportContext {
  private typealias Tag = TemplateTag

  /// Every tag that a template may use.
  static let tags: [TemplateTag] = [
    Tag("lang", .text, "BCP 47 tag of the page's language, such as `en` or `zh-Hant-TW`"),
    Tag("title", .text, "the experiment's title"),
    Tag("subtitle", .texts, "data, network, optimiser, epochs and seeds, where all runs share them"),
    Tag("program", .text, "program and version"),
    Tag("footer", .text, "a sentence that names the program and the count of records"),
    Tag("style", .markup, "the standard style sheet (`templates/report.css`), for a `<style>` element"),
    Tag("script", .markup, "the standard script (`templates/report.js`), for a `<script>` element"),
    Tag(
      "words", .object(wordTags), "every fixed text in the report's language, by its name in `PagePhrases` or `Terms`"),
    Tag(
      "badges",
      .list([
        Tag("tone", .text, "`warning` or `info`"), Tag("label", .text, "two or three words"),
        Tag("explanation", .text, "a sentence"),
      ]), "what a reader must know first"),
    Tag(
      "verdict",
      .object([
        Tag("tone", .text, "`better`, `unresolved` or `insufficient`"),
        Tag("headline", .text, "the finding in a line"), Tag("sentences", .texts, "the numbers behind it"),
        Tag("caveats", .texts, "what limits it"), Tag("hasCaveats", .flag, "there are some"),
        Tag(
          "difference",
          .object([
            Tag("label", .text, "which arm less which"), Tag("value", .text, "with its sign"),
            Tag("unit", .text, "percentage points"), Tag("interval", .text, "its 95 % interval"),
            Tag("picture", .markup, "a small SVG: the interval and zero"),
          ]), "the difference of the two arms, where there are two"),
      ]), "what the numbers support"),
    Tag("accuracy", .object(accuracyTags), "final accuracy by arm, sorted by mean beyond twelve arms"),
    Tag(
      "comparisons", .list(tableTags), "how the arms compare: every measure and how to read it, or a row a comparison"),
    Tag(
      "figures",
      .object(
        ReportPlace.allCases.map { Tag($0.rawValue, .list(figureTags), "figures that stand under `\($0.rawValue)`") }
          + FigureCatalogue.ids.map { Tag("kind_" + $0, .list(figureTags), "the figure of kind `\($0)`") }),
      "the figures by place and by kind"),
    Tag("hasCauses", .flag, "there is something on what happens inside the networks"),
    Tag("hasFunctions", .flag, "activation functions are known"),
    Tag("functions", .object(tableTags), "activation functions and their formulas"),
    Tag("layers", .object(tableTags), "gradients, saturated, dead and dormant fractions by arm and layer"),
    Tag("cost", .object(tableTags), "time by arm"),
    Tag("convergence", .object(tableTags), "epochs to a threshold and area under the curve by arm"),
    Tag("hasErrors", .flag, "there is something under \"Where they err\""),
    Tag("hardestPair", .text, "a sentence on the commonest confusion; may be empty"),
    Tag("mistakes", .object(tableTags), "the most confident mistakes"),
    Tag("classes", .object(tableTags), "accuracy by class, per cent"),
    Tag("arms", .object(tableTags), "settings that differ, an arm a row"),
    Tag("settings", .object(tableTags), "settings that all runs share"),
    Tag("provenance", .object(tableTags), "when, with what and where the runs were made"),
    Tag("dataFiles", .object(tableTags), "data files and their SHA-256"),
    Tag("records", .object(tableTags), "every record with its identity"),
    Tag("recordsLabel", .text, "how many records there are"),
    Tag(
      "checklist",
      .list([
        Tag("name", .text, "what is asked for"), Tag("met", .flag, "it is there"),
        Tag("status", .text, "\"Met\" or \"Missing\""), Tag("where", .text, "where it is, or what to do"),
      ]), "the reproducibility checklist"),
    Tag(
      "commands",
      .object([
        Tag("train", .text, "trains again"), Tag("hasTrain", .flag, "it is known"),
        Tag("report", .text, "draws this report again"),
      ]), "what to type to make it again"),
    Tag("files", .texts, "names of the files beside the page"),
    Tag("hasFiles", .flag, "there are some"),
  ]

  private static let wordTags = PageWords.all(.english).map { Tag($0.name, .text, $0.text) }

  private static let rowTags: [TemplateTag] = [
    Tag("head", .text, "the row's header"),
    Tag(
      "cells",
      .list([
        Tag("text", .text, "the cell"), Tag("label", .text, "its column's header"),
        Tag("isText", .flag, "it holds words"),
      ]), "the other cells"),
    Tag("note", .text, "a sentence on the row"), Tag("hasNote", .flag, "there is one"),
    Tag("hasColor", .flag, "the row is an arm's"), Tag("color", .text, "the arm's colour, for a `style` attribute"),
  ]

  private static let tableTags: [TemplateTag] = [
    Tag("id", .text, "unique on the page"),
    Tag("kind", .text, "what it is of, for a class: that of a long table's rest too"),
    Tag("title", .text, "the table's name"),
    Tag("name", .text, "the name for a screen reader"), Tag("note", .text, "a sentence below the table"),
    Tag("hasNote", .flag, "there is one"), Tag("header", .texts, "column headers, the rows' own first"),
    Tag("rows", .list(rowTags), "the first rows"), Tag("more", .list(rowTags), "the rest of a long table"),
    Tag("hasMore", .flag, "there is a rest"), Tag("moreLabel", .text, "what opens it"),
  ]

  private static let accuracyTags: [TemplateTag] = {
    let cell: [TemplateTag] = [
      Tag("text", .text, "the cell"), Tag("label", .text, "its column's header"),
      Tag("key", .text, "its column's name"),
      Tag("isStrip", .flag, "it is the picture of the seeds"), Tag("strip", .markup, "that picture"),
    ]
    let arm: [TemplateTag] = [
      Tag("id", .text, "the arm's id, as in file names"), Tag("label", .text, "the arm"),
      Tag("color", .text, "its colour, for a `style` attribute"),
      Tag("cells", .list(cell), "every column's value, in order"),
      Tag("n", .text, "runs that count"), Tag("mean", .text, "mean"), Tag("sd", .text, "standard deviation"),
      Tag("ci95", .text, "95 % interval of the mean"), Tag("median", .text, "median"),
      Tag("range", .text, "minimum and maximum"), Tag("parameters", .text, "weights and biases"),
      Tag("strip", .markup, "a small SVG: seeds, mean, interval"),
    ]
    return [
      Tag("name", .text, "the table's name for a screen reader"), Tag("note", .text, "what the columns are"),
      Tag(
        "header", .list([Tag("text", .text, "the header"), Tag("isStrip", .flag, "of the pictures")]),
        "columns after the arm's"),
      Tag("all", .list(arm), "every arm"), Tag("arms", .list(arm), "the first arms"),
      Tag("more", .list(arm), "the rest"), Tag("hasMore", .flag, "there is a rest"),
      Tag("moreLabel", .text, "what opens it"),
      Tag("stripLow", .text, "the strips' left end"), Tag("stripHigh", .text, "the strips' right end"),
      Tag("seeds", .object(tableTags), "every seed's accuracy"), Tag("seedsAreFew", .flag, "that table is small"),
    ]
  }()

  private static let figureTags: [TemplateTag] = [
    Tag("id", .text, "unique on the page"), Tag("number", .text, "such as `Figure 1`"),
    Tag("kind", .text, "its kind"),
    Tag("caption", .text, "what the marks mean"), Tag("alt", .text, "what it shows, in words"),
    Tag("svg", .markup, "the picture"), Tag("medium", .markup, "the picture for a tablet"),
    Tag("hasMedium", .flag, "there is one"),
    Tag("narrow", .markup, "the picture for a phone, panels below one another"),
    Tag("hasNarrow", .flag, "there is one"),
    Tag(
      "printed", .list([Tag("row", .markup, "a stretch of the picture")]),
      "its rows, where it may go on over sheets"),
    Tag("hasPrinted", .flag, "it may"),
    Tag("printedAxis", .markup, "the axis below rows of arms, for each sheet"),
    Tag("hasPrintedAxis", .flag, "there is one"),
    Tag("numbers", .object(tableTags), "its numbers"),
  ]
}
