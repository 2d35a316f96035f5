"""Every table of the page, row by row."""

import math

import formatting as write
import mathematics as maths
from expectations import NoRule, near, said


def check(report, table):
    name = table.id
    base, _, number = name.partition("_")
    if base.startswith("figure-"):
        rule = figure_rule(report, table)
    else:
        if number:
            raise NoRule("tables of several data sets")
        rule = RULES.get(name)
    if rule is None:
        raise NoRule("this table")
    report.check_table(table, rule(report, table))
    for index, heading in enumerate(table.headings):
        report.check(f"table {name}, heading", heading, heading_rule(report, table, index, heading))


def heading_rule(report, table, index, heading):
    if "95" in heading:
        return [{"95 %"}]
    if table.id == "seeds" and index:
        return [{str(seed)} for seed in [sorted({run.seed for run in report.runs})[index - 1]]]
    if table.id == "convergence" and index == 1:
        return [near(threshold(report), lambda v: write.fixed(v, 3))]
    if table.id.startswith("figure-") and heading.startswith(("f(", "f′(")) and heading != "f(z)":
        return [{heading[heading.index("(") + 1:-1]}]
    return said(" ".join(label for label in labels_in(report, heading)))


def labels_in(report, text):
    """The longest first, so that Arm 1 is not found in Arm 13."""
    names = {arm.label for arm in report.arms} | set(classes(report))
    found = []
    for name in sorted(names, key=len, reverse=True):
        if name in text:
            found.append(name)
            text = text.replace(name, " ")
    return found


def classes(report):
    return next((run.data.get("classes") for run in report.runs if run.data.get("classes")), None) or []


def fraction(value):
    return [near(value, lambda v: write.fixed(v, 4))]


def interval_of(values):
    return [near(end, lambda v: write.fixed(v, 4)) for end in maths.t_interval(values)] if len(values) > 1 else []


# Accuracy

def accuracy(report, table, with_seeds=False, order=None):
    rows = []
    arms = order or report.sorted_arms
    has_sd = any(len(arm.values(report)) > 1 for arm in report.arms)
    parameters = {arm.id: parameter_count(arm) for arm in report.arms}
    for arm in arms:
        by_seed = arm.values(report)
        values = list(by_seed.values())
        row = [said(arm.label), [{write.integer(len(values))}]]
        row.append(fraction(maths.mean(values)) if values else [])
        if has_sd:
            row.append(fraction(maths.sd(values)) if len(values) > 1 else [])
            row.append(interval_of(values))
        row.append(fraction(maths.median(values)) if values else [])
        row.append([near(v, lambda v: write.fixed(v, 4)) for v in (min(values), max(values))] if values else [])
        if any(parameters.values()):
            row.append([{write.integer(parameters[arm.id])}] if parameters[arm.id] else [])
        if with_seeds:
            row.append(by_seed_cell(by_seed, lambda v: write.fixed(v, 4)))
        rows.append(row)
    return rows


def by_seed_cell(values, form):
    cell = []
    for seed in sorted(values):
        cell += [{str(seed)}, near(values[seed], form)]
    return cell


def parameter_count(arm):
    run = next((run for run in arm.runs if run.spec and run.data.get("inputs") and run.data.get("classes")), None)
    if run is None:
        return None
    widths = [run.data["inputs"], *run.spec["model"]["hidden"], len(run.data["classes"])]
    return sum((a + 1) * b for a, b in zip(widths, widths[1:]))


def seeds(report, table):
    all_seeds = sorted({seed for arm in report.arms for seed in arm.values(report)})
    rows = []
    for arm in report.sorted_arms:
        values = arm.values(report)
        rows.append([said(arm.label)] + [fraction(values[s]) if s in values else [] for s in all_seeds])
    return rows


# Comparisons

def points(value, decimals, signed=True):
    return near(value, lambda v: write.fixed(v, decimals, signed))


def contrast_decimals(pair, interval, resolvable):
    shown = [pair.difference, *interval] + (list(resolvable[:3]) if resolvable else [])
    return write.decimals_to_show(shown, 2)


def level(alpha):
    return {write.significant((1 - alpha) * 100) + " %"}


def measures(report, table):
    if len(report.arms) != 2:
        raise NoRule("measures of other than two arms")
    a, b = report.arms[1], report.arms[0]
    if min(len(a.values(report)), len(b.values(report))) < 2:
        return models(report, a, b)
    pair = report.pair(a, b)
    if not pair.paired:
        return unpaired_measures(report, pair)
    interval = pair.interval(report.alpha)
    value = pair.resolvable(report.alpha)
    unresolved = not pair.p < report.alpha and pair.smallest < report.alpha and not pair.all_equal
    decimals = contrast_decimals(pair, interval, value if unresolved else None)
    differences = pair.floats
    n = pair.n
    rows = []
    add = lambda name, cell, note: rows.append([name, cell, note])
    show = lambda v: near(v, lambda x: write.fixed(x, write.decimals_to_show([x], decimals), True))
    plain = lambda v: near(v, lambda x: write.fixed(x, write.decimals_to_show([x], decimals)))
    add([], [show(pair.difference)], [])
    if not pair.all_equal:
        unbounded = math.isinf(interval[0]) and math.isinf(interval[1])
        add([level(report.alpha)], [show(interval[0]), show(interval[1])],
            [] if unbounded else [{"0"}])
        low, high = maths.t_interval(differences, report.alpha)
        add([level(report.alpha)], [show(low), show(high)], [])
        add([], [near(pair.p, write.p_value)],
            [{write.integer(2 ** n)}, near(pair.smallest, lambda v: write.significant(v, 3))])
        statistic, p = maths.wilcoxon(pair.differences)
        add([], [near(p, write.p_value)], [{write.setting(statistic)}, {"0"}])
        error = maths.sd(differences) / math.sqrt(n)
        if error > 0:
            t = pair.difference / error
            add([], [near(maths.t_two_sided(t, n - 1), write.p_value)],
                [near(t, lambda v: write.fixed(v, 2, True)), {str(n - 1)}])
    images = pair.images
    if images:
        low, high = images["interval"](report.alpha)
        add([], [near(images["p"], write.p_value), level(report.alpha), show(low), show(high)],
            [plain(images["error"]), near(images["degrees"], write.significant)]
            + [near(share, lambda v: write.percent(v, 0)) for share in images["shares"]])
    if not pair.all_equal:
        add([], [show(maths.hodges_lehmann(differences))], [])
    deviation = maths.sd(differences)
    if deviation > 0:
        dz = pair.difference / deviation
        size = maths.hedges(dz, n) if n > 2 else dz
        add([], [near(size, lambda v: write.fixed(v, 2, True))],
            [near(dz, lambda v: write.fixed(v, 2, True))] if n > 2 else [])
    wins, ties = sum(d > 0 for d in pair.differences), sum(d == 0 for d in pair.differences)
    low, high = maths.wilson(wins + ties / 2, n)
    share = lambda v: near(v, lambda x: write.percent(x, 0))
    add(said(a.label), [share((wins + ties / 2) / n)],
        [{str(wins)}, {str(n)}, {str(ties)}, {"95 %"}, share(low), share(high)])
    if value:
        add([], [plain(value[0])], [{str(n)}, plain(value[1]), plain(value[2])])
    return rows


def unpaired_measures(report, pair):
    raise NoRule("measures of arms without shared seeds")


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


def column_decimals(values):
    return write.decimals_to_show([v for row in values for v in row], 2)


def comparisons(report):
    """Each arm against the baseline, with p by Holm's method and the α each was tested at."""
    pairs = [report.pair(arm, report.baseline) for arm in report.arms[1:]
             if min(len(arm.values(report)), len(report.baseline.values(report))) > 1]
    adjusted, thresholds = maths.holm([pair.p for pair in pairs], report.alpha)
    return pairs, adjusted, thresholds


def baseline(report, table):
    pairs, adjusted, thresholds = comparisons(report)
    intervals = [pair.interval(alpha) for pair, alpha in zip(pairs, thresholds)]
    decimals = column_decimals([[pair.difference] for pair in pairs])
    ends = column_decimals(intervals)
    found = {}
    for pair, p, (low, high) in zip(pairs, adjusted, intervals):
        row = [said(pair.a.label), [points(pair.difference, decimals)], [points(low, ends), points(high, ends)],
               [near(p, write.p_value)]]
        if pair.paired:
            deviation = maths.sd(pair.floats)
            dz = pair.difference / deviation if deviation > 0 else None
            size = None if dz is None else maths.hedges(dz, pair.n) if pair.n > 2 else dz
            row.append([] if size is None else [near(size, lambda v: write.fixed(v, 2, True))])
            wins, ties = sum(d > 0 for d in pair.differences), sum(d == 0 for d in pair.differences)
            row.append([near((wins + ties / 2) / pair.n, lambda v: write.percent(v, 0))])
        else:
            row += [[], []]
        found[pair.a.id] = row + [[{write.integer(pair.n)}]]
    return [found[arm.id] for arm in report.sorted_arms if arm.id in found]


def every_pair(report):
    arms = [arm for arm in report.arms if len(arm.values(report)) > 1]
    pairs = [report.pair(a, b) for i, a in enumerate(arms) for b in arms[i + 1:]]
    adjusted, thresholds = maths.holm([pair.p for pair in pairs], report.alpha)
    return pairs, adjusted, thresholds


def pairs(report, table):
    found, adjusted, thresholds = every_pair(report)
    intervals = [pair.interval(alpha) for pair, alpha in zip(found, thresholds)]
    decimals = column_decimals([[pair.difference] for pair in found])
    ends = column_decimals(intervals)
    return [
        [said(f"{pair.a.label} − {pair.b.label}"), [points(pair.difference, decimals)],
         [points(low, ends), points(high, ends)], [near(p, write.p_value)], [{write.integer(pair.n)}]]
        for pair, p, (low, high) in zip(found, adjusted, intervals)]


# Inside the networks

def layer_names(runs):
    names = []
    for run in runs:
        for layer in (run.record.get("diagnostics") or {}).get("layers", []):
            if layer["name"] not in names:
                names.append(layer["name"])
    depth = lambda name: int(name.rsplit("_", 1)[-1]) if name.rsplit("_", 1)[-1].isdigit() else 0
    return sorted(names, key=lambda name: (name == "output", depth(name)))


def layer_measure(arm, name, measure):
    """Means over runs before training and at the epoch whose weights were tested."""
    starts, ends = [], []
    for run in arm.runs:
        diagnostics = run.record.get("diagnostics") or {}
        layer = next((layer for layer in diagnostics.get("layers", []) if layer["name"] == name), None)
        if layer is None or measure not in layer:
            continue
        values = [float(v) if v is not None else math.nan for v in layer[measure]]
        if values and math.isfinite(values[0]):
            starts.append(values[0])
        epochs = diagnostics["epoch"]
        place = epochs.index(run.tested_epoch) if run.tested_epoch in epochs else len(values) - 1
        if math.isfinite(values[place]):
            ends.append(values[place])
    return (maths.mean(starts) if starts else None), (maths.mean(ends) if ends else None)


def layer_label(name):
    return [{name.rsplit("_", 1)[-1]}] if name.startswith("hidden_") else said(name)


def layers(report, table):
    rows = []
    share = lambda v: [] if v is None else [near(v, lambda x: write.percent(x, 1))]
    measured = lambda v: [] if v is None else [near(v, write.measured)]
    for arm in report.sorted_arms:
        for name in layer_names(arm.runs):
            start, end = layer_measure(arm, name, "gradient_norm")
            ends = [layer_measure(arm, name, m)[1] for m in ("saturated_fraction", "dead_fraction", "dormant_fraction")]
            rows.append(
                [said(arm.label) + layer_label(name), measured(start), measured(end)] + [share(v) for v in ends]
                + [measured(layer_measure(arm, name, "update_ratio")[1])])
    return rows


def cost(report, table):
    timed = [(arm, [run.seconds_per_epoch for run in arm.runs if run.seconds_per_epoch]) for arm in report.sorted_arms]
    timed = [(arm, values) for arm, values in timed if values]
    fastest = min(maths.median(values) for _, values in timed)
    rows = []
    for arm, values in timed:
        rates = [r for run in arm.runs if run.timing and (r := run.timing.get("examples_per_second") or 0) > 0]
        total = math.fsum(run.timing["seconds"] for run in arm.runs if run.timing)
        activations = [run.timing["activation"] for run in arm.runs if run.timing and run.timing.get("activation")]
        centre = maths.median(values)
        row = [said(arm.label), [near(centre, write.time)],
               [near(maths.sd(values), write.time)] if len(values) > 1 else [],
               [{t + " ×" for t in near(centre / fastest, lambda v: write.fixed(v, 2))}],
               [near(float(math.floor(maths.mean(rates) + 0.5)), write.integer)] if rates else [],
               [near(total, write.time)]]
        cell = []
        if activations:
            for key in ("forward_ns", "backward_ns"):
                cell.append(near(maths.median([a[key] for a in activations]), write.measured))
        rows.append(row + [cell])
    return rows


def validation_curve(run):
    """(epoch, accuracy) as far as the values are finite."""
    curve = []
    for epoch, value in zip(run.epochs, run.history.get("val_accuracy", [])):
        if value is None:
            continue
        if not math.isfinite(value):
            break
        curve.append((epoch, value))
    return curve


def curves_of(arm):
    return [curve for run in arm.runs if not run.diverged and (curve := validation_curve(run))]


def threshold(report):
    return 0.99 * min(maths.mean([c[-1][1] for c in curves]) for arm in report.arms if (curves := curves_of(arm)))


def convergence(report, table):
    limit = threshold(report)
    shortest = min(len(curve) for arm in report.arms for curve in curves_of(arm))
    rows = []
    for arm in report.sorted_arms:
        reached, areas, never = [], [], 0
        for curve in curves_of(arm):
            place = next((i for i, (_, value) in enumerate(curve) if value >= limit), None)
            if place is None:
                never += 1
            elif place == 0:
                reached.append(curve[0][0])
            else:
                (e0, v0), (e1, v1) = curve[place - 1], curve[place]
                reached.append(e0 + (limit - v0) / (v1 - v0) * (e1 - e0))
            part = curve[:shortest]
            if len(part) == 1:
                areas.append(part[0][1])
            else:
                area = math.fsum((e1 - e0) * (v0 + v1) / 2 for (e0, v0), (e1, v1) in zip(part, part[1:]))
                areas.append(area / (part[-1][0] - part[0][0]))
        cell = [near(maths.mean(reached), lambda v: write.fixed(v, 1))] if reached else []
        if never:
            cell.append({str(never)})
        rows.append([said(arm.label), cell, fraction(maths.mean(areas)) if areas else [], interval_of(areas)])
    return rows


# Errors

def pooled(arm):
    """Confusion matrices summed over runs."""
    total = None
    for run in arm.runs:
        matrix = (run.test or {}).get("confusion")
        if matrix:
            total = matrix if total is None else [[x + y for x, y in zip(p, q)] for p, q in zip(total, matrix)]
    return total


def class_table(report, table):
    rows = []
    for arm in report.sorted_arms:
        matrix = pooled(arm)
        if matrix:
            rows.append(
                [said(arm.label)]
                + [[near(row[i] / sum(row), lambda v: write.percent(v, 1))] if sum(row) else []
                   for i, row in enumerate(matrix)])
    return rows


def class_name(report, index):
    names = classes(report)
    return names[index] if index < len(names) else str(index)


def mistakes(report, table):
    rows = []
    for arm in report.sorted_arms[:4]:
        kept = next((run.test["mistakes"] for run in arm.runs if run.test and run.test.get("mistakes")), [])
        for mistake in kept[:16]:
            rows.append([
                said(arm.label), [{write.integer(mistake["index"])}], said(class_name(report, mistake["label"])),
                said(class_name(report, mistake["prediction"])),
                [near(mistake["probability"], lambda v: write.percent(v, 2))]])
    return rows


# Settings and where the numbers come from

def settings(report, table):
    return [[[], settings_cell(report, row)] for row in table.rows]


def arms_settings(report, table):
    return [[said(row[0])] + [settings_cell(report, [heading, cell]) for heading, cell in
                              zip(table.headings[1:], row[1:])] for row in table.rows]


def setting_numbers(report):
    """Every number of the specs and of the data, as a setting or a whole number is written."""
    # A ReLU without a bound is the default.
    found = {"∞"}

    def walk(value):
        if isinstance(value, bool):
            return
        if isinstance(value, (int, float)) and math.isfinite(value):
            found.add(write.setting(value))
            if value == int(value):
                found.add(write.integer(value))
        elif isinstance(value, dict):
            for name, inner in value.items():
                found.update(numbers_of(name))
                walk(inner)
        elif isinstance(value, list):
            for inner in value:
                walk(inner)
        elif isinstance(value, str):
            found.update(numbers_of(value))

    for run in report.runs:
        walk(run.spec or {})
        walk({key: value for key, value in run.data.items() if key not in ("sha256", "classes")})
        found.add(str(len(run.data.get("classes") or [])))
        if run.epochs:
            found.add(write.integer(run.epochs[-1]))
    return found


def numbers_of(text):
    return [token for item in said(text) for token in item]


def settings_cell(report, row):
    """A number of a setting must be one of the specs' or of the data's."""
    allowed = setting_numbers(report)
    return [allowed & {token} or {"a number of the specs"} for token in numbers_of(row[1])]


def provenance(report, table):
    allowed = set()
    for run in report.runs:
        from_record = run.record.get("provenance") or {}
        stack = [from_record, run.record.get("source") or {}]
        while stack:
            value = stack.pop()
            if isinstance(value, dict):
                stack += value.values()
            elif isinstance(value, list):
                stack += value
            elif isinstance(value, str):
                allowed.update(numbers_of(value))
                if len(value) > 9 and value[4] == "-":
                    allowed.update({str(int(value[:4])), str(int(value[5:7])), str(int(value[8:10]))})
            elif isinstance(value, (int, float)):
                allowed.add(str(value))
    return [[[], [allowed & {t} or {"a text of the records"} for t in numbers_of(row[1])]] for row in table.rows]


def data_files(report, table):
    sums = {}
    for run in report.runs:
        for name, digest in (run.data.get("sha256") or {}).items():
            sums.setdefault(name, set()).add(digest)
    return [[said(name), said(" ".join(sorted(sums[name])))] for name in sorted(sums)]


def records(report, table):
    """Identities are hashes of whole records and are taken as they stand."""
    rows = []
    found = iter(table.rows)
    for arm in report.arms:
        for run in arm.runs:
            row = next(found, None)
            identity = row[3] if row else ""
            rows.append([said(run.record["_file"]), said(arm.label), [{str(run.seed)}], said(identity)])
    return rows


def functions(report, table):
    """Formulas are text."""
    return [[said(cell) for cell in row] for row in table.rows]


RULES = {
    "accuracy": accuracy, "seeds": seeds, "measures": measures, "baseline": baseline, "pairs": pairs, "layers": layers,
    "cost": cost, "convergence": convergence, "classes": class_table, "mistakes": mistakes, "settings": settings,
    "arms": arms_settings, "provenance": provenance, "data-files": data_files, "records": records,
    "functions": functions,
}


# The numbers behind the figures

def figure_rule(report, table):
    """Which figure a table belongs to is seen from its columns."""
    count = len(table.headings)
    first = [row[0] for row in table.rows[:1]]
    if any(heading.startswith("f(") for heading in table.headings):
        return activation_figure
    if count == 5 and any(heading.endswith(("≥ τ", "≤ τ")) or heading.startswith(("≥ τ", "≤ τ"))
                          for heading in table.headings):
        return profile_figure
    if count == 5 and rows_are_layers(report, table):
        return layers_figure
    if count == 5 and all("%" in row[3] for row in table.rows):
        return confusion_figure
    if count == 5 and any("×" in row[3] for row in table.rows):
        return cost_figure
    if count == 6 and all(row[2].strip().isdigit() for row in table.rows) and any(
            row[1] == arm.label for row in table.rows for arm in report.arms):
        return differences_figure
    if count == 6 and all("%" in row[5] for row in table.rows):
        return samples_figure
    if first and numbers_of(first[0]) and len(table.headings) > 1 and first[0].strip()[0].isdigit() and (
            first[0] not in [arm.label for arm in report.arms]):
        return curves_figure
    return lambda report, table: accuracy(report, table, with_seeds=True, order=figure_order(report, table))


def rows_are_layers(report, table):
    return bool(layer_names(report.runs)) and all(
        row[1] in [arm.label for arm in report.arms] for row in table.rows) and not any(
        row[3].endswith("×") for row in table.rows)


def figure_order(report, table):
    by_label = {arm.label: arm for arm in report.arms}
    if any(row[0] not in by_label for row in table.rows) or len(by_label) < len(report.arms):
        raise NoRule("rows whose arm is not told by its label")
    return [by_label[row[0]] for row in table.rows]


def differences_figure(report, table):
    rows = []
    by_label = {arm.label: arm for arm in report.arms}
    found = [report.pair(by_label[row[0]], by_label[row[1]]) for row in table.rows]
    decimals = column_decimals([[pair.difference] for pair in found])
    # The rule's interval at 95 %, or Student's where that bounds nothing.
    intervals = [pair.interval(0.05) for pair in found]
    if not all(math.isfinite(end) for interval in intervals for end in interval):
        intervals = [maths.t_interval(pair.floats) for pair in found]
    ends = column_decimals(intervals)
    each = column_decimals([pair.floats for pair in found])
    for pair, (low, high) in zip(found, intervals):
        rows.append([
            said(pair.a.label), said(pair.b.label), [{str(pair.n)}], [points(pair.difference, decimals)],
            [points(low, ends), points(high, ends)],
            by_seed_cell(dict(zip(pair.seeds, pair.floats)), lambda v: write.fixed(v, each, True))])
    return rows


def layers_figure(report, table):
    """Rows are measures, arms and layers in the order of the figure's panels; each is worked out by its label."""
    rows = []
    by_label = {arm.label: arm for arm in report.arms}
    measures = []
    for row in table.rows:
        if row[0] not in measures:
            measures.append(row[0])
    keys = ["gradient_norm", "saturated_fraction", "dead_fraction", "dormant_fraction"]
    shown = [key for key in keys if any(layer_measure(arm, name, key) != (None, None)
                                        for arm in report.arms for name in layer_names(arm.runs))]
    if len(measures) != len(shown):
        raise NoRule("other measures of layers")
    for row in table.rows:
        key = shown[measures.index(row[0])]
        arm = by_label[row[1]]
        digits = numbers_of(row[2])
        name = f"hidden_{digits[-1]}" if digits else "output"
        form = write.measured if key == "gradient_norm" else (lambda v: write.percent(v, 1))
        cells = [[] if v is None else [near(v, form)] for v in layer_measure(arm, name, key)]
        rows.append([[], said(row[1]), layer_label(name), *cells])
    return rows


def profile_figure(report, table):
    """At each value that an arm's runs have: the share of all its runs that are at least as good, with Wilson's interval."""
    at_least = any("≥" in heading for heading in table.headings)
    rows = []
    by_label = {arm.label: arm for arm in report.arms}
    for arm in [by_label[label] for label in dict.fromkeys(row[0] for row in table.rows)]:
        values = list(arm.values(report).values())
        runs = len(values) + len(arm.diverged)
        for value in sorted(set(values)):
            reached = sum(v >= value if at_least else v <= value for v in values)
            rows.append([
                said(arm.label), [{str(runs)}], fraction(value), fraction(reached / runs),
                [near(end, lambda v: write.fixed(v, 4)) for end in maths.wilson(reached, runs)]])
    return rows[:len(table.rows)]


def confusion_figure(report, table):
    rows = []
    for arm in report.arms:
        matrix = pooled(arm)
        if matrix is None or arm.label not in {row[0] for row in table.rows}:
            continue
        for i, line in enumerate(matrix):
            for j, count in enumerate(line):
                if count:
                    rows.append([
                        said(arm.label), said(class_name(report, i)), said(class_name(report, j)),
                        [near(count / sum(line), lambda v: write.percent(v, 2))], [{write.integer(count)}]])
    return rows


def cost_figure(report, table):
    rows = []
    times = {arm.id: {run.seed: t for run in arm.runs if (t := run.seconds_per_epoch)} for arm in report.arms}
    fastest = min(maths.median(list(found.values())) for found in times.values() if found)
    for arm in figure_order(report, table):
        centre = maths.median(list(times[arm.id].values()))
        rows.append([
            said(arm.label), [{str(len(times[arm.id]))}], [near(centre, write.time)],
            [{t + " ×" for t in near(centre / fastest, lambda v: write.fixed(v, 2))}],
            by_seed_cell(times[arm.id], write.time)])
    return rows


def samples_figure(report, table):
    rows = []
    by_label = {arm.label: arm for arm in report.arms}
    for row in table.rows:
        arm = by_label.get(row[0])
        run = arm and next((run for run in arm.runs if str(run.seed) == row[1].strip()), None)
        index = row[2].replace(",", "").strip()
        mistake = run and next((m for m in run.test["mistakes"] if str(m["index"]) == index), None)
        if mistake is None:
            raise NoRule("samples that are no mistakes of the records")
        rows.append([
            said(row[0]), [{str(run.seed)}], [{write.fixed(mistake["index"], 0)}],
            said(class_name(report, mistake["label"])), said(class_name(report, mistake["prediction"])),
            [near(mistake["probability"], lambda v: write.percent(v, 2))]])
    return rows


def curves_figure(report, table):
    """Means over seeds at every moment that all runs of an arm share; panels are accuracy and loss."""
    columns = []
    for metric in ("accuracy", "loss"):
        for arm in report.arms:
            for key in (metric, "val_" + metric):
                runs = [run for run in arm.runs if any(v is not None for v in run.history.get(key, []))]
                if runs:
                    columns.append((key, runs))
    if len(columns) != len(table.headings) - 1:
        raise NoRule(f"curves of {len(table.headings) - 1} columns where {len(columns)} are known")
    rows = []
    for row in table.rows:
        epoch = float(row[0].replace(",", ""))
        cells = [[near(epoch, write.significant)]]
        for key, runs in columns:
            values = [v for run in runs for e, v in zip(run.epochs, run.history[key]) if e == epoch and v is not None]
            values = [v for v in values if math.isfinite(v)]
            cells.append([near(maths.mean(values), write.significant)] if values else [])
        rows.append(cells)
    return rows


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


FUNCTIONS = {
    "relu": (lambda z: max(0.0, z), lambda z: 1.0 if z > 0 else 0.0),
    "sigmoid": (sigmoid, lambda z: sigmoid(z) * (1 - sigmoid(z))),
    "tanh": (math.tanh, lambda z: 1 - math.tanh(z) ** 2),
    "linear": (lambda z: z, lambda z: 1.0),
    "softplus": (lambda z: math.log1p(math.exp(z)), sigmoid),
    "softsign": (lambda z: z / (1 + abs(z)), lambda z: 1 / (1 + abs(z)) ** 2),
    "silu": (lambda z: z * sigmoid(z), lambda z: sigmoid(z) * (1 + z * (1 - sigmoid(z)))),
    "gelu": (lambda z: z * maths.normal_cdf(z),
             lambda z: maths.normal_cdf(z) + z * math.exp(-z * z / 2) / math.sqrt(2 * math.pi)),
    "elu": (lambda z: z if z > 0 else math.expm1(z), lambda z: 1.0 if z > 0 else math.exp(z)),
}


def activation_figure(report, table):
    names = []
    for run in report.runs:
        choice = (run.spec or {}).get("model", {}).get("activation")
        if isinstance(choice, dict):
            raise NoRule("activations with parameters of their own")
        if choice not in names:
            names.append(choice)
    if any(name not in FUNCTIONS for name in names) or len(names) != len(table.rows):
        raise NoRule(f"the activations {', '.join(map(str, names))}")
    rows = []
    for name, row in zip(names, table.rows):
        value, slope = FUNCTIONS[name]
        places = [float(heading[2:-1].replace("−", "-")) for heading in table.headings
                  if heading.startswith("f(") and heading != "f(z)"]
        largest = max(slope(z / 1000) for z in range(-6000, 6001))
        rows.append(
            [said(row[0]), said(row[1]), said(row[2]), largest_slope(row[3], largest)]
            + [[near(value(z), write.significant)] for z in places]
            + [[near(slope(z), write.significant)] for z in places])
    return rows


def largest_slope(cell, largest):
    found = numbers_of(cell)
    # A largest value that is found on a grid of thousandths.
    if len(found) == 1 and abs(float(found[0]) - largest) < 1e-4:
        return [{found[0]}]
    return [near(largest, write.significant)]
