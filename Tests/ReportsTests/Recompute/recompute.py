#!/usr/bin/env python3
"""Recomputes every number of a rendered report from its run records: python3 recompute.py index.html RECORD…

RECORD is a file of a run or a folder of them. Nothing here is code of the program: the statistics are written again from
their definitions (mathematics.py), sign flips and ranks by enumeration. A number that differs, or that no rule is known
for, is printed, and the exit status is 1. What is looked at: every cell of every table, and every sentence outside the
pictures. Cells and sentences of the verdict are worked out one by one; a number in any other sentence (captions,
descriptions of figures, notes, badges, settings in words) must be one that was worked out for the page, or a constant of
the note's wording.
"""

import base64
import json
import math
import pathlib
import sys
from fractions import Fraction

import mathematics as maths
import tables
import verdict
from expectations import NoRule
from page import Page, numbers

ALPHA = 0.05


# Records

class Run:
    def __init__(self, record):
        self.record = record
        self.arm = record["run"]["arm"]
        self.label = record["run"]["label"]
        self.seed = record["run"]["seed"]
        self.spec = record.get("spec")
        self.data = record.get("data") or {}
        self.history = {
            name: [float(v) if isinstance(v, str) else v for v in column]
            for name, column in (record.get("history") or {}).items()}
        self.test = record.get("test")
        self.timing = record.get("timing")
        self.outcome = record.get("outcome") or {}
        self.diverged = self.outcome.get("status") == "diverged"
        self.epochs = self.history.get("epoch", [])
        self.tested_epoch = self.outcome.get("restored_epoch") or (self.epochs[-1] if self.epochs else None)

    @property
    def correct(self):
        if not self.test or not self.test.get("correct"):
            return None
        bits = base64.b64decode(self.test["correct"])
        count = sum(map(sum, self.test["confusion"])) if self.test.get("confusion") else self.data["test_examples"]
        return [bits[i >> 3] >> (7 - (i & 7)) & 1 for i in range(count)]

    @property
    def seconds_per_epoch(self):
        if not self.timing:
            return None
        times = [t for t in self.timing.get("epoch_seconds") or [] if t > 0]
        if times:
            return maths.median(times)
        return self.timing["seconds"] / len(self.epochs) if self.epochs and self.timing["seconds"] > 0 else None


class Arm:
    def __init__(self, runs):
        self.runs = sorted(runs, key=lambda run: run.seed)
        self.id, self.label = runs[0].arm, runs[0].label

    def values(self, report):
        """Final values by seed; runs that diverged have none."""
        found = {}
        for run in self.runs:
            value = report.value(run)
            if not run.diverged and value is not None and math.isfinite(value):
                found[run.seed] = value
        return found

    @property
    def diverged(self):
        return [run.seed for run in self.runs if run.diverged]


def read_records(paths):
    files = []
    for path in map(pathlib.Path, paths):
        files += sorted(path.rglob("*.json")) if path.is_dir() else [path]
    runs = []
    for file in files:
        record = json.loads(file.read_text())
        if record.get("schema", "").startswith("curves.run/"):
            record["_file"] = file.name
            runs.append(Run(record))
    return runs


class Report:
    def __init__(self, page, runs):
        self.page = page
        self.runs = runs
        order, found = [], {}
        for run in sorted(runs, key=lambda run: run.record["run"].get("arm_index", 0)):
            if run.arm not in found:
                order.append(run.arm)
            found.setdefault(run.arm, []).append(run)
        self.arms = [Arm(found[name]) for name in order]
        self.is_test = any(run.test for run in runs)
        planned = {run.record.get("provenance", {}).get("planned_seeds") for run in runs} - {None}
        self.planned = sorted(planned)
        self.looks = max(1, len(planned))
        self.alpha = ALPHA / self.looks
        self.failures = []
        self.checked = 0
        self.figures = 0
        self.known = set()
        self.pairs = {}

    def value(self, run):
        if self.is_test:
            return run.test["accuracy"] if run.test else None
        column = run.history.get("val_accuracy")
        return next((v for v in reversed(column or []) if v is not None), None)

    # Order of rows: many arms stand by falling mean.

    @property
    def sorted_arms(self):
        if len(self.arms) <= 12:
            return self.arms
        means = {arm.id: (maths.mean(list(v.values())) if (v := arm.values(self)) else -math.inf) for arm in self.arms}
        return sorted(self.arms, key=lambda arm: -means[arm.id])

    # Checking

    def fail(self, message):
        self.failures.append(message)

    def check(self, place, text, expected):
        """Numbers of a text against a list of sets of texts."""
        found = numbers(text)
        flat = [item for item in expected]
        self.checked += len(found)
        if len(found) != len(flat):
            if len(flat) == 0:
                self.fail(f"{place}: no rule for {found} in {text!r}")
            else:
                self.fail(f"{place}: found {found} in {text!r}, expected {[sorted(e) for e in flat]}")
            return
        if not self.page.language.startswith("en"):
            # Another language may say them in another order.
            rest, ordered = list(flat), []
            for token in found:
                match = next((want for want in rest if token in want), rest[0])
                rest.remove(match)
                ordered.append(match)
            flat = ordered
        for token, allowed in zip(found, flat):
            if token not in allowed:
                self.fail(f"{place}: found {token} in {text!r}, expected {' or '.join(sorted(allowed))}")
            self.known.update(allowed)

    def check_table(self, table, rows):
        if len(rows) != len(table.rows):
            self.fail(f"table {table.id}: found {len(table.rows)} rows, expected {len(rows)}")
            return
        for found, expected in zip(table.rows, rows):
            place = f"table {table.id}, row {found[0].splitlines()[0] if found[0] else ''!r}"
            if len(found) != len(expected):
                self.fail(f"{place}: found {len(found)} cells, expected {len(expected)}")
                continue
            for cell, want in zip(found, expected):
                self.check(place, cell, want)

    # Pairs of arms

    def pair(self, a, b):
        """What is known of two arms before other comparisons come in."""
        key = (a.id, b.id)
        if key not in self.pairs:
            self.pairs[key] = Pair(self, a, b)
        return self.pairs[key]

    @property
    def baseline(self):
        return self.arms[0]


class Pair:
    def __init__(self, report, a, b):
        self.a, self.b = a, b
        values_a, values_b = a.values(report), b.values(report)
        if a.diverged or b.diverged:
            raise NoRule("comparisons with diverged runs")
        shared = sorted(set(values_a) & set(values_b))
        n = len(shared)
        alone_a, alone_b = len(values_a) - n, len(values_b) - n
        fewest = min(len(values_a), len(values_b))
        can_tell = maths.smallest_p(n) < report.alpha
        unpaired_tell = 2 / math.comb(len(values_a) + len(values_b), len(values_a)) < report.alpha
        self.paired = n > 1 and (
            (2 * n >= fewest and (can_tell or alone_a == 0 or alone_b == 0)) or not unpaired_tell)
        exact = lambda v: Fraction(round(v * 10 ** 14), 10 ** 12)
        if self.paired:
            self.seeds = shared
            self.values_a = [values_a[s] for s in shared]
            self.values_b = [values_b[s] for s in shared]
            self.differences = [exact(x) - exact(y) for x, y in zip(self.values_a, self.values_b)]
            self.n = n
            if n > maths.MOST_ENUMERATED:
                raise NoRule(f"sign patterns of {n} pairs are too many to enumerate here")
            self.p = maths.sign_flip_p(self.differences)
            self.difference = float(sum(self.differences) / n)
        else:
            self.values_a, self.values_b = list(values_a.values()), list(values_b.values())
            self.exact_a, self.exact_b = [exact(v) for v in self.values_a], [exact(v) for v in self.values_b]
            self.n = fewest
            self.p = maths.mann_whitney_p(self.exact_a, self.exact_b)
            self.difference = float(
                sum(self.exact_a) / len(self.exact_a) - sum(self.exact_b) / len(self.exact_b))
        self.images = None
        bits = lambda arm, seeds: [run.correct for run in arm.runs if run.seed in seeds]
        if report.is_test and self.paired:
            left, right = bits(a, shared), bits(b, shared)
            if all(left) and all(right) and len({len(x) for x in left + right}) == 1:
                self.images = maths.crossed(left, right)
        self.smallest = maths.smallest_p(self.n) if self.paired else 2 / math.comb(
            len(self.values_a) + len(self.values_b), len(self.values_a))

    @property
    def floats(self):
        return [float(d) for d in self.differences]

    def interval(self, alpha):
        if self.paired:
            low, high = maths.sign_flip_interval(self.differences, alpha)
        else:
            low, high = maths.mann_whitney_interval(self.exact_a, self.exact_b, alpha)
        return (-math.inf if low is None else float(low), math.inf if high is None else float(high))

    @property
    def all_equal(self):
        if self.paired:
            return not any(self.differences)
        return len(set(self.exact_a + self.exact_b)) == 1

    def resolvable(self, alpha):
        """(value, low, high, SD); None where nothing varies or so few could find nothing."""
        if not self.paired:
            raise NoRule("the resolvable difference of arms without shared seeds")
        deviation = maths.sd(self.floats)
        multiple = maths.rule_multiplier(self.n, alpha)
        if deviation == 0 or multiple is None:
            return None
        multiple *= deviation
        low, high = self.interval(alpha)
        reach = self.difference - low if self.difference >= 0 else high - self.difference
        value = max(multiple, reach)
        degrees = self.n - 1
        end = lambda p: math.sqrt(degrees / maths.chi2_quantile(p, degrees))
        return value, min(multiple * end(0.975), value), max(multiple * end(0.025), value), deviation


def main(arguments):
    if len(arguments) < 2:
        sys.exit("usage: recompute.py index.html RECORD…")
    page = Page(pathlib.Path(arguments[0]).read_text())
    runs = read_records(arguments[1:])
    if not runs:
        sys.exit("no run records there")
    report = Report(page, runs)
    for table in page.tables.values():
        try:
            tables.check(report, table)
        except NoRule as missing:
            report.fail(f"table {table.id}: no rule for {missing}")
    verdict.check(report)
    for failure in report.failures[:40]:
        print(failure)
    if len(report.failures) > 40:
        print(f"… and {len(report.failures) - 40} more")
    state = "differ or have no rule" if report.failures else "all agree"
    print(f"{report.checked} numbers checked in {len(page.tables)} tables and {len(page.texts)} texts: "
          + (f"{len(report.failures)} {state}" if report.failures else state))
    return 1 if report.failures else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
