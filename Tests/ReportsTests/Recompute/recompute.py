#!/usr/bin/env python3
"""Recomputes every number of a rendered report from its run records:

    python3 recompute.py index.html RECORD… [--baseline ARM] [--quantity NAME]

RECORD is a file of a run or a folder of them; the options are those that the report was made with. Nothing here is code
of the program: the statistics are written again from their definitions (mathematics.py), sign flips and ranks by
enumeration. A number that differs, or that no rule is known for, is printed, and the exit status is 1. What is looked at: every cell of every table, and every sentence outside the
pictures. Cells and sentences of the verdict are worked out one by one; a number in any other sentence (captions,
descriptions of figures, notes, badges, settings in words) must be one that was worked out for the page, or a constant of
the note's wording.
"""

import argparse
import base64
import functools
import json
import math
import pathlib
import sys

import formatting as write
import mathematics as maths
import tables
import verdict
from expectations import NoRule
from page import Page, numbers
from pairs import Pair

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
        if not self.timing or self.diverged:
            return None
        times = [t for t in self.timing.get("epoch_seconds") or [] if t > 0]
        if times:
            return maths.median(times)
        return self.timing["seconds"] / len(self.epochs) if self.epochs and self.timing["seconds"] > 0 else None


class Arm:
    def __init__(self, runs, names):
        """`names`: what the page calls arms, by id."""
        self.runs = sorted(runs, key=lambda run: run.seed)
        self.id = runs[0].arm
        self.label = names.get(self.id, runs[0].label)

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
    """A page and what its numbers come from; `parts` are its data sets, each with the arms that were tested on it."""

    def __init__(self, page, runs, baseline=None, quantity=None):
        self.page = page
        self.runs = runs
        self.quantity = quantity
        # A history's own name is its accuracy's; what has none of these words is in a unit of its own.
        self.is_fraction = quantity is None or "accuracy" in quantity or "acc" in quantity.split("_")
        self.higher_is_better = self.is_fraction or not {"loss", "error", "mse", "mae"} & set(quantity.split("_"))
        self.scale = 100 if self.is_fraction else 1
        order, found = [], {}
        for run in sorted(runs, key=lambda run: run.record["run"].get("arm_index", 0)):
            if run.arm not in found:
                order.append(run.arm)
            found.setdefault(run.arm, []).append(run)
        self.arms = [Arm(found[name], page.arms) for name in order]
        self.is_test = any(run.test for run in runs) if quantity is None else quantity == "test_accuracy"
        named = [arm for arm in self.arms if baseline in (arm.id, arm.label)]
        self.baseline = named[0] if named else self.arms[0] if self.arms else None
        planned = {run.record.get("provenance", {}).get("planned_seeds") for run in runs} - {None}
        self.planned = sorted(planned)
        self.looks = max(1, len(planned))
        self.alpha = ALPHA / self.looks
        self.failures = []
        self.checked = 0
        self.figures = 0
        # Its own version stands below the page, also of records that another program made.
        self.known = {token for section, text in page.texts[-1:] for token in numbers(text)[:1]}
        self.pairs = {}

        self.parts = self.by_data_set()

    def by_data_set(self):
        """A report for each data set where there are several, told apart by the files."""
        groups = {}
        for run in self.runs:
            files = json.dumps(run.data.get("sha256") or run.data.get("name"), sort_keys=True)
            groups.setdefault(files, []).append(run)
        if len(groups) < 2:
            return []
        wanted = self.baseline.id if self.baseline else None
        parts = [Report(self.page, group, wanted, self.quantity) for group in groups.values()]
        for part in parts:
            part.known, part.failures, part.pairs = self.known, self.failures, self.pairs
        return parts

    @property
    def data_set(self):
        return self.runs[0].data.get("name", "")

    def value(self, run):
        """At the epoch whose weights were kept, where it is of the history."""
        if self.is_test:
            return run.test["accuracy"] if run.test else None
        if self.quantity == "test_loss":
            return run.test["loss"] if run.test else None
        column = run.history.get(self.quantity or "val_accuracy") or []
        kept = run.outcome.get("restored_epoch")
        if kept in run.epochs and run.epochs.index(kept) < len(column):
            value = column[run.epochs.index(kept)]
            if value is not None and math.isfinite(value):
                return value
        return next((v for v in reversed(column) if v is not None), None)

    @property
    def bounds(self):
        if self.is_fraction:
            return maths.FRACTIONS
        return (0 if "loss" in self.quantity else -math.inf), math.inf

    def value_text(self, value):
        decimals = self.value_decimals
        return write.significant(value) if decimals is None else write.fixed(value, decimals)

    @functools.cached_property
    def value_decimals(self):
        """Of all that is judged: fractions have four, other units what suits all runs and shows their spread."""
        if self.is_fraction:
            return 4
        values = [list(arm.values(self).values()) for arm in self.arms]
        decimals = write.shared_decimals([v for arm in values for v in arm])
        spreads = [maths.sd(arm) for arm in values if len(arm) > 1]
        return None if decimals is None else write.decimals_to_show(spreads, decimals)

    # Order of rows: many arms stand by falling mean, those that differ by rounding alone as they come.

    @property
    def sorted_arms(self):
        if len(self.arms) <= 12:
            return self.arms
        worst = -math.inf if self.higher_is_better else math.inf
        means = {arm.id: (maths.mean(list(v.values())) if (v := arm.values(self)) else worst) for arm in self.arms}
        sign = -1 if self.higher_is_better else 1
        shown = [row[0] for row in self.page.tables["accuracy"].rows] if "accuracy" in self.page.tables else []
        place = lambda arm: shown.index(arm.label) if arm.label in shown else len(shown)
        return sorted(self.arms, key=lambda arm: (sign * round(means[arm.id], 12), place(arm)))

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

    @property
    def pair_order(self):
        """Of two arms: the other one, then the baseline it is compared with."""
        return next(arm for arm in self.arms if arm is not self.baseline), self.baseline

    def pair(self, a, b):
        """What is known of two arms before other comparisons come in."""
        key = (a.id, b.id)
        if key not in self.pairs:
            self.pairs[key] = Pair(self, a, b)
        return self.pairs[key]


def quantity_of(runs):
    """What is compared where nothing was asked for: accuracy (None), or the loss where some arm has none of it."""
    arms = {}
    for run in runs:
        if not run.diverged:
            arms.setdefault(run.arm, []).append(run)

    def all_have(has):
        return all(any(has(run) for run in arm) for arm in arms.values())

    def measured(name):
        return lambda run: any(v is not None and math.isfinite(v) for v in run.history.get(name) or [])

    if all_have(lambda run: run.test) or all_have(measured("val_accuracy")) or not all_have(measured("val_loss")):
        return None
    return "val_loss"


def main(arguments):
    parser = argparse.ArgumentParser()
    parser.add_argument("page")
    parser.add_argument("records", nargs="+")
    parser.add_argument("--baseline")
    parser.add_argument("--quantity")
    options = parser.parse_args(arguments)
    page = Page(pathlib.Path(options.page).read_text())
    runs = read_records(options.records)
    if not runs:
        sys.exit("no run records there")
    report = Report(page, runs, options.baseline, options.quantity or quantity_of(runs))
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
