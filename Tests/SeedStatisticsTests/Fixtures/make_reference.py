#!/usr/bin/env python3
"""Makes the tables that the statistics are tested against: python3 make_reference.py (SciPy 1.17, NumPy 2).

Every figure is SciPy's, or follows from SciPy's by the formula written here. The inputs are random with a fixed seed:
accuracies as counts of 10,000 images (so with ties), and numbers without ties. Writes *.json beside itself.
"""

import base64
import collections
import functools
import itertools
import json
import math
import pathlib

import numpy as np
import scipy
from scipy import integrate, optimize, stats

FOLDER = pathlib.Path(__file__).parent
RNG = np.random.default_rng(20260102)
ALPHA = 0.05


def write(name, table):
    lines = ",\n".join(json.dumps(row, allow_nan=False, separators=(",", ":")) for row in table)
    (FOLDER / f"{name}.json").write_text(f"[\n{lines}\n]\n")


def number(x):
    return None if x is None or not math.isfinite(x) else float(x)


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


def sign_flip_interval(d, alpha):
    """The test inverted by brute force: an end is the mean of a subset (Hartigan 1969); None where unbounded."""
    n = len(d)
    sums, sizes = np.zeros(1), np.zeros(1)
    for x in np.array(d):
        sums, sizes = np.concatenate([sums, sums + x]), np.concatenate([sizes, sizes + 1])
    means = np.sort(sums[sizes > 0] / sizes[sizes > 0])
    kept = math.ceil(alpha * 2 ** (n - 1)) - 1  # subsets, the empty one aside, that are too few to refuse
    return [None, None] if kept < 1 else [float(means[kept - 1]), float(means[-kept])]


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
        row["flip_interval"] = sign_flip_interval(d, ALPHA)
        row["hodges_lehmann"] = float(np.median([(d[i] + d[j]) / 2 for i in range(n) for j in range(i, n)]))
        rows.append(row)
    write("paired", rows)


def rank_sum_p(a, b):
    """2 min tail of the rank sum of `a` over all ways to deal the midranks, counted by sums of doubled ranks."""
    ranks = np.rint(2 * stats.rankdata(np.concatenate([a, b]))).astype(int)
    ways = [collections.Counter({0: 1})] + [collections.Counter() for _ in a]
    for rank in ranks:
        for k in range(len(a) - 1, -1, -1):
            for total, count in list(ways[k].items()):
                ways[k + 1][total + int(rank)] += count
    observed = int(ranks[: len(a)].sum())
    below = sum(c for t, c in ways[-1].items() if t <= observed)
    above = sum(c for t, c in ways[-1].items() if t >= observed)
    return min(1.0, 2 * min(below, above) / math.comb(len(ranks), len(a)))


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
        result = stats.mannwhitneyu(a, b, method="exact")
        if len(np.unique(np.concatenate([a, b]))) < n + m:
            u, p = float(result.statistic), rank_sum_p(a, b)
            if math.comb(n + m, n) <= 20_000:
                method = stats.PermutationMethod(n_resamples=np.inf)
                assert abs(stats.mannwhitneyu(a, b, method=method).pvalue - p) < 1e-12
        else:
            u, p = float(result.statistic), float(result.pvalue)
        rows.append({
            "a": a.tolist(), "b": b.tolist(), "t": float(welch.statistic), "df": float(welch.df),
            "p": float(welch.pvalue), "interval": [float(low), float(high)], "u": u, "u_p": p,
            "cliff": float(np.mean(np.sign(np.subtract.outer(a, b)))), "smallest": 2 / math.comb(n + m, n),
            "hodges_lehmann": float(np.median(np.subtract.outer(100 * a, 100 * b))),
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


def equivalence():
    """TOST and the t posterior; the first rows are those of the report's sigmoid and ReLU."""
    rows = []
    samples = [np.array([-0.15, -0.41, -0.22, -0.22, 0.25])] * 4
    margins = [0.1, 0.25, 0.5, 1]
    for _ in range(56):
        n = int(RNG.integers(2, 31))
        samples.append(np.round(RNG.normal(RNG.normal(0, 0.3), 0.3, n), 2) + RNG.normal(0, 1e-3))
        margins.append(float(RNG.choice([0.1, 0.3, 0.7])))
    for d, margin in zip(samples, margins):
        lower = stats.ttest_1samp(d, -margin, alternative="greater").pvalue
        upper = stats.ttest_1samp(d, margin, alternative="less").pvalue
        posterior = stats.t(len(d) - 1, d.mean(), d.std(ddof=1) / math.sqrt(len(d)))
        interval = stats.ttest_1samp(d, 0).confidence_interval(0.90)
        rows.append({
            "differences": d.tolist(), "margin": margin, "p": float(max(lower, upper)),
            "within": float(posterior.cdf(margin) - posterior.cdf(-margin)), "interval": [*map(float, interval)],
        })
    write("equivalence", rows)


def crossed():
    """The two-way analysis on 0/1 arrays by its definition, with SciPy's t; bits as records hold them."""
    rows = []
    for case in range(56):
        n, m = int(RNG.integers(2, 9)), int(RNG.integers(2, 9))
        images = [100, 64, 37, 200, 333][case % 5]
        is_paired = case % 3 != 2
        ease = RNG.normal(1, 1.5, images)
        lean = RNG.normal(0, [0, 0.5, 1][case % 3], images)
        a = (RNG.normal(size=(n, images)) + RNG.normal(0, 0.2, (n, 1)) < ease + lean).astype(int)
        b = (RNG.normal(size=(n if is_paired else m, images)) + RNG.normal(0, 0.2, (n if is_paired else m, 1)) < ease).astype(int)

        def squares(table):
            seeds, count = table.shape
            mean = table.mean()
            row, column = table.mean(axis=1), table.mean(axis=0)
            residual = table - row[:, None] - column[None, :] + mean
            return (count * ((row - mean) ** 2).sum() / (seeds - 1), seeds * ((column - mean) ** 2).sum() / (count - 1),
                    (residual ** 2).sum() / ((seeds - 1) * (count - 1)))

        row = {"a": [encode(x) for x in a], "b": [encode(x) for x in b], "images": images, "paired": is_paired}
        if is_paired:
            seed, image, residual = squares(a - b)
            row["mean_squares"] = [seed, image, residual]
            seeds, cells = [(seed / (n * images), n - 1)], n * images
            image_part = image / cells
            residuals = [(residual / cells, (n - 1) * (images - 1))]
        else:
            parts = [(squares(x), len(x)) for x in (a, b)]
            seeds = [(s[0] / (k * images), k - 1) for s, k in parts]
            residuals = [(s[2] / (k * images), (k - 1) * (images - 1)) for s, k in parts]
            image_part = np.var(a.mean(axis=0) - b.mean(axis=0), ddof=1) / images
        difference = a.mean() - b.mean()
        variance = sum(v for v, _ in seeds) + image_part - sum(v for v, _ in residuals)
        terms = seeds + [(image_part, images - 1)] + residuals
        row["one_way"] = bool(variance <= 1e-12)
        if row["one_way"]:
            continue
        df = variance ** 2 / sum(v * v / k for v, k in terms)
        row["difference"], row["se"], row["df"] = 100 * difference, 100 * math.sqrt(variance), df
        row["p"] = float(2 * stats.t.sf(abs(difference) / math.sqrt(variance), df))
        row["interval"] = [float(100 * x) for x in stats.t.interval(0.95, df, difference, math.sqrt(variance))]
        rows.append(row)
    write("crossed", rows)


def encode(bits):
    return base64.b64encode(np.packbits(bits.astype(np.uint8)).tobytes()).decode()


def fisher():
    rows = []
    for _ in range(60):
        n, m = int(RNG.integers(1, 31)), int(RNG.integers(1, 31))
        a, b = int(RNG.integers(0, n + 1)), int(RNG.integers(0, m + 1))
        rows.append({"counts": [a, n, b, m], "p": float(stats.fisher_exact([[a, n - a], [b, m - b]]).pvalue)})
    write("fisher", rows)


def power():
    """Pairs for 80 % power: of the t test by SciPy's noncentral t, and of two one-sided tests by integration."""
    rng = np.random.default_rng(20260102)  # its own, as it takes minutes
    rows = []
    for effect in [0.5, 0.8, 1, 1.5, 2, *np.round(rng.uniform(0.25, 2.2, 45), 3)]:
        alpha = float(rng.choice([0.05, 0.025, 0.05 / 3])) if len(rows) >= 5 else 0.05

        # By integration, as stats.nct is NaN in places.
        def t_power(n):
            df, shift = n - 1, effect * math.sqrt(n)
            limit = stats.t.ppf(1 - alpha / 2, df)
            miss = lambda s: (stats.norm.cdf(limit * s - shift) - stats.norm.cdf(-limit * s - shift)) * (
                stats.chi.pdf(s * math.sqrt(df), df) * math.sqrt(df))
            return 1 - integrate.quad(miss, 0, 1 + 10 / math.sqrt(df), epsabs=1e-13, epsrel=1e-12, limit=500)[0]

        def equivalence_power(n):
            limit = stats.t.ppf(1 - alpha, n - 1)
            top = effect * math.sqrt(n) / limit
            inner = lambda s: (2 * stats.norm.cdf(effect * math.sqrt(n) - limit * s) - 1) * stats.chi.pdf(
                s * math.sqrt(n - 1), n - 1) * math.sqrt(n - 1)
            return integrate.quad(inner, 0, min(top, 1 + 10 / math.sqrt(n - 1)), limit=500)[0]

        row = {"effect": float(effect), "alpha": alpha}
        row["pairs"] = float(optimize.brentq(lambda n: t_power(n) - 0.8, 2, 400, xtol=1e-12)) if t_power(2) < 0.8 else 2.0
        row["equivalence_pairs"] = next(n for n in range(2, 1000) if equivalence_power(n) >= 0.8)
        rows.append(row)
    for df in [1, 2, 3, 5, 9, 29]:
        for p in [0.025, 0.5, 0.975]:
            rows.append({"df": df, "p": p, "chi_squared": float(stats.chi2.ppf(p, df))})
    write("power", rows)


if __name__ == "__main__":
    print(f"SciPy {scipy.__version__}, NumPy {np.__version__}")
    paired()
    unpaired()
    friedman()
    proportions()
    distributions()
    equivalence()
    crossed()
    fisher()
    power()
