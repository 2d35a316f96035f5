"""Distributions, tests and intervals, each from its definition: nothing here comes from the program that is checked."""

import math
from fractions import Fraction


# Distributions

def normal_cdf(x):
    return 0.5 * math.erfc(-x / math.sqrt(2))


def root(function, low, high):
    """Where a rising or falling function is 0, by halving."""
    start = function(low)
    for _ in range(200):
        middle = (low + high) / 2
        if middle in (low, high):
            break
        if (function(middle) > 0) == (start > 0):
            low = middle
        else:
            high = middle
    return (low + high) / 2


def normal_quantile(p):
    return root(lambda x: normal_cdf(x) - p, -40, 40)


def incomplete_beta(a, b, x):
    """I_x(a, b) by Lentz's continued fraction."""
    if x <= 0:
        return 0.0
    if x >= 1:
        return 1.0
    if x > (a + 1) / (a + b + 2):
        return 1 - incomplete_beta(b, a, 1 - x)
    front = math.exp(
        math.lgamma(a + b) - math.lgamma(a) - math.lgamma(b) + a * math.log(x) + b * math.log1p(-x)) / a
    tiny = 1e-300
    c, d = 1.0, 1 - (a + b) * x / (a + 1)
    d = 1 / (d if abs(d) > tiny else tiny)
    result = d
    for m in range(1, 1000):
        for step in (
                m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m)),
                -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))):
            d = 1 + step * d
            d = 1 / (d if abs(d) > tiny else tiny)
            c = 1 + step / c
            c = c if abs(c) > tiny else tiny
            result *= c * d
        if abs(c * d - 1) < 1e-15:
            break
    return front * result


def t_two_sided(t, degrees):
    return incomplete_beta(degrees / 2, 0.5, degrees / (degrees + t * t)) if math.isfinite(t) else 0.0


def t_cdf(t, degrees):
    half = t_two_sided(t, degrees) / 2
    return 1 - half if t > 0 else half


def t_quantile(p, degrees):
    return root(lambda t: t_cdf(t, degrees) - p, -1e4 if degrees < 3 else -400, 1e4 if degrees < 3 else 400)


def incomplete_gamma(a, x):
    """P(a, x): the series, or one less the continued fraction."""
    if x <= 0:
        return 0.0
    front = math.exp(a * math.log(x) - x - math.lgamma(a))
    if x < a + 1:
        term = total = 1 / a
        n = a
        while term > total * 1e-17:
            n += 1
            term *= x / n
            total += term
        return front * total
    b = x + 1 - a
    c, d = 1e300, 1 / b
    result = d
    for i in range(1, 10000):
        an = -i * (i - a)
        b += 2
        d = 1 / (an * d + b)
        c = b + an / c
        result *= c * d
        if abs(c * d - 1) < 1e-16:
            break
    return 1 - front * result


def chi2_quantile(p, degrees):
    return root(lambda x: incomplete_gamma(degrees / 2, x / 2) - p, 0, degrees + 60 * math.sqrt(2 * degrees) + 60)


def noncentral_t_cdf(t, degrees, delta):
    """P(T ≤ t) as the mean of Φ(t s − δ) over s, the SD over σ, by Simpson's rule."""
    centre, spread = 1.0, 1 / math.sqrt(2 * degrees)
    low, high = max(1e-12, centre - 12 * spread), centre + 14 * spread
    logarithm = math.log(2) + degrees / 2 * math.log(degrees / 2) - math.lgamma(degrees / 2)
    steps = 1200
    total = 0.0
    for i in range(steps + 1):
        s = low + (high - low) * i / steps
        density = math.exp(logarithm + (degrees - 1) * math.log(s) - degrees * s * s / 2)
        total += (1 if i in (0, steps) else 4 if i % 2 else 2) * density * normal_cdf(t * s - delta)
    return total * (high - low) / steps / 3


def t_power(degrees, delta, alpha):
    limit = t_quantile(1 - alpha / 2, degrees)
    return 1 - noncentral_t_cdf(limit, degrees, delta) + noncentral_t_cdf(-limit, degrees, delta)


def t_noncentrality(degrees, alpha, power=0.8):
    high = 2 * (t_quantile(1 - alpha / 2, degrees) + t_quantile(power, degrees))
    return root(lambda delta: t_power(degrees, delta, alpha) - power, 0, high)


# Samples

def mean(values):
    return math.fsum(values) / len(values)


def sd(values):
    centre = mean(values)
    if len(set(values)) == 1:
        return 0.0
    return math.sqrt(math.fsum((v - centre) ** 2 for v in values) / (len(values) - 1))


def median(values):
    ordered = sorted(values)
    half = len(ordered) // 2
    return ordered[half] if len(ordered) % 2 else (ordered[half - 1] + ordered[half]) / 2


def t_interval(values, alpha=0.05, bounds=(-math.inf, math.inf)):
    """No end lies outside what a value can be; () where nothing varies."""
    if len(set(values)) == 1:
        return ()
    reach = t_quantile(1 - alpha / 2, len(values) - 1) * sd(values) / math.sqrt(len(values))
    return max(bounds[0], mean(values) - reach), min(bounds[1], mean(values) + reach)


# Of accuracies, and of their differences in percentage points.
FRACTIONS = (0, 1)
POINTS = (-100, 100)


def wilson(successes, total):
    z = normal_quantile(0.975)
    share = successes / total
    centre = (share + z * z / (2 * total)) / (1 + z * z / total)
    reach = z / (1 + z * z / total) * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total))
    return (0 if successes == 0 else max(0, centre - reach), 1 if successes == total else min(1, centre + reach))


def newcombe(a, b, c, d):
    """Newcombe 1998, method 10: the 95 % interval of (a + b)/n − (a + c)/n."""
    n = a + b + c + d
    first, second = (a + b) / n, (a + c) / n
    (low1, high1), (low2, high2) = wilson(a + b, n), wilson(a + c, n)
    product = (a + b) * (c + d) * (a + c) * (b + d)
    association = a * d - b * c
    if association > 0:
        association = max(0, association - n / 2)
    phi = 0 if product == 0 else association / math.sqrt(product)

    def reach(x, y):
        return math.sqrt(max(0, x * x - 2 * phi * x * y + y * y))

    gap = first - second
    return max(-1, gap - reach(first - low1, high2 - second)), min(1, gap + reach(second - low2, high1 - first))


def mcnemar(b, c):
    """χ² with continuity correction, and the exact p."""
    n = b + c
    if n == 0:
        return None, 1.0
    tail = sum(math.comb(n, k) for k in range(min(b, c) + 1))
    return max(0, abs(b - c) - 1) ** 2 / n, min(1.0, 2 * tail / 2 ** n)


def hodges_lehmann(values):
    return median([(values[i] + values[j]) / 2 for i in range(len(values)) for j in range(i, len(values))])


def hedges(dz, pairs):
    m = pairs - 1
    return dz * math.exp(math.lgamma(m / 2) - math.lgamma((m - 1) / 2)) / math.sqrt(m / 2)


def holm(p, alpha):
    """Adjusted p, and the α that each is held against."""
    order = sorted(range(len(p)), key=lambda i: (p[i], i))
    adjusted, thresholds = [0.0] * len(p), [0.0] * len(p)
    running, still_open, refusing = 0.0, len(p), True
    for place, index in enumerate(order):
        running = max(running, min(1.0, p[index] * (len(p) - place)))
        adjusted[index] = running
        thresholds[index] = alpha / still_open
        if refusing and p[index] < thresholds[index]:
            still_open = max(1, still_open - 1)
        else:
            refusing = False
    return adjusted, thresholds


# Tests by counting: differences are exact fractions, so equal sums are equal.

# The program counts every sign pattern up to here, and draws beyond.
MOST_COUNTED = 40
DRAWN = 100_000


def counted(differences):
    """{(size, sum): subsets}, one difference after another."""
    ways = {(0, 0): 1}
    for value in differences:
        grown = dict(ways)
        for (size, total), count in ways.items():
            key = (size + 1, total + value)
            grown[key] = grown.get(key, 0) + count
        ways = grown
    return ways


def whole(differences):
    """Whole numbers of a common unit, and the unit."""
    unit = math.lcm(*(d.denominator for d in differences))
    scaled = [int(d * unit) for d in differences]
    common = math.gcd(*scaled) or 1
    return [d // common for d in scaled], Fraction(common, unit)


def sign_flip_p(differences):
    total = sum(differences)
    if total == 0:
        return 1.0
    values, _ = whole(differences)
    ways = {0: 1}
    for value in values:
        grown = {}
        for s, count in ways.items():
            for t in (s + value, s - value):
                grown[t] = grown.get(t, 0) + count
        ways = grown
    return sum(c for s, c in ways.items() if abs(s) >= abs(sum(values))) / 2 ** len(values)


def sign_flip_interval(differences, alpha):
    """Every shift δ whose test of differences − δ has p ≥ α: its ends are means of subsets; None where nothing bounds."""
    wanted = alpha * 2 ** (len(differences) - 1)
    # δ is refused from below while fewer than that many subsets (the empty one among them) have a mean up to δ.
    needed = math.ceil(wanted - 1e-12 * wanted)
    if needed <= 1:
        return None, None
    values, unit = whole(differences)
    means = {}
    for (size, total), count in counted(values).items():
        if size:
            mean = Fraction(total, size)
            means[mean] = means.get(mean, 0) + count

    def end(rising):
        below = 1
        for mean in rising:
            below += means[mean]
            if below >= needed:
                return mean * unit
        return None

    order = sorted(means)
    return end(order), end(reversed(order))


def doubled_midranks(values):
    ordered = sorted(values)
    first, count = {}, {}
    for place, value in enumerate(ordered):
        first.setdefault(value, place)
        count[value] = count.get(value, 0) + 1
    return [2 * first[v] + count[v] + 1 for v in values]


def wilcoxon(differences):
    """min(W⁺, W⁻) and the exact p on midranks, zeros left out."""
    values = [d for d in differences if d != 0]
    ranks = doubled_midranks([abs(v) for v in values])
    if not values:
        return 0.0, 1.0
    positive = sum(r for r, v in zip(ranks, values) if v > 0)
    ways = {0: 1}
    for rank in ranks:
        grown = dict(ways)
        for total, count in ways.items():
            grown[total + rank] = grown.get(total + rank, 0) + count
        ways = grown
    below = sum(c for s, c in ways.items() if s <= positive)
    above = sum(c for s, c in ways.items() if s >= positive)
    return min(positive, sum(ranks) - positive) / 2, min(1.0, 2 * min(below, above) / 2 ** len(values))


def mann_whitney_p(a, b):
    """The exact two-sided p on midranks: every way to choose which values are of the first arm."""
    ranks = doubled_midranks(list(a) + list(b))
    mine = sum(ranks[:len(a)])
    ways = {(0, 0): 1}
    for rank in ranks:
        grown = dict(ways)
        for (size, total), count in ways.items():
            if size < len(a):
                key = (size + 1, total + rank)
                grown[key] = grown.get(key, 0) + count
        ways = grown
    chosen = {total: count for (size, total), count in ways.items() if size == len(a)}
    whole = math.comb(len(ranks), len(a))
    below = sum(c for s, c in chosen.items() if s <= mine)
    above = sum(c for s, c in chosen.items() if s >= mine)
    return min(1.0, 2 * min(below, above) / whole)


def inverted(candidates, p, alpha):
    """Shifts that a test does not refuse: p can change only at the candidates, so those and one between are tried.

    An end is None where no shift is refused on its side; all is None where every shift is.
    """
    gaps = sorted(set(candidates))
    kept = lambda shift: p(shift) >= alpha
    if not gaps:
        return (None, None) if kept(0) else None
    places = [gaps[0] - 1]
    for i, gap in enumerate(gaps):
        places += [gap, (gap + gaps[i + 1]) / 2 if i + 1 < len(gaps) else gap + 1]
    keeps = [kept(place) for place in places]
    inside = [i for i, keep in enumerate(keeps) if keep]
    if not inside:
        return None
    low = None if keeps[0] else gaps[max(0, (inside[0] - 1) // 2)]
    high = None if keeps[-1] else gaps[min(len(gaps) - 1, inside[-1] // 2)]
    # It says of 0 what the test says of it.
    if kept(0):
        low = None if low is None else min(low, Fraction(0))
        high = None if high is None else max(high, Fraction(0))
    return low, high


def mann_whitney_interval(a, b, alpha, worst_a=(), worst_b=()):
    """`worst` are runs that diverged: no shift moves them."""
    return inverted(
        [x - y for x in a for y in b],
        lambda shift: mann_whitney_p([x - shift for x in a] + list(worst_a), list(b) + list(worst_b)), alpha)


def signed_rank_interval(differences, beyond, alpha):
    return inverted(
        [(x + y) / 2 for i, x in enumerate(differences) for y in differences[i:]],
        lambda shift: wilcoxon([d - shift for d in differences] + beyond)[1], alpha)


def fisher(first, first_total, second, second_total):
    """Two-sided: tables with the same margins that are no likelier than this one."""
    drawn = first + second
    chance = lambda k: math.comb(first_total, k) * math.comb(second_total, drawn - k)
    tables = [chance(k) for k in range(max(0, drawn - second_total), min(drawn, first_total) + 1)]
    return sum(c for c in tables if c <= chance(first)) / sum(tables)


def shift(a, b):
    """Hodges and Lehmann's, of two samples."""
    return median([x - y for x in a for y in b])


def cliffs_delta(a, b):
    return (sum(x > y for x in a for y in b) - sum(x < y for x in a for y in b)) / (len(a) * len(b))


def smallest_unpaired_p(n, m):
    return min(1.0, 2 / math.comb(n + m, n))


def fewest_unpaired(alpha):
    runs = 2
    while smallest_unpaired_p(runs, runs) >= alpha:
        runs += 1
    return runs


def kept_place(n, m, alpha):
    """The smallest U with a p of `alpha` or more, ranks without ties."""
    ways = {(0, 0): 1}
    for rank in range(1, n + m + 1):
        grown = dict(ways)
        for (size, total), count in ways.items():
            if size < n:
                grown[size + 1, total + rank] = grown.get((size + 1, total + rank), 0) + count
        ways = grown
    least = n * (n + 1) // 2
    below = 0
    for u in range(n * m + 1):
        below += ways.get((n, least + u), 0)
        if 2 * below / math.comb(n + m, n) >= alpha:
            return u
    return n * m


def crossed(a, b):
    """Of D = A − B (seeds × images, paired): SE, degrees of freedom, p and shares, two-way (Owen 2007)."""
    seeds, images = len(a), len(a[0])
    rows = [sum(x) - sum(y) for x, y in zip(a, b)]
    columns = [0] * images
    squares = 0
    for x, y in zip(a, b):
        for i in range(images):
            gap = x[i] - y[i]
            if gap:
                columns[i] += gap
                squares += 1
    whole = Fraction(sum(rows))
    cells = seeds * images
    base = whole * whole / cells
    row_part = Fraction(sum(r * r for r in rows), images) - base
    column_part = Fraction(sum(c * c for c in columns), seeds) - base
    rest_part = squares - base - row_part - column_part
    degrees = [seeds - 1, images - 1, (seeds - 1) * (images - 1)]
    variances = [float(part / d) / cells for part, d in zip((row_part, column_part, rest_part), degrees)]
    return sources(
        float(whole / cells), [(variances[0], degrees[0])], (variances[1], degrees[1]), [(variances[2], degrees[2])])


def crossed_unpaired(a, b):
    """The same of arms without shared seeds: a term of seeds and one of residuals each, one of images."""
    images = len(a[0])
    seeds, rest, means, shares = [], [], [], []
    for runs in (a, b):
        n = len(runs)
        rows = [sum(run) for run in runs]
        columns = [sum(column) for column in zip(*runs)]
        whole, cells = Fraction(sum(rows)), n * images
        base = whole * whole / cells
        row_part = Fraction(sum(r * r for r in rows), images) - base
        column_part = Fraction(sum(c * c for c in columns), n) - base
        rest_part = whole - base - row_part - column_part
        seeds.append((float(row_part / (n - 1)) / cells, n - 1))
        free = (n - 1) * (images - 1)
        rest.append((float(rest_part / free) / cells, free))
        means.append(whole / cells)
        shares.append([Fraction(c, n) for c in columns])
    difference = means[0] - means[1]
    squares = sum((x - y) ** 2 for x, y in zip(*shares)) - images * difference ** 2
    image = (float(squares / (images - 1)) / images, images - 1)
    return sources(float(difference), seeds, image, rest)


def sources(difference, seeds, image, residuals):
    """From (variance, degrees of freedom) of what chance comes from."""
    total = lambda terms: sum(v for v, _ in terms)
    freedom_of = lambda variance, terms: variance ** 2 / sum(v * v / d for v, d in terms)
    seed, rest = total(seeds), total(residuals)
    variance = seed + image[0] - rest
    if variance > 1e-12 * (seed + image[0] + rest):
        freedom = freedom_of(variance, seeds + [image] + residuals)
    elif seed >= image[0]:
        variance, freedom = seed, freedom_of(seed, seeds) if seed > 0 else image[1]
    else:
        variance, freedom = image
    error = math.sqrt(variance)
    p = t_two_sided(difference / error, freedom) if error > 0 else (1.0 if difference == 0 else 0.0)
    parts = [max(0, seed - rest), max(0, image[0] - rest), rest]
    total = sum(parts)
    shares = [x / total for x in parts] if total > 0 else [0, 0, 1]
    reach = lambda alpha: error * t_quantile(1 - alpha / 2, freedom)
    return {
        "difference": 100 * difference, "error": 100 * error, "degrees": freedom, "p": p, "shares": shares,
        "interval": lambda alpha: (
            max(POINTS[0], 100 * (difference - reach(alpha))), min(POINTS[1], 100 * (difference + reach(alpha)))),
    }


# What the sign-flip test finds in four of five samples of normal differences, in SDs.

# By simulation, a million samples each: (subsets refused, shift). The only numbers here that were not worked out.
SHIFTS = {
    7: [(2, 1.4778), (3, 1.3307)],
    8: [(2, 1.5501), (3, 1.4101), (4, 1.3073), (6, 1.1892)],
    9: [(2, 1.6122), (3, 1.4772), (4, 1.3786), (6, 1.2676), (9, 1.1612), (12, 1.0903)],
    10: [(2, 1.6631), (3, 1.5327), (4, 1.4388), (6, 1.3321), (9, 1.2317), (13, 1.1473), (19, 1.0634), (25, 1.0044)],
    11: [(2, 1.7112), (3, 1.5846), (4, 1.4935), (6, 1.3904), (9, 1.2946), (13, 1.2139), (19, 1.1352), (28, 1.0574),
         (42, 0.9786), (51, 0.9412)],
    12: [(2, 1.7515), (3, 1.6288), (4, 1.5400), (6, 1.4404), (9, 1.3480), (13, 1.2707), (19, 1.1952), (28, 1.1215),
         (42, 1.0474), (63, 0.9748), (94, 0.9042), (102, 0.8899)],
}


def smallest_p(pairs):
    """Of patterns that are drawn, the observed one is counted as one more."""
    return 1.0 if pairs < 2 else 2 / 2 ** pairs if pairs <= MOST_COUNTED else 1 / (DRAWN + 1)


def fewest_pairs(alpha):
    pairs = 2
    while smallest_p(pairs) >= alpha:
        pairs += 1
    return pairs


def rule_multiplier(pairs, alpha):
    if smallest_p(pairs) >= alpha:
        return None
    refused = math.ceil(alpha * 2.0 ** (pairs - 1)) - 1 if pairs < 1000 else math.inf
    least = normal_quantile(0.8 ** (1 / pairs))
    if refused <= 1:
        return least
    rows = SHIFTS.get(pairs)
    if rows and refused <= rows[-1][0]:
        before = (1, least)
        for row in rows:
            if row[0] >= refused:
                share = math.log(refused / before[0]) / math.log(row[0] / before[0])
                return before[1] + share * (row[1] - before[1])
            before = row
    return min(least, t_noncentrality(pairs - 1, alpha) / math.sqrt(pairs) * (1 + 0.25 / refused))


def t_pairs(effect, alpha):
    gap = lambda n: t_power(n - 1, effect * math.sqrt(n), alpha) - 0.8
    if gap(2) >= 0:
        return 2.0
    high = 4.0
    while gap(high) < 0:
        high *= 2
    return root(gap, high / 2 if high > 4 else 2, high)


def rule_pairs(effect, alpha):
    """The fewest pairs with which the rule finds a shift of `effect` SDs in four of five samples."""
    pairs = max(fewest_pairs(alpha), math.ceil(t_pairs(effect, alpha) - 1e-9))
    while rule_multiplier(pairs, alpha) > effect:
        pairs += 1
    return pairs
