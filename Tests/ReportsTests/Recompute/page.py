"""What a rendered report says: its tables and its sentences, without its pictures."""

import re
from html.parser import HTMLParser

BLOCKS = {
    "p", "li", "h1", "h2", "h3", "h4", "summary", "figcaption", "div", "section", "details", "header", "footer", "ul",
    "main", "nav", "figure", "pre", "title", "table",
}
UNSEEN = {"style", "script", "svg"}

# A number with what belongs to it: sign, "< " before, power of ten, unit of time or per cent after.
NUMBER = re.compile(
    r"(?:<\s)?[-−+±]?(?:\d[\d,]*(?:\.\d+)?(?:e[-−]?\d+)?|∞)(?:\s×\s10[⁻⁰¹²³⁴⁵⁶⁷⁸⁹]+)?(?:\s(?:%|ms|µs|s|min|h)(?![\w])|×(?![\w]))?")


def numbers(text):
    """The numbers in a text, spaces in them made plain. A digit that is part of a word, such as SHA-256, is none."""
    text = text.replace("\u00a0", " ").replace("\u2068", "").replace("\u2069", "")
    found = []
    for match in NUMBER.finditer(text):
        before = text[match.start() - 1] if match.start() else " "
        if before.isalpha() and before.isascii() or before == "_":
            continue
        token = re.sub(r"\s", " ", match.group()).rstrip(",")
        found.append(token)
    return found


class Table:
    def __init__(self, identifier):
        self.id = identifier
        self.headings = []
        self.rows = []


class Page(HTMLParser):
    """`tables` by id, those that continue one joined to it; `texts` as (section, text)."""

    def __init__(self, html):
        super().__init__(convert_charrefs=True)
        self.language = ""
        self.tables = {}
        self.texts = []
        self.section = ""
        self._unseen = 0
        self.more = []
        self._table = None
        self._last = None
        self._cell = None
        self._kind = None
        self._row = None
        self._small = 0
        self._block = []
        self._skips = False
        self._arm = None
        # What the page calls each arm, by id: some labels are in its language.
        self.arms = {}
        # Rows of tables that go on below a fold, in order: the folds say how many.
        self.feed(html)
        self.flush()

    def flush(self):
        text = re.sub(r"[ \n\t]+", " ", "".join(self._block)).strip()
        if text:
            self.texts.append((self.section, text))
        self._block = []

    def handle_starttag(self, tag, attributes):
        attributes = dict(attributes)
        classes = (attributes.get("class") or "").split()
        if tag == "html":
            self.language = attributes.get("lang", "")
        if tag in UNSEEN:
            self._unseen += 1
        if tag in BLOCKS:
            self.flush()
        if "data-arm-id" in attributes:
            self._arm = attributes["data-arm-id"]
        if tag == "section":
            self.section = attributes.get("id", "")
        if tag == "table":
            name = attributes.get("id") or ("accuracy" if "accuracy" in classes else None)
            if name is None or name in self.tables:
                self._table = self._last
                self.more.append(len(self._table.rows))
                self._skips = True
            else:
                self._table = self.tables[name] = self._last = Table(name)
                self._skips = False
        elif tag == "tr" and self._table is not None:
            self._row = []
        elif tag in ("td", "th") and self._table is not None:
            self._cell, self._kind = [], classes
        elif tag == "small" and self._cell is not None:
            self._small += 1
            self._cell.append("\n")

    def handle_endtag(self, tag):
        if tag in UNSEEN:
            self._unseen -= 1
        if tag in BLOCKS:
            self.flush()
        if tag == "bdi":
            self._arm = None
        if tag == "table":
            if self._skips and self._table is not None:
                self.more[-1] = len(self._table.rows) - self.more[-1]
            self._table = None
        elif tag in ("td", "th") and self._cell is not None:
            if not {"strip-cell", "strip-head"} & set(self._kind):
                self._row.append("".join(self._cell).strip())
            self._cell = None
        elif tag == "tr" and self._row is not None and self._table is not None:
            if self._row and not self._table.headings:
                self._table.headings = self._row
            elif self._row and self._row != self._table.headings:
                self._table.rows.append(self._row)
            self._row = None

    def handle_data(self, data):
        if self._unseen:
            return
        if self._arm is not None:
            self.arms[self._arm] = data.strip()
        if self._cell is not None:
            self._cell.append(data)
        elif self._table is None:
            self._block.append(data)
