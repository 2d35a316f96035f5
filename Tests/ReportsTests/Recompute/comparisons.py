"""How two arms compare: the table of two arms' measures, of each arm against the baseline, and of every pair."""

import math

import formatting as write
import mathematics as maths
from expectations import NoRule, near, said
from pairs import form_of, resolvable_texts


def differences_column(report, rows):
    """How a column of differences reads, by the values of all its rows."""
    if not report.is_fraction:
        text = write.column([v for row in rows for v in row])
        return lambda v: near(v, text)
    decimals = write.decimals_to_show([v for row in rows for v in row if v is not None], 2)
    return lambda v: near(v, lambda x: write.fixed(x, decimals, True))


def level(alpha):
    return {write.significant((1 - alpha) * 100) + " %"}


def measures(report, table):
    if len(report.arms) != 2:
        raise NoRule("measures of other than two arms")
    a, b = report.pair_order
    if min(len(a.runs), len(b.runs)) < 2:
        return models(report, a, b)
    pair = report.pair(a, b)
    alpha = report.alpha
    interval = pair.interval(alpha)
    value = pair.resolvable(alpha)
    unresolved = not pair.p < alpha and pair.smallest < alpha and not pair.all_equal
    form = form_of(pair, alpha, unresolved)
    show, plain = form.signed, form.plain
    rows = []
    add = lambda name, cell, note: rows.append([name, cell, note])
    if pair.difference is not None:
        add([], [show(pair.difference)], [])
        if not pair.all_equal:
            if interval:
                unbounded = math.isinf(interval[0]) and math.isinf(interval[1])
                add([level(alpha)], pair.end_texts(interval, show), [] if unbounded else [{"0"}])
            if not pair.diverged:
                ends = pair.student(alpha)
                clipped = [{write.setting(end)} for end in ends if end in pair.bounds]
                if ends:
                    add([level(alpha)], [show(end) for end in ends], clipped)
    if not pair.all_equal:
        tests(pair, add)
    images = pair.images
    if images and not pair.selected and not pair.all_equal:
        low, high = images["interval"](alpha)
        add([], [near(images["p"], write.p_value), level(alpha), show(low), show(high)],
            [plain(images["error"]), near(images["degrees"], write.significant)]
            + [near(share, lambda v: write.percent(v, 0)) for share in images["shares"]])
    if pair.diverged:
        return rows
    if not pair.all_equal:
        centre = maths.hodges_lehmann(pair.floats) if pair.paired else float(maths.shift(pair.exact_a, pair.exact_b))
        add([], [show(centre)], [])
    if pair.paired:
        effects(report, pair, add)
    else:
        delta = maths.cliffs_delta(pair.exact_a, pair.exact_b)
        add([], [near(delta, lambda v: write.fixed(v, 2, True))], [])
    if value:
        middle, low, high = resolvable_texts(pair, value, plain)
        add([], [middle], [{str(pair.n)}, low, high])
    return rows


def tests(pair, add):
    """The test that decides, and those beside it, which leave diverged runs out."""
    patterns = 2 * maths.DRAWN if pair.is_drawn else 2 ** pair.n
    add([], [pair.p_texts],
        [{write.integer(patterns)}, near(pair.smallest, lambda v: write.significant(v, 3))]
        if pair.method == "sign flip" else [])
    if pair.diverged:
        add([], divergence_numbers(pair), [near(pair.divergence_p, write.p_value)])
        return
    if pair.paired:
        statistic, p = maths.wilcoxon(pair.differences)
        add([], [near(p, write.p_value)], [{write.setting(statistic)}, {"0"}])
        error, degrees = maths.sd(pair.floats) / math.sqrt(pair.n), pair.n - 1
    else:
        error, degrees = pair.welch
    if error > 0:
        t = pair.difference / error
        add([], [near(maths.t_two_sided(t, degrees), write.p_value)],
            [near(t, lambda v: write.fixed(v, 2, True)), near(degrees, write.significant)])


def divergence_numbers(pair):
    """`Sigmoid diverged on 2 of 8 seeds, ReLU on none`, the one that diverges more first."""
    sides = sorted(zip((pair.a, pair.b), pair.lost), key=lambda side: -side[1][0] / side[1][1])
    (first, (lost, runs)), (second, (others, rest)) = sides
    return (said(first.label) + [{str(lost)}, {str(runs)}] + said(second.label)
            + ([{str(others)}, {str(rest)}] if others else []))


def effects(report, pair, add):
    n = pair.n
    deviation = maths.sd(pair.floats)
    if deviation > 0:
        dz = pair.difference / deviation
        size = maths.hedges(dz, n) if n > 2 else dz
        add([], [near(size, lambda v: write.fixed(v, 2, True))],
            [near(dz, lambda v: write.fixed(v, 2, True))] if n > 2 else [])
    wins, ties = ahead(report, pair)
    if ties == n:
        return add(said(pair.a.label), [], [{str(n)}])
    low, high = maths.wilson(wins + ties / 2, n)
    share = lambda v: near(v, lambda x: write.percent(x, 0))
    add(said(pair.a.label), [share((wins + ties / 2) / n)],
        [{str(wins)}, {str(n)}, {str(ties)}, {"95 %"}, share(low), share(high)])


def ahead(report, pair):
    """Seeds on which the first arm is the better one, and those on which both are alike."""
    better = (lambda d: d > 0) if report.higher_is_better else (lambda d: d < 0)
    return sum(map(better, pair.differences)), sum(d == 0 for d in pair.differences)


def models(report, a, b):
    left, right = a.runs[0].correct, b.runs[0].correct
    if not left or not right:
        raise NoRule("single models without their bits")
    counts = {key: sum((x, y) == key for x, y in zip(left, right)) for key in ((1, 1), (1, 0), (0, 1), (0, 0))}
    only_a, only_b = counts[1, 0], counts[0, 1]
    total = len(left)
    low, high = maths.newcombe(counts[1, 1], only_a, only_b, counts[0, 0])
    gap = 100 * (only_a - only_b) / total
    decimals = write.decimals_to_show([gap, 100 * low, 100 * high], 2)
    show = lambda v: near(v, lambda x: write.fixed(x, decimals, True))
    chi, p = maths.mcnemar(only_a, only_b)
    return [
        [[], [show(gap), {"95 %"}, show(100 * low), show(100 * high)], []],
        [[], [near(p, write.p_value)],
         said(a.label) + [{write.integer(only_a)}] + said(b.label) + [{write.integer(only_b)}]
         + [near(chi or 0, lambda v: write.fixed(v, 2))]],
    ]


def against_baseline(report):
    """Each arm against the baseline, with p by Holm's method and the α each was tested at."""
    pairs = [report.pair(arm, report.baseline) for arm in report.arms
             if arm is not report.baseline and min(len(arm.runs), len(report.baseline.runs)) > 1]
    adjusted, thresholds = maths.holm([pair.p for pair in pairs], report.alpha)
    return pairs, adjusted, thresholds


def every_pair(report):
    arms = [arm for arm in report.arms if len(arm.runs) > 1]
    pairs = [report.pair(a, b) for i, a in enumerate(arms) for b in arms[i + 1:]]
    adjusted, thresholds = maths.holm([pair.p for pair in pairs], report.alpha)
    return pairs, adjusted, thresholds


def shared_cells(report, pairs, adjusted, thresholds):
    """Difference, interval and adjusted p of each pair, as a table's columns of them read."""
    intervals = [pair.interval(alpha) or () for pair, alpha in zip(pairs, thresholds)]
    difference = differences_column(report, [[pair.difference] for pair in pairs])
    end = differences_column(report, intervals)
    return [
        [[] if pair.difference is None else [difference(pair.difference)],
         pair.end_texts(interval, end) if interval else [], [pair.texts_of(p, p / pair.p)]]
        for pair, interval, p in zip(pairs, intervals, adjusted)]


def baseline(report, table):
    pairs, adjusted, thresholds = against_baseline(report)
    found = {}
    for pair, cells in zip(pairs, shared_cells(report, pairs, adjusted, thresholds)):
        row = [said(pair.a.label), *cells, [], []]
        values = pair.floats if pair.paired else []
        if values:
            deviation = maths.sd(values) if len(values) > 1 else 0
            if deviation > 0:
                dz = pair.difference / deviation
                size = maths.hedges(dz, len(values)) if len(values) > 2 else dz
                row[-2] = [near(size, lambda v: write.fixed(v, 2, True))]
            wins, ties = ahead(report, pair)
            if ties < len(values):
                row[-1] = [near((wins + ties / 2) / len(values), lambda v: write.percent(v, 0))]
        found[pair.a.id] = row + [[{write.integer(pair.n)}]]
    return [found[arm.id] for arm in report.sorted_arms if arm.id in found]


def pairs(report, table):
    found, adjusted, thresholds = every_pair(report)
    return [
        [said(f"{pair.a.label} − {pair.b.label}"), *cells, [{write.integer(pair.n)}]]
        for pair, cells in zip(found, shared_cells(report, found, adjusted, thresholds))]
