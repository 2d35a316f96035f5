"""The sentences of the verdict, worked out one by one, and every other sentence's numbers, which must be known."""

import math
import re

import formatting as write
import mathematics as maths
import comparisons
import tables
from expectations import Between, NoRule, near, said
from page import numbers
from pairs import Form, form_of, resolvable_texts

# Numbers that are part of the wording of notes and badges, not results.
WORDING = {
    "95 %", "0", "1", "0.05", "99 %", "3 %", "2.5 %", "100", "0.5 %", "2", "4", "±1", "± 1", "2,013", "2013", "2023",
    "−6", "6", "512", "50 %", "90 %",
    "0.025", "10000", "−∞",
}


def check(report):
    english = report.page.language.startswith("en")
    allowed = None
    for section, text in report.page.texts:
        if section == "verdict" and english:
            try:
                if sentence_rules(report, text):
                    continue
            except NoRule as missing:
                report.fail(f"verdict: no rule for {missing}: {text!r}")
                continue
        if allowed is None:
            allowed = known_numbers(report)
        check_known(report, section, text, allowed)


def check_known(report, section, text, allowed):
    """A number in a sentence outside the verdict is one that was worked out for the page."""
    # Figures are counted through.
    if re.match(rf"(?:Figure|圖) {report.figures + 1}\b", text):
        report.figures += 1
        report.checked += 1
        text = re.sub(r"^\S+ \d+", "", text)
    for label in sorted({arm.label for arm in report.arms} | set(tables.classes(report)), key=len, reverse=True):
        if numbers(label):
            text = text.replace(label, " ")
    for file in (run.record["_file"] for run in report.runs):
        text = text.replace(file, " ")
    for token in numbers(text):
        report.checked += 1
        plain = token.lstrip("±+").strip()
        if not ({token, plain, plain.removesuffix(" %"), plain + " %"} & allowed):
            report.fail(f"{section or 'page'}: no rule for {token} in {text[:200]!r}")


def known_numbers(report):
    allowed = set(report.known) | WORDING | tables.setting_numbers(report)
    allowed |= {token.removesuffix(" %") for token in report.known}
    counts = [len(arm.values(report)) for arm in report.arms] + [len(arm.runs) for arm in report.arms]
    # Test images are shown of four arms.
    counts += [len(report.runs), len(report.arms), len(report.arms) - 1, max(0, len(report.arms) - 4),
               math.comb(len(report.arms), 2), len(set().union(
        *(run.data.get("sha256") or {} for run in report.runs)))]
    allowed |= {write.integer(count) for count in counts}
    seeds = sorted({run.seed for run in report.runs})
    allowed |= {str(seed) for seed in seeds} | {"–" + str(seeds[-1]), "-" + str(seeds[-1])}
    for run in report.runs:
        provenance = run.record.get("provenance") or {}
        host = provenance.get("host") or {}
        texts = [provenance.get("curves", ""), provenance.get("swift", ""), provenance.get("blas", ""),
                 provenance.get("commit", "")[:12], host.get("cpu", ""), host.get("os", ""),
                 run.record["run"].get("experiment", "")]
        for text in texts:
            allowed |= set(numbers(text))
        probe = (run.record.get("diagnostics") or {}).get("probe_examples")
        if probe:
            allowed.add(write.integer(probe))
    seconds = [run.timing["seconds"] for run in report.runs if run.timing]
    if seconds:
        allowed |= near(math.fsum(seconds), write.time)
    matrices = [matrix for arm in report.arms if (matrix := tables.pooled(arm))]
    for matrix in matrices:
        total = sum(map(sum, matrix))
        allowed |= near(sum(matrix[i][i] for i in range(len(matrix))) / total, lambda v: write.percent(v, 1))
        for i, row in enumerate(matrix):
            for j, count in enumerate(row):
                if sum(row):
                    allowed |= near(count / sum(row), lambda v: write.percent(v, 1))
    if matrices and len({len(m) for m in matrices}) == 1:
        size = len(matrices[0])
        for i in range(size):
            whole = sum(sum(matrix[i]) for matrix in matrices)
            for j in range(size):
                if whole:
                    allowed |= near(sum(m[i][j] for m in matrices) / whole, lambda v: write.percent(v, 1))
    allowed |= {write.integer(count) for count in report.page.more}
    for arm in report.arms:
        values = list(arm.values(report).values())
        times = [t for run in arm.runs if (t := run.seconds_per_epoch)]
        if times:
            allowed |= {text + " s" for text in near(maths.median(times), write.measured)}
        if values:
            allowed |= near(maths.mean(values), write.significant) | {str(len(arm.diverged))}
        for name in tables.layer_names(arm.runs):
            for measure in ("gradient_norm", "saturated_fraction", "dead_fraction", "dormant_fraction", "update_ratio"):
                for value in tables.layer_measure(arm, name, measure):
                    if value is not None:
                        for digits in (2, 3, 4):
                            allowed |= near(value, lambda v: write.significant(v, digits))
                        allowed |= near(value, lambda v: write.percent(v, 0)) | near(value, write.percent)
    if not report.page.language.startswith("en"):
        allowed |= verdict_numbers(report)
    # What the checklist advises to keep out of training: a sixth in one digit.
    trained = [count for run in report.runs if (count := run.data.get("train_examples"))]
    advised = str(max(1, min(trained, default=60_000) // 6))
    allowed.add(advised[0] + "0" * (len(advised) - 1))
    for run in report.runs:
        for mistake in ((run.test or {}).get("mistakes") or []):
            allowed |= near(mistake["probability"], lambda v: write.percent(v, 1))
            allowed.add(str(mistake["index"]))
    if any(arm.id for arm in report.arms):
        for name, (value, slope) in tables.FUNCTIONS.items():
            allowed |= near(max(slope(z / 1000) for z in range(-6000, 6001)), write.significant)
        allowed |= {"−3", "3"}
    return allowed


def verdict_numbers(report):
    """What the verdict may say, for a language whose sentences have no rules of their own."""
    allowed = {write.significant(report.alpha), str(report.looks), str(report.looks + 1), "7", "20", "0.05", "6"}
    for arm in report.arms:
        if len(arm.values(report)) == 1 and arm.runs[0].correct:
            bits = arm.runs[0].correct
            allowed |= {write.integer(len(bits))}.union(*map(four, maths.wilson(sum(bits), len(bits))))
    next_alpha = 0.05 / (report.looks + 1)
    allowed |= {write.significant(next_alpha), str(maths.fewest_pairs(next_alpha))}
    for part in report.parts:
        allowed |= verdict_numbers(part)
    if report.parts or sum(len(arm.runs) > 1 for arm in report.arms) < 2:
        return allowed
    against = comparisons.against_baseline(report)
    every = comparisons.every_pair(report)
    for pair, p, alpha in list(zip(*against)) + list(zip(*every)):
        allowed |= pair_numbers(report, pair, alpha) | near(p, write.p_value) | {str(pair.n)}
    allowed |= {str(len(against[0])), str(len(every[0]))}
    if len(report.arms) > 2:
        # Beside the mean where a seed lies far from its others.
        for pair in against[0]:
            if pair.paired:
                centre = maths.hodges_lehmann(pair.floats)
                allowed |= Form(report, [centre, pair.difference]).signed(centre)
    if len(report.arms) > 2 and (found := friedman(report)):
        n, statistic, p = found
        allowed |= {str(n)} | near(statistic, lambda v: write.fixed(v, 2))
        # Arrangements that were drawn are drawn by no one else.
        drawn = [text for _, text in report.page.texts if "Friedman" in text]
        allowed |= near(p, write.p_value) if p is not None else {numbers(text)[-1] for text in drawn}
    return allowed


def four(value):
    return near(value, lambda v: write.fixed(v, 4))


def pair_numbers(report, pair, alpha):
    value = pair.resolvable(alpha)
    shown = [pair.difference, *(pair.interval(alpha) or ()), *(value or [])]
    if not pair.diverged:
        shown += pair.student(alpha)
    if pair.images:
        shown += pair.images["interval"](alpha)
    form = form_of(pair, alpha, value is not None)
    allowed = set()
    for number in shown:
        if number is not None and math.isfinite(number):
            allowed |= form.signed(number) | form.plain(number)
    for lost, runs in pair.lost:
        allowed |= {str(lost), str(runs)}
    allowed |= {str(pair.only_a), str(pair.only_b), str(pair.both), str(len(pair.seeds))}
    allowed |= near(pair.divergence_p, write.p_value) if pair.diverged else set()
    if value and not (pair.paired and not pair.is_drawn):
        # Simulated here and there: about the same.
        ranges = resolvable_texts(pair, value, form.plain)
        said = {token for section, text in report.page.texts if section == "verdict" for token in numbers(text)}
        allowed |= {token for token in said if any(token in found for found in ranges)}
    count, next_alpha, _ = pair.seeds_needed(alpha)
    for values in (pair.values_a, pair.values_b):
        allowed |= near(maths.mean(values), report.value_text) if values else set()
    return allowed | {write.integer(count), str(count), write.significant(next_alpha)} | near(
        pair.smallest, lambda v: write.significant(v, 3))


# Sentences

def sentence_rules(report, text):
    """True where a rule knew the sentence. Sentences of a paragraph stand each in a block of its own."""
    arms = report.arms
    # A label that holds a comma stands in quotes.
    for arm in arms:
        text = text.replace(f"“{arm.label}”", arm.label)
    if not numbers(text):
        return True
    if report.parts:
        return data_sets_sentence(report, text)
    if text_is_of_divergence(report, text):
        return True
    if len(arms) == 2 and min(len(arm.runs) for arm in arms) > 1:
        return pair_sentence(report, text)
    if len(arms) > 2 and any(len(arm.runs) > 1 for arm in arms):
        return several_sentence(report, text)
    return single_sentence(report, text)


def data_sets_sentence(report, text):
    """What is said of a data set begins with its name; the rest is said of all of them."""
    if re.match(r"\d+ data sets, each judged", text):
        return expect(report, text, [{str(len(report.parts))}])
    if text.startswith("No test is made over data sets"):
        return expect(report, text, [{"6"}])
    if text.startswith("On ") and "has the better mean than" in text:
        return across_sentence(report, text)
    for part in report.parts:
        if text.startswith(part.data_set + ": "):
            before = part.checked
            for sentence in re.split(r"(?<=\.) (?=[A-Z])(?!That )", text[len(part.data_set) + 2:]):
                if not sentence_rules(part, sentence):
                    raise NoRule(f"of {part.data_set}: {sentence!r}")
            report.checked += part.checked - before
            return True
    return False


def across_sentence(report, text):
    """One arm against the baseline, the mean difference on each data set."""
    found = [comparisons.against_baseline(part)[0][0] for part in report.parts]
    form = Form(report, [pair.difference for pair in found])
    ahead = sum((pair.difference > 0) == report.higher_is_better for pair in found)
    return expect(report, text, [{str(ahead)}, {str(len(found))}] + [form.signed(pair.difference) for pair in found])


def expect(report, text, expected):
    """Labels may hold numbers of their own, so they are taken out first."""
    for arm in sorted(report.arms, key=lambda arm: -len(arm.label)):
        if numbers(arm.label):
            text = text.replace(arm.label, "arm")
    report.check("verdict", text, expected)
    return True


def text_is_of_divergence(report, text):
    """`2 of 8 runs of Sigmoid diverged; its mean is over the others.`"""
    for arm in report.arms:
        if f"runs of {arm.label} diverged" in text:
            lost = [{str(len(arm.diverged))}]
            return expect(report, text, lost if text.startswith("All ") else lost + [{str(len(arm.runs))}])
    return False


def ends_of(pair, alpha, show):
    """`95 % interval +0.1 upwards` and its kin: the level, and the ends that there are."""
    interval = pair.interval(alpha)
    if interval is None:
        return []
    if pair.is_drawn:
        return [comparisons.level(alpha), *pair.end_texts(interval, show)]
    return [comparisons.level(alpha)] + [show(end) for end in interval if math.isfinite(end)]


def pair_sentence(report, text):
    pair = report.pair(*report.pair_order)
    alpha = report.alpha
    unresolved = not pair.p < alpha and pair.smallest < alpha and not pair.all_equal
    value = pair.resolvable(alpha) if unresolved else None
    form = form_of(pair, alpha, unresolved)
    show, plain = form.signed, form.plain
    level = comparisons.level(alpha)
    ends = ends_of(pair, alpha, show)
    drawn = [Between(0, 1)] if pair.is_drawn else []
    n = {str(pair.n)}
    images = pair.images
    share = lambda v: near(v, lambda x: write.percent(x, 0))
    if "is better than" in text:
        head = [{write.integer(len(report.runs[0].correct))}] if text.startswith("On these") else []
        return expect(report, text, head + [plain(abs(pair.difference))] + diverged_numbers(pair))
    if "diverged on" in text and not text.startswith(("By seed", "Of ")):
        return expect(report, text, diverged_numbers(pair))
    if text.startswith("Over ") and "shared seeds" in text:
        return expect(report, text, [n, show(pair.difference), *ends, pair.p_texts, *drawn])
    if text.startswith("Of ") and "shared seeds, both arms" in text:
        return expect(report, text, [n, {str(len(pair.seeds))}, show(pair.difference), *ends, pair.p_texts])
    if text.startswith("Over ") and "the difference of the means" in text:
        return expect(report, text, [
            {str(pair.counts[0])}, {str(pair.counts[1])}, show(pair.difference), *ends, pair.p_texts])
    if text.startswith("By seed,"):
        return expect(report, text, [
            {str(pair.only_a)}, {str(pair.only_b)}, {str(pair.both)}, near(pair.divergence_p, write.p_value)])
    if text.startswith("Of ") and "equally often" in text:
        return expect(report, text, [
            *({str(v)} for side in pair.lost for v in side), near(pair.divergence_p, write.p_value)])
    if text.startswith("Means over the runs that were compared"):
        return expect(report, text, [
            near(maths.mean(values), report.value_text) for values in (pair.values_a, pair.values_b)])
    if re.search(r"− .*(pp|interval)", text) and len(text) < 120 and "." in text:
        return expect(report, text, [show(pair.difference), *ends])
    if text.startswith("With ") and "bounds no difference" in text:
        low, high = pair.student(alpha)
        return expect(report, text, [n, show(low), show(high), level])
    if text.startswith("With ") and "no outcome" in text:
        fewest = maths.fewest_pairs(alpha) if pair.paired else maths.fewest_unpaired(alpha)
        return expect(report, text, [
            n, near(pair.smallest, lambda v: write.significant(v, 3)), {str(fewest)}, {write.significant(alpha)}])
    if text.startswith("This is no proof"):
        middle, low, high = resolvable_texts(pair, value, plain)
        return expect(report, text, [plain(value[3]), n, middle, low, high])
    if text.startswith("It is shown for new seeds on these") or text.startswith("It holds for new seeds"):
        low, high = images["interval"](alpha)
        return expect(report, text, [near(images["p"], write.p_value), level, show(low), show(high)])
    if text.startswith("Of the uncertainty"):
        return expect(report, text, [share(v) for v in images["shares"]])
    if text.startswith("More seeds would hardly help"):
        return expect(report, text, [share(images["shares"][1])])
    if text.startswith("Next step") or text.startswith("Run curves train"):
        count, next_alpha, wanted = pair.seeds_needed(alpha)
        if text.startswith("Run"):
            return expect(report, text, [{str(count)}])
        looks = [{str(report.looks + 1)}, {write.significant(next_alpha)}]
        return expect(report, text, [{write.integer(count)}, plain(wanted), *looks]
                      if wanted else [{write.integer(count)}, looks[1], looks[0]])
    if text.startswith("By the records"):
        return expect(report, text, [{str(s)} for s in report.planned] + [
            {str(report.looks)}, {write.significant(alpha)}, {"0.05"}])
    if "pairs gave the same" in text:
        return expect(report, text, [n])
    if "lies far from its others" in text:
        return outlier_sentence(report, text, pair)
    return False


def diverged_numbers(pair):
    """Labels are taken out of the sentence where they hold numbers."""
    if not pair.diverged:
        return []
    sides = sorted(pair.lost, key=lambda side: -side[0] / side[1])
    return [{str(v)} for lost, runs in sides if lost or (lost, runs) == sides[0] for v in (lost, runs)]


def outlier_sentence(report, text, pair):
    seed = int(re.search(r"Seed (\d+) of", text).group(1))
    arm = next(arm for arm in report.arms if f"of {arm.label} lies" in text)
    values = arm.values(report)
    centre = maths.hodges_lehmann(pair.floats) if pair.paired else float(maths.shift(pair.exact_a, pair.exact_b))
    form = Form(report, [centre, pair.difference] if len(report.arms) > 2 else [])
    wanted = [
        {str(seed)}, near(values[seed], report.value_text), near(maths.median(list(values.values())), report.value_text)]
    # Where both arms have such a seed, what they do is said once.
    if "estimate of " in text:
        wanted += [form.signed(centre), form.signed(pair.difference)]
    return expect(report, text, wanted)


def several_sentence(report, text):
    headline, _, rest = text.partition("; ")
    if " diverged on " in rest and not text.startswith("Next step"):
        # A headline goes on with who diverged.
        *middle, rest = text.split("; ")
        lost = [arm for arm in report.arms if f"{arm.label} diverged on" in rest or f"{arm.label} on" in rest]
        lost.sort(key=lambda arm: rest.index(f"{arm.label} "))
        expect(report, rest, [{str(v)} for arm in lost for v in (len(arm.diverged), len(arm.runs))])
        return several_sentence(report, "; ".join(middle)) if numbers("; ".join(middle)) else True
    alpha = report.alpha
    tested = [arm for arm in report.arms if len(arm.runs) > 1]
    pairs, adjusted, thresholds = comparisons.every_pair(report)
    images = report.runs[0].correct if report.is_test else None
    count = lambda: [{str(len(report.arms))}]
    level = comparisons.level(alpha)
    if "lies far from its others" in text:
        against, _, _ = comparisons.against_baseline(report)
        named = [pair for pair in against if f"estimate of {pair.a.label} − {pair.b.label}, " in text]
        if "estimate of " not in text:
            named = against[:1]
        if len(named) != 1:
            raise NoRule("the two arms of a seed that lies far from its others")
        return outlier_sentence(report, text, named[0])
    if text.startswith("Of ") and "is the best" in text:
        return expect(report, text, [{str(len(tested))}, level])
    if text.startswith("On these") and "is the best of" in text:
        return expect(report, text, [{write.integer(len(images))}, {str(len(tested))}, level])
    if text.startswith(("Which of the", "Too few seeds to say which")):
        return expect(report, text, [{str(len(tested))}])
    if text.startswith("The best of"):
        members = best_members(report, tested, pairs, adjusted)
        return expect(report, text, [{str(len(tested))}, {str(len(members))}])
    if text.startswith("With ") and "the best is among" in text:
        return expect(report, text, [level, {str(len(pairs))}])
    if text.startswith("Every two arms were compared"):
        return expect(report, text, [{str(len(pairs))}])
    if text.startswith("Each arm is compared with"):
        against, _, _ = comparisons.against_baseline(report)
        return expect(report, text, [{str(len(against))}, {write.significant(alpha)}])
    if text.startswith(("Better than", "Worse than")) and " on these " in text:
        return expect(report, text, [{write.integer(len(images))}])
    if text.startswith("Friedman"):
        return friedman_sentence(report, text)
    if text.startswith("Next step"):
        return several_next_step(report, text)
    if text.startswith("Run curves train"):
        return expect(report, text, [{getattr(report, "next_seeds", str(maths.fewest_pairs(0.05 / (report.looks + 1))))}])
    return False


def several_next_step(report, text):
    if "the fewest with which p can fall" in text:
        level, hypotheses = fewest_level(report)
        report.next_seeds = str(maths.fewest_pairs(level))
        return expect(report, text, [
            {report.next_seeds}, {write.significant(level)}, {str(report.looks + 1)}, {str(hypotheses)}])
    names = re.search(r"difference of .* between (.+) and (.+) in four of five", text)
    if not names:
        raise NoRule("a next step that names no two arms")
    against, _, thresholds = comparisons.against_baseline(report)
    every, _, every_thresholds = comparisons.every_pair(report)
    for pair, alpha in list(zip(against, thresholds)) + list(zip(every, every_thresholds)):
        if {pair.a.label, pair.b.label} != set(names.groups()):
            continue
        count, next_alpha, wanted = pair.seeds_needed(alpha)
        report.next_seeds = str(count)
        hypotheses = round(report.alpha / alpha)
        looks = [{str(report.looks + 1)}] + ([{str(hypotheses)}] if hypotheses > 1 else [])
        wanted = Form(report, [pair.difference]).plain(wanted)
        if {token for token in numbers(text)} >= {write.integer(count)}:
            return expect(report, text, [{write.integer(count)}, wanted, *looks, {write.significant(next_alpha)}])
    raise NoRule("the seeds that these arms need")


def fewest_level(report):
    """What the first of Holm's steps is held to at the next look, and how many comparisons share it."""
    count = len(comparisons.against_baseline(report)[0])
    return 0.05 / (report.looks + 1) / count, count


def best_members(report, tested, pairs, adjusted):
    worse = {(pair.b if (pair.difference > 0) == report.higher_is_better else pair.a).id for pair, p in zip(pairs, adjusted) if p < report.alpha}
    return [arm for arm in tested if arm.id not in worse]


def friedman_sentence(report, text):
    found = friedman(report)
    if found is None:
        raise NoRule("Friedman's test of arms that share no two seeds")
    n, statistic, p = found
    # p is by arrangements: all of them where they are few, else drawn, which no other draw gives again.
    last = {numbers(text)[-1]} if p is None else near(p, write.p_value)
    return expect(report, text, [{str(n)}, near(statistic, lambda v: write.fixed(v, 2)), last])


def friedman(report):
    shared = sorted(set.intersection(*(set(arm.values(report)) for arm in report.arms)))
    if len(shared) < 2:
        return None
    sign = 1 if report.higher_is_better else -1
    blocks = [[sign * arm.values(report)[seed] for arm in report.arms] for seed in shared]
    k, n = len(report.arms), len(blocks)
    ranks = [maths.doubled_midranks(block) for block in blocks]
    sums = [sum(row[i] for row in ranks) for i in range(k)]
    ties = sum(c ** 3 - c for block in blocks for c in (block.count(v) for v in set(block)))
    correction = 1 - ties / (k * (k * k - 1) * n)
    if correction <= 0:
        return n, 0.0, 1.0
    statistic = max(0, (12 / (k * n * (k + 1)) * sum(s * s for s in sums) / 4 - 3 * n * (k + 1)) / correction)
    return n, statistic, friedman_p(ranks, sums)


def friedman_p(ranks, sums):
    import itertools
    k, n = len(ranks[0]), len(ranks)
    if math.factorial(k) ** n > 200_000:
        return None
    target = sum(s * s for s in sums)
    ways = {tuple([0] * k): 1}
    for row in ranks:
        grown = {}
        for state, count in ways.items():
            for order in itertools.permutations(row):
                key = tuple(a + b for a, b in zip(state, order))
                grown[key] = grown.get(key, 0) + count
        ways = grown
    hits = sum(count for state, count in ways.items() if sum(s * s for s in state) >= target)
    return hits / sum(ways.values())


def single_sentence(report, text):
    arms = [arm for arm in report.arms if arm.values(report)]
    if text.startswith("Of the ") and "alone got" in text:
        a, b = report.arms[1], report.arms[0]
        left, right = a.runs[0].correct, b.runs[0].correct
        only_a = sum(x > y for x, y in zip(left, right))
        only_b = sum(x < y for x, y in zip(left, right))
        first, second = (only_a, only_b) if f"model of {a.label} alone" in text else (only_b, only_a)
        return expect(report, text, [
            {write.integer(len(left))}, {write.integer(first)}, {write.integer(second)},
            near(maths.mcnemar(only_a, only_b)[1], write.p_value)])
    for arm in arms:
        if text.startswith(arm.label + ":") and len(arm.values(report)) == 1:
            value = next(iter(arm.values(report).values()))
            correct = arm.runs[0].correct
            if correct:
                low, high = maths.wilson(sum(correct), len(correct))
                four = lambda v: near(v, lambda x: write.fixed(x, 4))
                return expect(report, text, [
                    four(value), {"95 %"}, four(low), four(high), {write.integer(len(correct))}])
    if text.startswith("Another seed may move"):
        next_alpha = 0.05 / (report.looks + 1)
        return expect(report, text, [{str(maths.fewest_pairs(next_alpha))}, {write.significant(next_alpha)}])
    if text.startswith("Run curves train"):
        return expect(report, text, [{str(maths.fewest_pairs(0.05 / (report.looks + 1)))}])
    if text.startswith("Seeds alone make models differ: 7 of 20"):
        return expect(report, text, [{"7"}, {"20"}, {"0.05"}])
    return False
