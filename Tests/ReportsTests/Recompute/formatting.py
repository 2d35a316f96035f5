"""How the report writes numbers: to twelve significant digits, then half away from zero."""

from decimal import ROUND_HALF_UP, Decimal
import math

MINUS = "−"
SUPERSCRIPTS = str.maketrans("-0123456789", "⁻⁰¹²³⁴⁵⁶⁷⁸⁹")


def exact(value):
    """The value to twelve significant digits."""
    return Decimal("%.11e" % value)


def fixed(value, decimals, signed=False):
    if math.isnan(value):
        return "NaN"
    if math.isinf(value):
        return (MINUS if value < 0 else "+" if signed else "") + "∞"
    rounded = exact(value).quantize(Decimal(1).scaleb(-decimals), rounding=ROUND_HALF_UP)
    sign = "" if rounded == 0 else MINUS if rounded < 0 else "+" if signed else ""
    return sign + f"{abs(rounded):,.{decimals}f}"


def decimals_to_show(values, least):
    """The fewest decimals with which nothing that is not zero reads as zero, six at most."""
    for decimals in range(least, 6):
        step = Decimal(1).scaleb(-decimals)
        if all(not math.isfinite(v) or exact(v) == 0 or exact(v).quantize(step, rounding=ROUND_HALF_UP) != 0
               for v in values):
            return decimals
    return max(least, 6)


def _round(value, digits):
    number = exact(value)
    if number == 0:
        return Decimal(0), 0
    number = number.quantize(Decimal(1).scaleb(number.adjusted() - digits + 1), rounding=ROUND_HALF_UP)
    # 9.996 to three digits is 10.0, with a digit more before the point.
    number = number.quantize(Decimal(1).scaleb(number.adjusted() - digits + 1), rounding=ROUND_HALF_UP)
    return number, number.adjusted() + 1


def _plain(number):
    text = f"{abs(number):f}"
    whole, _, rest = text.partition(".")
    rest = rest.rstrip("0")
    return (MINUS if number < 0 else "") + f"{int(whole):,}" + ("." + rest if rest else "")


def significant(value, digits=4):
    if not math.isfinite(value):
        return fixed(value, 0)
    number, position = _round(value, digits)
    if number == 0:
        return "0"
    if -3 <= position <= 7:
        return _plain(number)
    exponent = position - 1
    return _plain(number.scaleb(-exponent)) + "e" + (MINUS if exponent < 0 else "") + str(abs(exponent))


def shared_decimals(values, digits=4):
    """The decimals of all values of a column, None where each has its own."""
    rounded = [_round(v, digits) for v in values if math.isfinite(v)]
    rounded = [(max(0, -number.normalize().as_tuple().exponent), position) for number, position in rounded if number]
    if not rounded:
        return 0
    decimals = min(max(own for own, _ in rounded), max(0, digits - max(position for _, position in rounded)) + 1)
    suits = all(-3 <= position <= 7 and (own <= decimals or position + decimals > 1) for own, position in rounded)
    return decimals if suits else None


def column(values):
    """How one column of significant numbers reads."""
    decimals = shared_decimals([v for v in values if v is not None])
    return significant if decimals is None else lambda v: fixed(v, decimals)


def measured(value):
    if value == 0:
        return "0"
    _, position = _round(value, 3)
    if not -2 <= position <= 9:
        number, position = _round(value, 2)
        exponent = position - 1
        return _plain(number.scaleb(-exponent)) + " × 10" + str(exponent).translate(SUPERSCRIPTS)
    return fixed(value, max(0, 3 - position))


def percent(value, decimals=1):
    return fixed(value * 100, decimals) + " %"


def p_value(p):
    if p < 0.001:
        return "< 0.001"
    for decimals in range(3, 13):
        text = fixed(p, decimals)
        if Decimal(text) != Decimal("0.05") or exact(p) == Decimal("0.05"):
            return text
    return text


def time(seconds):
    steps = [(7200, "h", 1 / 3600), (120, "min", 1 / 60), (1, "s", 1), (1e-3, "ms", 1e3), (-math.inf, "µs", 1e6)]
    unit, factor = next(step[1:] for step in steps if seconds >= step[0]) if seconds > 0 else ("s", 1)
    return measured(seconds * factor) + " " + unit


def integer(value):
    return f"{int(value):,}"


def setting(value):
    if value == int(value) and abs(value) < 1_000_000:
        return (MINUS if value < 0 else "") + str(abs(int(value)))
    text = format(Decimal(repr(float(value))), "f") if 1e-6 <= abs(value) < 1e-4 else repr(float(value))
    return text.replace("e-0", "e-").replace("-", MINUS)
