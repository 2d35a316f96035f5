"""Two arms against each other: which runs are compared, the test that decides, its interval and what it could resolve."""

import math
import random
from fractions import Fraction

import formatting as write
import mathematics as maths
from expectations import Between, NoRule, near


class Pair:
    """What is known of two arms before other comparisons come in. A run that diverged ranks behind every value.

    `differences` are exact fractions, so that equal ones are equal; `p` decides.
    """

    def __init__(self, report, a, b):
        self.a, self.b, self.report = a, b, report
        # Whether early stopping watched the test set.
        self.selected = any(
            run.spec and run.spec.get("validation") == "test"
            and ((run.spec["training"].get("early_stopping") or {}).get("monitor") or "").startswith("val_")
            for run in a.runs + b.runs)
        values_a, values_b = a.values(report), b.values(report)
        lost_a, lost_b = set(a.diverged), set(b.diverged)
        seeds_a, seeds_b = set(values_a) | lost_a, set(values_b) | lost_b
        shared = sorted(seeds_a & seeds_b)
        n = len(shared)
        fewest = min(len(seeds_a), len(seeds_b))
        if fewest < 2:
            raise NoRule("comparisons of arms with one run")
        can_tell = maths.smallest_p(n) < report.alpha
        unpaired_tell = maths.smallest_unpaired_p(len(seeds_a), len(seeds_b)) < report.alpha
        self.paired = n > 1 and (
            (2 * n >= fewest and (can_tell or n == len(seeds_a) or n == len(seeds_b))) or not unpaired_tell)
        exact = self.exact
        sign = 1 if report.higher_is_better else -1
        self.fisher = self.images = None
        self.only_a = self.only_b = self.both = 0
        if self.paired:
            self.only_a = sum(s in lost_a and s not in lost_b for s in shared)
            self.only_b = sum(s in lost_b and s not in lost_a for s in shared)
            self.both = sum(s in lost_a and s in lost_b for s in shared)
            self.lost = ((self.only_a + self.both, n), (self.only_b + self.both, n))
            self.seeds = [s for s in shared if s in values_a and s in values_b]
            self.values_a = [values_a[s] for s in self.seeds]
            self.values_b = [values_b[s] for s in self.seeds]
            self.differences = [exact(x) - exact(y) for x, y in zip(self.values_a, self.values_b)]
            self.n = n
            # A pair of which one run alone diverged is the largest difference there is.
            up, down = (self.only_b, self.only_a) if sign > 0 else (self.only_a, self.only_b)
            self.beyond = [math.inf] * up + [-math.inf] * down
            self.difference = float(sum(self.differences) / len(self.differences)) if self.differences else None
            self.method = "signed rank" if self.only_a + self.only_b + self.both else "sign flip"
            if self.method == "sign flip":
                self.p = maths.sign_flip_p(self.differences)
                self.smallest = maths.smallest_p(n)
            else:
                self.p = maths.wilcoxon(self.differences + self.beyond)[1]
                self.smallest = maths.smallest_p(len(self.differences) + up + down)
        else:
            self.lost = ((len(lost_a), len(seeds_a)), (len(lost_b), len(seeds_b)))
            self.seeds = []
            self.values_a, self.values_b = list(values_a.values()), list(values_b.values())
            self.exact_a, self.exact_b = [exact(v) for v in self.values_a], [exact(v) for v in self.values_b]
            self.worst_a = [-sign * math.inf] * len(lost_a)
            self.worst_b = [-sign * math.inf] * len(lost_b)
            self.n = fewest
            self.method = "Mann–Whitney"
            self.p = maths.mann_whitney_p(self.exact_a + self.worst_a, self.exact_b + self.worst_b)
            self.difference = None
            if self.values_a and self.values_b:
                self.difference = float(
                    sum(self.exact_a) / len(self.exact_a) - sum(self.exact_b) / len(self.exact_b))
            self.smallest = maths.smallest_unpaired_p(len(seeds_a), len(seeds_b))
        self.counts = (len(seeds_a), len(seeds_b))
        self.diverged = self.lost[0][0] + self.lost[1][0] > 0
        if report.is_test:
            bits = lambda arm, seeds: [run.correct for run in arm.runs if run.seed in seeds and not run.diverged]
            left = bits(a, self.seeds if self.paired else values_a)
            right = bits(b, self.seeds if self.paired else values_b)
            if len(left) > 1 and len(right) > 1 and all(left) and all(right) and len({len(x) for x in left + right}) == 1:
                self.images = maths.crossed(left, right) if self.paired else maths.crossed_unpaired(left, right)

    def exact(self, value):
        return Fraction(round(value * self.report.scale * 10 ** 12), 10 ** 12)

    @property
    def floats(self):
        return [float(d) for d in self.differences]

    @property
    def divergence_p(self):
        (lost_a, runs_a), (lost_b, runs_b) = self.lost
        if self.paired:
            return maths.mcnemar(self.only_a, self.only_b)[1]
        return maths.fisher(lost_a, runs_a, lost_b, runs_b)

    def interval(self, alpha):
        """Ends, infinite where nothing bounds them; None where no shift is kept, and where nothing varies about 0."""
        if self.all_equal:
            return None
        if self.method == "sign flip":
            found = maths.sign_flip_interval(self.differences, alpha)
        elif self.method == "signed rank":
            found = maths.signed_rank_interval(self.differences, self.beyond, alpha)
        else:
            found = maths.mann_whitney_interval(
                self.exact_a, self.exact_b, alpha, self.worst_a, self.worst_b)
        if found is None:
            return None
        low, high = found
        return (-math.inf if low is None else float(low), math.inf if high is None else float(high))

    @property
    def is_drawn(self):
        """Beyond so many pairs the program draws patterns, which no other draw gives again."""
        return self.method == "sign flip" and self.n > maths.MOST_COUNTED

    @property
    def p_texts(self):
        return self.texts_of(self.p)

    def texts_of(self, p, times=1):
        """A p of this test, or `times` it, as it reads: within five standard errors where it was drawn."""
        if not self.is_drawn:
            return near(p, write.p_value)
        reach = 5 * math.sqrt(self.p * (1 - self.p) / maths.DRAWN) + 2 / maths.DRAWN
        return Between(max(0, self.p - reach) * times, (self.p + reach) * times)

    def end_texts(self, ends, text):
        """The ends of an interval, drawn ones within a twentieth of its length."""
        if not self.is_drawn or not ends:
            return [text(end) for end in ends]
        reach = (ends[1] - ends[0]) / 20
        return [Between(end - reach, end + reach) for end in ends]

    @property
    def bounds(self):
        return maths.POINTS if self.report.is_fraction else (-math.inf, math.inf)

    def student(self, alpha):
        """Student's interval of the mean difference, or Welch's of the difference of the means; () where nothing varies."""
        if self.paired:
            return maths.t_interval(self.floats, alpha, self.bounds)
        error, degrees = self.welch
        if not error:
            return ()
        reach = maths.t_quantile(1 - alpha / 2, degrees) * error
        return max(self.bounds[0], self.difference - reach), min(self.bounds[1], self.difference + reach)

    @property
    def welch(self):
        """Standard error and Satterthwaite's degrees of freedom."""
        parts = [(self.report.scale * maths.sd(v)) ** 2 / len(v) for v in (self.values_a, self.values_b)]
        sizes = [len(self.values_a) - 1, len(self.values_b) - 1]
        degrees = sum(parts) ** 2 / sum(part ** 2 / size for part, size in zip(parts, sizes))
        return math.sqrt(sum(parts)), degrees

    @property
    def all_equal(self):
        if self.diverged:
            return False
        if self.paired:
            return not any(self.differences)
        return len(set(self.exact_a + self.exact_b)) == 1

    @property
    def spread(self):
        """SD of the differences, or of the runs about their own means, with its degrees of freedom."""
        if self.paired:
            return maths.sd(self.floats), len(self.floats) - 1
        sizes = [len(self.values_a) - 1, len(self.values_b) - 1]
        squares = sum(
            size * (self.report.scale * maths.sd(v)) ** 2 for size, v in zip(sizes, (self.values_a, self.values_b)))
        return math.sqrt(squares / sum(sizes)), sum(sizes)

    def resolvable(self, alpha):
        """(value, low, high, SD); None where runs diverged, nothing varies, or so few could find nothing."""
        if self.diverged or self.smallest >= alpha:
            return None
        deviation, degrees = self.spread
        if deviation == 0:
            return None
        multiple = maths.rule_multiplier(self.n, alpha) * deviation if self.paired else self.unpaired_reach(alpha)
        low, high = self.interval(alpha)
        reach = self.difference - low if self.difference >= 0 else high - self.difference
        value = max(multiple, reach)
        end = lambda p: math.sqrt(degrees / maths.chi2_quantile(p, degrees))
        return value, min(multiple * end(0.975), value), max(multiple * end(0.025), value), deviation

    def unpaired_reach(self, alpha, draws=4000):
        """By simulation: how far below 0 the interval's end lies in one of five samples without a difference."""
        sizes = len(self.values_a), len(self.values_b)
        place = maths.kept_place(*sizes, alpha)
        deviations = [self.report.scale * maths.sd(v) for v in (self.values_a, self.values_b)]
        source = random.Random(1)
        reaches = []
        for _ in range(draws):
            left, right = ([d * source.gauss(0, 1) for _ in range(n)] for n, d in zip(sizes, deviations))
            reaches.append(-sorted(x - y for x in left for y in right)[place - 1])
        return sorted(reaches)[int(0.8 * draws)]

    def seeds_needed(self, alpha):
        """Seeds an arm for the next look, its α, which looks and comparisons share, and the difference they are for."""
        comparisons = round(self.report.alpha / alpha)
        next_alpha = 0.05 / (self.report.looks + 1) / comparisons
        fewest = maths.fewest_pairs(next_alpha) if self.paired else maths.fewest_unpaired(next_alpha)
        count, wanted = max(fewest, self.n + 1), None
        if not self.diverged and self.difference and self.spread[0] > 0:
            # Unpaired, the difference of two means varies as one of pairs with √2 the SD.
            effect = abs(self.difference) / self.spread[0] / (1 if self.paired else math.sqrt(2))
            count, wanted = max(count, maths.rule_pairs(effect, next_alpha)), abs(self.difference)
        return count, next_alpha, wanted


class Form:
    """How differences that are shown together read: with so many decimals that none that is not zero reads as zero."""

    def __init__(self, report, shown):
        self.is_fraction = report.is_fraction
        shown = [v for v in shown if v is not None]
        self.decimals = write.decimals_to_show(shown, 2 if self.is_fraction else three_digits(shown))

    def _text(self, value, signed):
        least = self.decimals if self.decimals or self.is_fraction else three_digits([value])
        return write.fixed(value, write.decimals_to_show([value], least), signed)

    def signed(self, value):
        return near(value, lambda v: self._text(v, True))

    def plain(self, value):
        return near(value, lambda v: self._text(v, False))


def three_digits(values):
    """Decimals with which the largest has three digits."""
    largest = max([abs(v) for v in values if math.isfinite(v)], default=0)
    if largest == 0:
        return 0
    decimals = 0
    while largest < 100 and decimals < 12:
        largest *= 10
        decimals += 1
    return decimals


def form_of(pair, alpha, with_resolvable):
    """All that is said of two arms has the same decimals."""
    interval = pair.interval(alpha) or ()
    value = pair.resolvable(alpha) if with_resolvable else None
    return Form(pair.report, [pair.difference, *interval, *(value[:3] if value else [])])


def resolvable_texts(pair, value, plain):
    """The resolvable difference with its range; what both sides simulate is only about the same."""
    if pair.paired and not pair.is_drawn:
        return [plain(v) for v in value[:3]]
    return [Between(0.93 * v, 1.07 * v) for v in value[:3]]
