"""What a cell or a sentence should hold: a list of numbers as texts, each any of a few."""

import math

from page import numbers


class NoRule(Exception):
    """Something on the page that is not worked out here."""


# Expectations: a cell is a list of number texts; one that was worked out may be any of a few that lie within the
# arithmetic's noise of one another.

# The settings in the labels that an experiment gives its arms by itself, as the page's language calls them.
SETTINGS = {"zh": {
    "activation": "激活函數", "hidden": "隱藏層", "initializer": "初始權重", "dropout": "丟棄率", "optimizer": "最佳化器",
    "learning rate": "學習率", "batch size": "批次大小", "epochs": "週期數", "momentum": "動量", "weight decay": "權重衰減",
    "hidden width": "隱藏層寬度", "hidden layers": "隱藏層數", "dataset": "資料集"}}


def near(value, form):
    return {form(value * (1 + shift)) for shift in (-3e-10, 0, 3e-10)} if math.isfinite(value) else {form(value)}


def said(text):
    """Numbers in data, such as a label, as they stand."""
    return [{token} for token in numbers(text)]


class Between:
    """A number that was drawn by the program and is drawn again here: any text of one within these limits."""

    def __init__(self, low, high):
        self.low, self.high = low, high

    def __contains__(self, token):
        try:
            value = float(token.replace("−", "-").replace(",", "").removesuffix("%").removeprefix("<").strip())
        except ValueError:
            return False
        if token.startswith("<"):
            return self.low <= value
        return self.low <= value <= self.high

    def __iter__(self):
        return iter([f"{self.low:.6g} to {self.high:.6g}"])
