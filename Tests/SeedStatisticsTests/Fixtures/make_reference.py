#!/usr/bin/env python3
"""Makes the tables that the statistics are tested against: python3 make_reference.py (SciPy 1.17, NumPy 2).

Every figure is SciPy's, or follows from SciPy's by the formula written here. The inputs are random with a fixed seed:
accuracies as counts of 10,000 images (so with ties), and numbers without ties. Writes *.json beside itself.
"""

import functools
import itertools
import json
import math
import pathlib

import numpy as np
import scipy
from scipy import integrate, optimize, stats
from scipy.stats import _resampling

FOLDER = pathlib.Path(__file__).parent
RNG = np.random.default_rng(20260102)
ALPHA = 0.05


class Xoshiro256:
    """xoshiro256** seeded by SplitMix64, as the library draws its resamples."""

    MASK = (1 << 64) - 1

    def __init__(self, seed):
        state = []
        for _ in range(4):
            seed = (seed + 0x9E3779B97F4A7C15) & self.MASK
            z = seed
            z = ((z ^ (z >> 30)) * 0xBF58476D1CE4E5B9) & self.MASK
            z = ((z ^ (z >> 27)) * 0x94D049BB133111EB) & self.MASK
            state.append(z ^ (z >> 31))
        self.state = state

    def next(self):
        s, mask = self.state, self.MASK
        x = (s[1] * 5) & mask
        result = ((((x << 7) | (x >> 57)) & mask) * 9) & mask
        t = (s[1] << 17) & mask
        s[2] ^= s[0]
        s[3] ^= s[1]
        s[1] ^= s[2]
        s[0] ^= s[3]
        s[2] ^= t
        s[3] = ((s[3] << 45) | (s[3] >> 19)) & mask
        return result

    def below(self, bound):
        return (self.next() * bound) >> 64


def write(name, table):
    lines = ",\n".join(json.dumps(row, allow_nan=False, separators=(",", ":")) for row in table)
    (FOLDER / f"{name}.json").write_text(f"[\n{lines}\n]\n")


def number(x):
    return None if x is None or not math.isfinite(x) else float(x)


def bootstrap(differences, resamples, seed):
    """SciPy's BCa interval on the library's own resamples; equal means are made equal by rounding."""
    generator = Xoshiro256(seed)
    n = len(differences)
    indices = np.array([[generator.below(n) for _ in range(n)] for _ in range(resamples)])
    original = _resampling.rng_integers
    _resampling.rng_integers = lambda rng, low, high, size: indices
    try:
        result = stats.bootstrap(
            (np.array(differences),), lambda x, axis=-1: np.round(np.mean(x, axis=axis), 12), n_resamples=resamples,
            method="BCa", vectorized=True, batch=resamples)
    finally:
        _resampling.rng_integers = original
    free = stats.bootstrap((np.array(differences),), np.mean, n_resamples=10_000, method="BCa", rng=seed)
    return [*map(number, result.confidence_interval), *map(number, free.confidence_interval)]


@functools.cache
def noncentrality(df):
    """The noncentrality at which the two-sided t-test has 80 % power."""
    limit = stats.t.ppf(1 - ALPHA / 2, df)

    # stats.nct.sf is NaN at times for one degree of freedom, so the definition is integrated over s = chi / sqrt(df).
    def power(d):
        miss = lambda s: (stats.norm.cdf(limit * s - d) - stats.norm.cdf(-limit * s - d)) * (
            stats.chi.pdf(s * math.sqrt(df), df) * math.sqrt(df))
        return 1 - integrate.quad(miss, 0, 1 + 10 / math.sqrt(df), epsabs=1e-14, epsrel=1e-13, limit=500)[0]

    return optimize.brentq(lambda d: power(d) - 0.8, 0.1, 60, xtol=1e-13)


def sign_flip(d):
    """All 2ⁿ signs by brute force, with SciPy's tolerance for equal sums."""
    d = np.array(d)
    sums = np.zeros(1)
    for x in d:
        sums = np.concatenate([sums + x, sums - x])
    observed = abs(d.sum())
    return float(np.mean(np.abs(sums) >= observed - 1e-12 * np.abs(d).sum()))


def paired():
    rows = []
    for case in range(64):
        n = [2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 15, 17, 19, 20][case % 16]
        if case % 2 == 0:
            a = RNG.integers(8650, 8800, n) / 1e4
            b = RNG.integers(8640, 8790, n) / 1e4 if case % 4 else np.round(a - RNG.integers(-4, 9, n) / 1e4, 4)
        else:
            a = RNG.normal(0.872, 0.004, n)
            b = a - RNG.normal(0.002, 0.003, n)
        d = np.round(100 * (a - b), 12)  # so that differences of equal counts are equal
        t = stats.ttest_1samp(d, 0)
        low, high = t.confidence_interval(0.95)
        sd = float(np.std(d, ddof=1))
        nonzero = d[d != 0]
        ties = len(np.unique(np.abs(nonzero))) < len(nonzero)
        row = {
            "a": a.tolist(), "b": b.tolist(), "mean": float(np.mean(d)), "sd": sd,
            "median": float(np.median(d)), "t": number(t.statistic), "t_p": number(t.pvalue),
            "interval": [number(low), number(high)], "permutation_p": sign_flip(d),
        }
        if n <= 13:
            exact = stats.permutation_test(
                (d,), np.sum, permutation_type="samples", n_resamples=np.inf, alternative="two-sided")
            # SciPy doubles the smaller tail; the null is symmetric, so that is the share of |sums| (or 1).
            assert abs(min(1, exact.pvalue) - row["permutation_p"]) < 1e-12, (exact.pvalue, row)
        if len(nonzero) == 0:
            w, p = 0.0, 1.0
        elif ties or len(nonzero) < n:
            if len(nonzero) > 13:
                continue  # SciPy has no exact p here
            result = stats.wilcoxon(nonzero, method=stats.PermutationMethod(n_resamples=np.inf))
            w, p = result.statistic, result.pvalue
        else:
            result = stats.wilcoxon(nonzero, method="exact")
            w, p = result.statistic, result.pvalue
        row["wilcoxon"] = [float(w), float(p)]
        m = n - 1
        if sd > 1e-12:
            row["dz"] = float(np.mean(d) / sd)
            if n > 2:
                j = math.exp(math.lgamma(m / 2) - math.lgamma((m - 1) / 2)) / math.sqrt(m / 2)
                row["hedges"] = row["dz"] * j
            row["seed"] = case
            row["bootstrap"] = bootstrap(d, 1000, case)
        row["resolvable"] = noncentrality(m) * sd / math.sqrt(n)
        rows.append(row)
    write("paired", rows)


def unpaired():
    rows = []
    for case in range(60):
        n, m = int(RNG.integers(2, 16)), int(RNG.integers(2, 16))
        if case % 2 == 0:
            a, b = RNG.integers(8700, 8730, n) / 1e4, RNG.integers(8690, 8720, m) / 1e4
        else:
            a, b = RNG.normal(0.872, 0.004, n), RNG.normal(0.869, 0.002, m)
        welch = stats.ttest_ind(100 * a, 100 * b, equal_var=False)
        low, high = welch.confidence_interval(0.95)
        ties = len(np.unique(np.concatenate([a, b]))) < n + m
        ranks = stats.mannwhitneyu(a, b, method="asymptotic" if ties else "exact", use_continuity=True)
        rows.append({
            "a": a.tolist(), "b": b.tolist(), "t": float(welch.statistic), "df": float(welch.df),
            "p": float(welch.pvalue), "interval": [float(low), float(high)], "u": float(ranks.statistic),
            "u_p": float(ranks.pvalue), "exact": not ties,
            "cliff": float(np.mean(np.sign(np.subtract.outer(a, b)))),
            "smallest": 2 / math.comb(n + m, n),
            "resolvable": noncentrality(float(welch.df)) * abs((100 * a.mean() - 100 * b.mean()) / welch.statistic),
        })
    write("unpaired", rows)


def friedman():
    rows = []
    for case in range(54):
        k, n = int(RNG.integers(3, 8)), int(RNG.integers(2, 13))
        values = RNG.integers(8700, 8712, (n, k)) / 1e4 if case % 2 else RNG.normal(size=(n, k)) + np.arange(k) / 2
        chi, p = stats.friedmanchisquare(*values.T)
        row = {"blocks": values.tolist(), "chi_squared": float(chi), "p": float(p)}
        if n * (k - 1) - chi > 1e-9:
            f = (n - 1) * chi / (n * (k - 1) - chi)
            row["f"] = float(f)
            row["f_p"] = float(stats.f.sf(f, k - 1, (k - 1) * (n - 1)))
        if math.factorial(k) ** (n - 1) <= 50_000:
            ranks = np.array([stats.rankdata(block) for block in values])
            observed = (ranks.sum(axis=0) ** 2).sum()
            orders = list(itertools.permutations(range(k)))
            hits = sum(
                (np.sum([ranks[i][list(o)] for i, o in enumerate(choice)], axis=0) ** 2).sum() >= observed - 1e-9
                for choice in itertools.product([orders[0]], *[orders] * (n - 1)))
            row["exact_p"] = hits / len(orders) ** (n - 1)
        rows.append(row)
    write("friedman", rows)


def proportions():
    rows = []
    for case in range(60):
        n = [10_000, 100, 37, 1_000, 5, 1][case % 6]
        shares = RNG.dirichlet([8, 1, 1, 1] if case % 2 else [20, 0.3, 0.2, 2])
        a, b, c, d = (int(x) for x in RNG.multinomial(n, shares))
        wilson = [
            stats.binomtest(k, n).proportion_ci(method="wilson") for k in (a + b, a + c)]
        row = {
            "counts": [a, b, c, d], "wilson_a": [*map(float, wilson[0])], "wilson_b": [*map(float, wilson[1])],
            "exact_p": float(stats.binomtest(b, b + c).pvalue) if b + c else 1.0,
        }
        if b + c:
            row["chi_squared"] = max(0, abs(b - c) - 1) ** 2 / (b + c)
            row["chi_squared_p"] = float(stats.chi2.sf(row["chi_squared"], 1))
        # Newcombe 1998, method 10, from SciPy's Wilson limits.
        p1, p2 = (a + b) / n, (a + c) / n
        (l1, u1), (l2, u2) = wilson
        product = (a + b) * (c + d) * (a + c) * (b + d)
        cross = a * d - b * c
        cross = cross if cross < 0 else max(0, cross - n / 2)
        phi = cross / math.sqrt(product) if product else 0
        row["newcombe"] = [
            p1 - p2 - math.sqrt((p1 - l1) ** 2 - 2 * phi * (p1 - l1) * (u2 - p2) + (u2 - p2) ** 2),
            p1 - p2 + math.sqrt((p2 - l2) ** 2 - 2 * phi * (p2 - l2) * (u1 - p1) + (u1 - p1) ** 2),
        ]
        rows.append(row)
    write("proportions", rows)


def distributions():
    rows = []

    def add(name, arguments, value):
        rows.append({"name": name, "x": [float(x) for x in arguments], "value": float(value)})

    for _ in range(60):
        df = float(RNG.choice([1, 2, 3, 4, 5, 7.3, 9, 14.61, 19, 33, 99, 999.5]))
        t = float(np.round(RNG.normal(0, 4), 3))
        p = float(np.round(10 ** RNG.uniform(-6, -0.05), 9))
        add("t_cumulative", [df, t], stats.t.cdf(t, df))
        add("t_quantile", [df, p], stats.t.ppf(p, df))
        add("normal_quantile", [p], stats.norm.ppf(p))
        add("normal_survival", [t], stats.norm.sf(t))
        k = int(RNG.integers(1, 200))
        x = float(np.round(RNG.uniform(0, 2.2) * k, 3))
        add("chi_squared_survival", [k, x], stats.chi2.sf(x, k))
        m = int(RNG.integers(1, 300))
        f = float(np.round(abs(RNG.normal(1, 1)) + 0.01, 3))
        add("f_survival", [k, m, f], stats.f.sf(f, k, m))
        n = int(RNG.choice([5, 20, 520, 1000, 10_000]))
        q = float(np.round(RNG.uniform(0.05, 0.95), 3))
        s = int(np.clip(round(n * q + RNG.normal(0, 2.5) * math.sqrt(n * q * (1 - q))), 0, n))
        add("binomial_cumulative", [s, n, q], stats.binom.cdf(s, n, q))
        add("binomial_probability", [s, n, q], stats.binom.pmf(s, n, q))
        whole = float(RNG.choice([1, 2, 4, 9, 19, 49, 13.7]))
        shift = float(np.round(RNG.uniform(0, 6), 3))
        noncentral = stats.nct.cdf(t, whole, shift)
        if math.isfinite(noncentral):  # SciPy gives NaN far from the bulk at few degrees of freedom
            add("noncentral_t_cumulative", [whole, shift, t], noncentral)
    for df in [1, 2, 3, 4, 5, 9, 19, 29, 99]:
        add("noncentrality_80", [df], noncentrality(df))
    write("distributions", rows)


if __name__ == "__main__":
    print(f"SciPy {scipy.__version__}, NumPy {np.__version__}")
    paired()
    unpaired()
    friedman()
    proportions()
    distributions()
