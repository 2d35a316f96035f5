"""Every table of the page, row by row."""

import math

import formatting as write
import mathematics as maths
from comparisons import against_baseline, baseline, differences_column, measures, pairs
from expectations import SETTINGS, NoRule, near, said
from pairs import Form


def check(report, table):
    name = table.id
    base, _, number = name.partition("_")
    if base.startswith("figure-"):
        rule = figure_rule(report, table)
    else:
        rule = RULES.get(base)
    if rule is None:
        raise NoRule("this table")
    # Several data sets have comparisons of their own.
    of_part = report.parts and base in ("measures", "baseline", "pairs")
    report.check_table(table, rule(report.parts[int(number or 1) - 1] if of_part else report, table))
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


def interval_of(values, text=lambda v: write.fixed(v, 4), bounds=maths.FRACTIONS):
    """No end lies outside what a value can be."""
    return [near(end, text) for end in maths.t_interval(values, bounds=bounds)] if len(values) > 1 else []


# Accuracy

def accuracy(report, table, with_seeds=False, order=None, factors=()):
    """`factors`: names of settings whose values stand after the arm."""
    rows = []
    arms = order or report.sorted_arms
    has_sd = any(len(arm.values(report)) > 1 for arm in report.arms)
    parameters = {arm.id: parameter_count(arm) for arm in report.arms}
    text = report.value_text
    for arm in arms:
        by_seed = arm.values(report)
        values = list(by_seed.values())
        row = [said(arm.label)] + [factor_cell(report, arm, factor) for factor in factors] + [[{write.integer(len(values))}]]
        row.append([near(maths.mean(values), text)] if values else [])
        if has_sd:
            row.append([near(maths.sd(values), text)] if len(values) > 1 else [])
            row.append(interval_of(values, text, report.bounds))
        row.append([near(maths.median(values), text)] if values else [])
        row.append([near(v, text) for v in (min(values), max(values))] if values else [])
        if any(parameters.values()):
            row.append([{write.integer(parameters[arm.id])}] if parameters[arm.id] else [])
        if with_seeds:
            row.append(by_seed_cell(by_seed, text))
        rows.append(row)
    return rows


def factor_cell(report, arm, name):
    """What the arm has of a factor: a number, or a name, which may hold numbers of its own."""
    if name in ("hidden layers", "hidden width"):
        widths = arm.runs[0].spec["model"]["hidden"]
        return [{write.integer(len(widths) if name == "hidden layers" else widths[0])}]
    varies = arm.runs[0].record["run"]["varies"]
    if isinstance(name, tuple):
        # An argument of a named choice: what the arm was given, else what its spec has; a switch is said in words.
        choice, inner = name
        spec = arm.runs[0].spec or {}
        found = [varies.get(choice), *(spec.get(group, {}).get(choice) for group in ("training", "model"))]
        given = next((value[inner] for value in found if isinstance(value, dict) and inner in value), None)
        others = (run.record["run"]["varies"].get(choice) for run in report.runs)
        is_switch = any(isinstance(own, dict) and isinstance(own.get(inner), bool) for own in others)
        return [] if given is None or is_switch else [near(given, write.significant)]
    value = varies[name]
    if isinstance(value, dict) and "name" in value:
        return said(str(value["name"]))
    if isinstance(value, (int, float)):
        return [near(value, write.significant)]
    if isinstance(value, dict):
        return [{write.setting(v)} for v in value.values() if isinstance(v, (int, float))]
    return said(str(value))


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
        rows.append([said(arm.label)] + [
            [near(values[s], report.value_text)] if s in values else [] for s in all_seeds])
    return rows


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
        if run.diverged:
            continue
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
        rates = [r for run in arm.runs if run.timing and not run.diverged and (r := run.timing.get("examples_per_second") or 0) > 0]
        total = math.fsum(run.timing["seconds"] for run in arm.runs if run.timing)
        activations = [run.timing["activation"] for run in arm.runs if run.timing and run.timing.get("activation")]
        centre = maths.median(values)
        row = [said(arm.label), [near(centre, write.time)],
               [near(maths.sd(values), write.time)] if len(values) > 1 else [],
               [{t + "×" for t in near(centre / fastest, lambda v: write.fixed(v, 2))}],
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
        # What the records leave to the default is shown too.
        walk(DEFAULTS.get((run.spec or {}).get("model", {}).get("activation")
                          if isinstance((run.spec or {}).get("model", {}).get("activation"), str) else None, {}))
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
    if count == 7 and any("×" in row[5] for row in table.rows):
        return cost_figure
    if count == 6 and all(row[2].strip().isdigit() for row in table.rows) and any(
            row[1] == arm.label for row in table.rows for arm in report.arms):
        return differences_figure
    if count == 6 and all("%" in row[5] for row in table.rows):
        return samples_figure
    if first and numbers_of(first[0]) and len(table.headings) > 1 and first[0].strip()[0].isdigit() and (
            first[0] not in [arm.label for arm in report.arms]):
        return curves_figure
    return values_figure


def rows_are_layers(report, table):
    return bool(layer_names(report.runs)) and all(
        row[1] in [arm.label for arm in report.arms] for row in table.rows) and not any(
        row[3].endswith("×") for row in table.rows)


def figure_order(report, table):
    by_label = {arm.label: arm for arm in report.arms}
    if any(row[0] not in by_label for row in table.rows) or len(by_label) < len(report.arms):
        raise NoRule("rows whose arm is not told by its label")
    return [by_label[row[0]] for row in table.rows]


def values_figure(report, table):
    """Final values, with what the arms have of the factors where there are columns of them."""
    order = figure_order(report, table)
    plain = accuracy(report, table, with_seeds=True, order=order)
    more = len(table.headings) - len(plain[0]) if plain else 0
    if more <= 0:
        return plain
    named = list(dict.fromkeys(name for run in report.runs for name in run.record["run"]["varies"]))
    words = lambda name: name.split(".")[-1].replace("_", " ")
    foreign = SETTINGS.get(report.page.language.split("-")[0], {})
    columns = []
    for heading in table.headings[1:1 + more]:
        heading = next((english for english, word in foreign.items() if word == heading), heading)
        if heading.lower() in ("hidden layers", "hidden width"):
            columns.append(heading.lower())
            continue
        factor = next((name for name in named if words(name) in heading.lower()), None)
        # The slope of a leaky ReLU and the like are factors within one.
        factor = factor or next((
            (name, inner) for name in named for run in report.runs
            if isinstance(value := run.record["run"]["varies"].get(name), dict)
            for inner in value if inner != "name" and words(inner) in heading.lower()), None)
        if factor is None:
            raise NoRule(f"the factor {heading}")
        columns.append(factor)
    return accuracy(report, table, with_seeds=True, order=order, factors=columns)


def differences_figure(report, table):
    rows = []
    by_label = {arm.label: arm for arm in report.arms}
    found = [report.pair(by_label[row[0]], by_label[row[1]]) for row in table.rows]
    seeds, differences = zip(*[shared_differences(pair) for pair in found])
    means = [float(sum(values) / len(values)) for values in differences]
    difference = differences_column(report, [[mean] for mean in means])
    intervals = figure_intervals(report, found, differences)
    end = differences_column(report, intervals)
    seed = differences_column(report, [[float(value) for value in values] for values in differences])
    # What the caption says of them has the digits of sentences.
    form = Form(report, [v for mean, interval in zip(means, intervals) for v in (mean, *interval)])
    for pair, numbers, values, mean, interval in zip(found, seeds, differences, means, intervals):
        far_outside(report, map(float, values))
        report.known.update(form.signed(mean))
        cell = []
        for number, value in zip(numbers, values):
            cell += [{str(number)}, seed(float(value))]
        if report.is_fraction and not all(-100 < end < 100 for end in interval):
            report.known.update({"100", "−100"})
        rows.append([
            said(pair.a.label), said(pair.b.label), [{str(len(numbers))}], [difference(mean)],
            pair.end_texts(interval, end), cell])
    return rows


def shared_differences(pair):
    """Seeds with a value of both arms, and the first's less the second's, also where the verdict compares all runs."""
    a, b = pair.a.values(pair.report), pair.b.values(pair.report)
    seeds = sorted(set(a) & set(b))
    return seeds, [pair.exact(a[seed]) - pair.exact(b[seed]) for seed in seeds]


def figure_intervals(report, found, differences):
    """All of one kind: of the test that decides, at the level of each; Student's at that level where so few seeds bound
    nothing; or Student's at 95 %, where the verdict goes by other runs than these pairs."""
    levels = {}
    for part in report.parts or [report]:
        compared, _, thresholds = against_baseline(part)
        levels.update({(pair.a.label, pair.b.label): alpha for pair, alpha in zip(compared, thresholds)})
    alphas = [levels.get((pair.a.label, pair.b.label)) for pair in found]
    if all(pair.paired and not pair.diverged and alpha for pair, alpha in zip(found, alphas)):
        ruled = [pair.interval(alpha) for pair, alpha in zip(found, alphas)]
        # Differences that do not vary have no interval of any kind, unless the test's is a point.
        constant = [len(set(values)) == 1 for values in differences]
        finite = [interval if interval and all(map(math.isfinite, interval)) else () for interval in ruled]
        if all(interval or same for interval, same in zip(finite, constant)):
            return finite
        return [pair.student(alpha) for pair, alpha in zip(found, alphas)]
    return [
        maths.t_interval([float(value) for value in values], bounds=pair.bounds)
        for pair, values in zip(found, differences)]


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
    """At a value that an arm's runs have: the share of all its runs that are at least as good, with Wilson's interval.

    Of many values some rows are shown: each must be of a value of its arm, and the values rise.
    """
    at_least = any("≥" in heading for heading in table.headings)
    rows = []
    by_label = {arm.label: arm for arm in report.arms}
    left = {}
    for row in table.rows:
        arm = by_label[row[0]]
        values = list(arm.values(report).values())
        runs = len(values) + len(arm.diverged)
        rest = left.setdefault(arm.id, sorted(set(values)))
        while rest and numbers_of(row[2])[0] not in near(rest[0], report.value_text):
            rest.pop(0)
        if not rest:
            raise NoRule(f"{row[2]}, which no run of {arm.label} has, in its order")
        value = rest.pop(0)
        reached = sum(v >= value if at_least else v <= value for v in values)
        rows.append([
            said(arm.label), [{str(runs)}], [near(value, report.value_text)], fraction(reached / runs),
            [near(end, lambda v: write.fixed(v, 4)) for end in maths.wilson(reached, runs)]])
    return rows


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


def far_outside(report, values):
    """What captions say of values beyond the end of an axis."""
    for value in values:
        report.known.update(near(value, write.significant) | near(value, write.measured))


def held_median(n, outside):
    """Probability that a median lies between order statistics that leave out so many of n values at each end."""
    return 1 - 2 * sum(math.comb(n, k) for k in range(outside + 1)) / 2 ** n


def cost_figure(report, table):
    rows = []
    times = {arm.id: {run.seed: t for run in arm.runs if (t := run.seconds_per_epoch)} for arm in report.arms}
    fastest = min(maths.median(list(found.values())) for found in times.values() if found)
    for arm in figure_order(report, table):
        values = sorted(times[arm.id].values())
        far_outside(report, [value * 10 ** power for value in values for power in (0, 3, 6)])
        centre = maths.median(values)
        interval, level = [], []
        if len(values) > 1:
            outside = 0
            while 2 * outside + 3 < len(values) and held_median(len(values), outside + 1) >= 0.95:
                outside += 1
            interval = [near(values[outside], write.time), near(values[-1 - outside], write.time)]
            confidence = held_median(len(values), outside)
            level = [near(confidence, lambda v: write.percent(v, 1))]
            # A sentence speaks of 95 %, or of what so few runs can give.
            report.known.add(write.significant(100 * min(confidence, 0.95), 3) + " %")
        rows.append([
            said(arm.label), [{str(len(times[arm.id]))}], [near(centre, write.time)], interval, level,
            [{t + "×" for t in near(centre / fastest, lambda v: write.fixed(v, 2))}],
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
    if 6 < len(report.arms) <= 12 and any(key.startswith("val_") for key, _ in columns):
        # Of so many arms a curve of training each would hide the others.
        columns = [column for column in columns if column[0].startswith("val_")]
    if len(columns) != len(table.headings) - 1:
        raise NoRule(f"curves of {len(table.headings) - 1} columns where {len(columns)} are known")
    rows = []
    for row in table.rows:
        epoch = float(row[0].replace(",", ""))
        cells = [epoch]
        for key, runs in columns:
            values = [v for run in runs for e, v in zip(run.epochs, run.history[key]) if e == epoch and v is not None]
            values = [v for v in values if math.isfinite(v)]
            cells.append(maths.mean(values) if values else None)
        rows.append(cells)
    return columns_of(rows)


def columns_of(rows):
    """Rows of significant numbers, each column with decimals of its own."""
    forms = [write.column(values) for values in zip(*rows)]
    return [[[] if v is None else [near(v, form)] for v, form in zip(row, forms)] for row in rows]


def sigmoid(z):
    return 1 / (1 + math.exp(-z))


def clip(z, low, high):
    return min(max(z, low), high)


# At a kink the slope is what TensorFlow's gradient gives: a clip has 1 at both of its ends, a ReLU 0.
SELU = 1.6732632423543772, 1.0507009873554805
FUNCTIONS = {
    "selu": (lambda z: SELU[1] * (z if z > 0 else SELU[0] * math.expm1(z)),
             lambda z: SELU[1] * (1.0 if z >= 0 else SELU[0] * math.exp(z))),
    "celu": (lambda z: z if z > 0 else math.expm1(z), lambda z: 1.0 if z > 0 else math.exp(z)),
    "prelu": (lambda z: max(0.0, z), lambda z: 1.0 if z > 0 else 0.0),
    "relu6": (lambda z: clip(z, 0.0, 6.0), lambda z: 1.0 if 0 < z < 6 else 0.0),
    "exponential": (math.exp, math.exp),
    "log_sigmoid": (lambda z: -math.log1p(math.exp(-z)), lambda z: sigmoid(-z)),
    "hard_sigmoid": (lambda z: clip(z + 3, 0.0, 6.0) / 6, lambda z: 1 / 6 if -3 < z < 3 else 0.0),
    "hard_tanh": (lambda z: clip(z, -1.0, 1.0), lambda z: 1.0 if -1 <= z <= 1 else 0.0),
    "hard_silu": (lambda z: z * clip(z + 3, 0.0, 6.0) / 6,
                  lambda z: 0.0 if z <= -3 else 1.0 if z >= 3 else (2 * z + 3) / 6),
    "mish": (lambda z: z * math.tanh(math.log1p(math.exp(z))),
             lambda z: math.tanh(math.log1p(math.exp(z)))
             + z * sigmoid(z) * (1 - math.tanh(math.log1p(math.exp(z))) ** 2)),
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


# What a parameter is where the records do not say, as Keras has it.
DEFAULTS = {
    "leaky_relu": {"negative_slope": 0.2}, "elu": {"alpha": 1.0},
    "relu": {"negative_slope": 0.0, "max_value": math.inf, "threshold": 0.0},
}


def function_of(choice):
    """Value and slope of an activation with its parameters."""
    name = choice["name"] if isinstance(choice, dict) else choice
    given = {key: v for key, v in choice.items() if key != "name"} if isinstance(choice, dict) else {}
    own = {key: float(v) for key, v in (DEFAULTS.get(name, {}) | given).items()}
    if set(own) - set(DEFAULTS.get(name, {})):
        raise NoRule(f"parameters of {name}")
    if name == "leaky_relu":
        slope = own["negative_slope"]
        return lambda z: z if z > 0 else slope * z, lambda z: 1.0 if z > 0 else slope
    if name == "elu":
        alpha = own["alpha"]
        return lambda z: z if z > 0 else alpha * math.expm1(z), lambda z: 1.0 if z > 0 else alpha * math.exp(z)
    if name == "relu" and given:
        slope, most, start = own["negative_slope"], own["max_value"], own["threshold"]
        return (lambda z: slope * (z - start) if z <= start else min(max(z, 0), most),
                lambda z: slope if z < start or z == start == 0 and most == math.inf else 1.0 if start < z <= most else 0.0)
    if name not in FUNCTIONS:
        raise NoRule(f"the activation {name}")
    return FUNCTIONS[name]


def activation_figure(report, table):
    choices = []
    for run in (run for arm in report.arms for run in arm.runs):
        choice = (run.spec or {}).get("model", {}).get("activation")
        if choice not in choices:
            choices.append(choice)
    if len(choices) != len(table.rows):
        raise NoRule(f"the activations {', '.join(map(str, choices))}")
    rows, values = [], []
    for choice, row in zip(choices, table.rows):
        value, slope = function_of(choice)
        places = [float(heading[2:-1].replace("−", "-")) for heading in table.headings
                  if heading.startswith("f(") and heading != "f(z)"]
        name = choice["name"] if isinstance(choice, dict) else choice
        largest = LARGEST.get(name) or max(slope(z / 1000) for z in range(-6000, 6001))
        rows.append([said(row[0]), said(row[1]), said(row[2]), largest_slope(row[3], largest)])
        values.append([value(z) for z in places] + [slope(z) for z in places])
    decimals = write.decimals_to_show([v for row in values for v in row], 4)
    form = lambda v: write.fixed(v, decimals)
    return [names + [[near(v, form)] for v in row] for names, row in zip(rows, values)]


# Where the slope only comes up to it, or has another value in the one place that would have it.
LARGEST = {"softplus": 1.0, "log_sigmoid": 1.0, "exponential": math.inf, "selu": SELU[0] * SELU[1], "hard_silu": 1.5}


def largest_slope(cell, largest):
    if largest == math.inf:
        return []
    found = numbers_of(cell)
    # A largest value that is found on a grid of thousandths.
    if len(found) == 1 and abs(float(found[0]) - largest) < 1e-4:
        return [{found[0]}]
    return [near(largest, lambda v: write.fixed(v, len(found[0].partition(".")[2]) if found else 4))]
