"""UCUM units: what the words of news call them, and factors to bring values to a common base for comparison.

Factors are those of the UCUM table (https://ucum.org): exact definitions for international units. A unit of counting or
money is an annotation in braces ("{missile}", "{USD}") and converts into nothing but itself.
"""

from __future__ import annotations

# UCUM code -> (base unit, factor[, offset]): value in base = value * factor + offset.
_FACTORS: dict[str, dict[str, float]] = {
    "m": {"m": 1, "km": 1000, "cm": 0.01, "mm": 0.001, "um": 1e-6, "nm": 1e-9, "[mi_i]": 1609.344, "[nmi_i]": 1852,
          "[ft_i]": 0.3048, "[in_i]": 0.0254, "[yd_i]": 0.9144, "AU": 149597870700,
          "[ly]": 9.4607304725808e15},
    "g": {"g": 1, "kg": 1000, "mg": 0.001, "ug": 1e-6, "t": 1e6, "kt": 1e9, "Mt": 1e12, "[lb_av]": 453.59237,
          "[oz_av]": 28.349523125, "[stone_av]": 6350.29318, "[ston_av]": 907184.74, "[lton_av]": 1016046.9088,
          "[lcwt_av]": 50802.34544, "[car_m]": 0.2},
    "L": {"L": 1, "mL": 0.001, "cL": 0.01, "m3": 1000, "km3": 1e12, "[gal_us]": 3.785411784, "[gal_br]": 4.54609,
          "[bbl_us]": 158.987294928, "[bu_us]": 35.23907016688,
          "[pt_us]": 0.473176473, "[pt_br]": 0.56826125, "[cft_i]": 28.316846592,
          "ML": 1e6},
    "m2": {"m2": 1, "km2": 1e6, "cm2": 1e-4, "har": 1e4, "[acr_us]": 4046.8726099, "[smi_us]": 2589998.4703195,
           "[sft_i]": 0.09290304, "[syd_i]": 0.83612736},
    "m/s": {"m/s": 1, "km/h": 1000 / 3600, "[mi_i]/h": 0.44704, "[kn_i]": 1852 / 3600, "km/s": 1000,
            "[ft_i]/s": 0.3048},
    "s": {"s": 1, "ms": 0.001, "min": 60, "h": 3600, "d": 86400, "wk": 604800, "2.wk": 1209600, "mo": 2629800,
          "a": 31557600, "10.a": 315576000},
    "Pa": {"Pa": 1, "kPa": 1000, "hPa": 100, "mbar": 100, "bar": 1e5, "[psi]": 6894.757293168, "atm": 101325,
           "mm[Hg]": 133.322387415, "[in_i'Hg]": 3386.388640341},
    "J": {"eV": 1.602176634e-19, "keV": 1.602176634e-16, "MeV": 1.602176634e-13, "GeV": 1.602176634e-10,
          "TeV": 1.602176634e-7,
          "J": 1, "kJ": 1000, "MJ": 1e6, "GJ": 1e9, "TJ": 1e12, "PJ": 1e15, "kW.h": 3.6e6, "MW.h": 3.6e9,
          "GW.h": 3.6e12, "TW.h": 3.6e15, "cal": 4.184, "kcal": 4184},
    "W": {"W": 1, "kW": 1000, "MW": 1e6, "GW": 1e9, "TW": 1e12, "[HP]": 745.69987158227},
    "V": {"V": 1, "kV": 1000}, "A": {"A": 1}, "Hz": {"Hz": 1, "kHz": 1000, "MHz": 1e6, "GHz": 1e9},
    "Sv": {"Sv": 1, "mSv": 0.001, "uSv": 1e-6}, "Bq": {"Bq": 1, "kBq": 1000, "MBq": 1e6, "GBq": 1e9, "TBq": 1e12},
    "g/m3": {"g/m3": 1, "mg/m3": 0.001, "ug/m3": 1e-6},
    "L/s": {"L/s": 1, "m3/s": 1000}, "By": {"By": 1, "kBy": 1e3, "MBy": 1e6, "GBy": 1e9, "TBy": 1e12},
    "1": {"1": 1, "%": 0.01, "[ppm]": 1e-6, "[ppb]": 1e-9, "10*-2": 1e-2, "10*-3": 1e-3, "10*-4": 1e-4, "10*-5": 1e-5,
          "10*-6": 1e-6},
    "deg": {"deg": 1}, "dB": {"dB": 1}, "N": {"N": 1, "kN": 1000}, "lm": {"lm": 1},
}  # fmt: skip
_BASES: dict[str, tuple[str, float, float]] = {
    code: (base, factor, 0.0) for base, factors in _FACTORS.items() for code, factor in factors.items()
}
_BASES |= {"K": ("K", 1.0, 0.0), "Cel": ("K", 1.0, 273.15), "[degF]": ("K", 5 / 9, 459.67 * 5 / 9)}


def to_base(value: float, unit: str) -> tuple[float, str] | None:
    """The value in the base unit of its kind: (2.5, "km") -> (2500.0, "m"); None for a unit not in the table.

    Annotations ("{person}", "{USD}") are their own base: nothing else converts into them.
    """
    if unit.startswith("{"):
        return value, unit
    known = _BASES.get(unit)
    return None if known is None else (value * known[1] + known[2], known[0])


# What people write for codes that are made for machines; any other code is written as it is.
_PRINTED = {
    "[mi_i]": "mi", "[nmi_i]": "nmi", "[ft_i]": "ft", "[in_i]": "in", "[yd_i]": "yd", "[ly]": "ly", "[lb_av]": "lb",
    "[oz_av]": "oz", "[stone_av]": "st", "[ston_av]": "short tons", "[lton_av]": "long tons", "[car_m]": "carats",
    "[gal_us]": "gal", "[gal_br]": "imp gal", "[bbl_us]": "bbl", "[pt_us]": "pt", "[pt_br]": "imp pt",
    "[cft_i]": "cu ft", "[bu_us]": "bu", "AU": "astronomical units",
    "[acr_us]": "acres", "[smi_us]": "sq mi", "[sft_i]": "sq ft", "[syd_i]": "sq yd", "har": "ha",
    "[mi_i]/h": "mph", "[kn_i]": "kn", "[ft_i]/s": "ft/s", "[psi]": "psi", "mm[Hg]": "mmHg", "[in_i'Hg]": "inHg",
    "[HP]": "hp", "Cel": "°C", "[degF]": "°F", "deg": "°", "[ppm]": "ppm", "[ppb]": "ppb", "m2": "m²", "m3": "m³",
    "km2": "km²", "km3": "km³", "cm2": "cm²", "m3/s": "m³/s", "g/m3": "g/m³", "mg/m3": "mg/m³", "ug/m3": "µg/m³",
    "ug": "µg", "um": "µm", "kW.h": "kWh", "MW.h": "MWh", "GW.h": "GWh", "TW.h": "TWh", "10*-2": "in 100",
    "10*-3": "in 1,000", "10*-4": "in 10,000", "10*-5": "in 100,000", "10*-6": "in a million", "a": "years",
    "mo": "months", "wk": "weeks", "2.wk": "fortnights", "10.a": "decades", "[lcwt_av]": "cwt",
    "d": "days", "uSv": "µSv", "1": "",
}  # fmt: skip
_MANY = {
    "person": "people", "man": "men", "woman": "women", "child": "children", "life": "lives", "wife": "wives",
    "foot": "feet", "aircraft": "aircraft", "staff": "staff", "crew": "crew", "police": "police", "sheep": "sheep",
    "fish": "fish", "cattle": "cattle", "personnel": "personnel", "series": "series",
}  # fmt: skip
_ONE = {"years": "year", "months": "month", "weeks": "week", "days": "day", "acres": "acre", "carats": "carat"}


def printed(unit: str, number: float | None = None) -> str:
    """A UCUM code as people write it behind `number`: "[mi_i]" is "mi", "{person}" is "people", of one "person", "1" is
    ""."""
    one = number is not None and abs(number) == 1
    if unit.startswith("{"):
        thing = unit.strip("{}")
        return thing if one else _plural(thing)
    many = _PRINTED.get(unit, unit)
    return _ONE.get(many, many) if one else many


def _plural(thing: str) -> str:
    if thing in _MANY or not thing.islower() or not thing[-1:].isalpha():
        return _MANY.get(thing, thing)
    for ending, plural in (("man", "men"), ("person", "people"), ("craft", "craft")):
        if thing.endswith(ending):
            return thing.removesuffix(ending) + plural
    if thing.endswith(("s", "x", "z", "ch", "sh")):
        return f"{thing}es" if thing.endswith("ss") or thing[-1] != "s" else thing  # "troops" are many already
    if thing.endswith("y") and thing[-2:-1] not in "aeiou":
        return f"{thing[:-1]}ies"
    return f"{thing}s"


def same_kind(left: str, right: str) -> bool:
    """Whether one unit converts into the other."""
    ours, theirs = to_base(1.0, left), to_base(1.0, right)
    return ours is not None and theirs is not None and ours[1] == theirs[1]


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


def _forms(table: dict[str, str]) -> dict[tuple[str, ...], str]:
    return {tuple(form.split()): code for code, forms in table.items() for form in forms.split(", ")}


# Words (lower case, split as the grammar splits them) -> UCUM. "tons" without more is taken as tonnes, the
# international press's use; the United States' ton is 9 % lighter, which no news comparison rests on.
UNIT_WORDS: dict[tuple[str, ...], str] = _forms(
    {
        "km": "km, kms, kilometre, kilometres, kilometer, kilometers",
        "m": "m, metre, metres, meter, meters",
        "cm": "cm, centimetre, centimetres, centimeter, centimeters",
        "mm": "mm, millimetre, millimetres, millimeter, millimeters",
        "um": "µm, μm, micron, microns, micrometre, micrometres, micrometer, micrometers",
        "nm": "nanometre, nanometres, nanometer, nanometers",
        "[mi_i]": "mile, miles, mi",
        "[nmi_i]": "nautical mile, nautical miles, nmi",
        "[ft_i]": "foot, feet, ft",
        "[in_i]": "inch, inches",
        "[yd_i]": "yard, yards, yd, yds",
        "AU": "astronomical unit, astronomical units",
        "[ly]": "light year, light years, light - year, light - years",
        "g": "gram, grams, gramme, grammes, g",
        "kg": "kg, kgs, kilo, kilos, kilogram, kilograms, kilogramme, kilogrammes",
        "mg": "mg, milligram, milligrams",
        "ug": "µg, μg, microgram, micrograms",
        "t": "t, tonne, tonnes, ton, tons, metric ton, metric tons, metric tonne, metric tonnes",
        "[ston_av]": "short ton, short tons",
        "[lton_av]": "long ton, long tons",
        "kt": "kiloton, kilotons, kilotonne, kilotonnes",
        "Mt": "megaton, megatons, megatonne, megatonnes",
        "[lb_av]": "lb, lbs",
        "[oz_av]": "oz, ounce, ounces",
        "[stone_av]": "stone, stones",
        "[lcwt_av]": "cwt, hundredweight, hundredweights",
        "[car_m]": "carat, carats",
        "L": "litre, litres, liter, liters",
        "mL": "ml, millilitre, millilitres, milliliter, milliliters",
        "cL": "centilitre, centilitres",
        "m3": "cubic metre, cubic metres, cubic meter, cubic meters, m³",
        "km3": "cubic kilometre, cubic kilometres, cubic kilometer, cubic kilometers",
        "[cft_i]": "cubic foot, cubic feet",
        "[gal_us]": "gallon, gallons, us gallon, us gallons",
        "[gal_br]": "imperial gallon, imperial gallons",
        "[bbl_us]": "barrel, barrels",
        "[bu_us]": "bushel, bushels",
        "m2": "square metre, square metres, square meter, square meters, sq m, m², m 2",
        "km2": "square kilometre, square kilometres, square kilometer, square kilometers, sq km, km², km 2",
        "har": "hectare, hectares, ha",
        "[acr_us]": "acre, acres",
        "[smi_us]": "square mile, square miles, sq mile, sq miles, sq mi",
        "[sft_i]": "square foot, square feet, sq ft",
        "[syd_i]": "square yard, square yards",
        "m/s": "m / s, metres per second, meters per second",
        "km/h": "km / h, kph, kmh, kmph, km per hour, km an hour, kilometres per hour, kilometres an hour, "
        "kilometers per hour, kilometers an hour",
        "km/s": "kilometres per second, kilometers per second, kilometres a second, kilometers a second",
        "[mi_i]/h": "mph, miles per hour, miles an hour",
        "[kn_i]": "knot, knots",
        "s": "second, seconds, sec, secs",
        "ms": "millisecond, milliseconds",
        "min": "minute, minutes, min, mins",
        "h": "hour, hours, hr, hrs",
        "d": "day, days",
        "wk": "week, weeks",
        "2.wk": "fortnight, fortnights",
        "mo": "month, months",
        "a": "year, years, yr, yrs",
        "10.a": "decade, decades",
        "Pa": "pascal, pascals",
        "kPa": "kilopascal, kilopascals, kpa",
        "hPa": "hpa, hectopascal, hectopascals",
        "mbar": "millibar, millibars, mbar",
        "bar": "bar",
        "[psi]": "psi",
        "mm[Hg]": "mmhg",
        "J": "joule, joules",
        "kJ": "kilojoule, kilojoules, kj",
        "keV": "kiloelectronvolt, kiloelectronvolts, kev",
        "MeV": "megaelectronvolt, megaelectronvolts, mev",
        "GeV": "gigaelectronvolt, gigaelectronvolts, gev",
        "TeV": "teraelectronvolt, teraelectronvolts, tev",
        "kW.h": "kwh, kilowatt hour, kilowatt hours, kilowatt - hour, kilowatt - hours",
        "MW.h": "mwh, megawatt hour, megawatt hours, megawatt - hour, megawatt - hours",
        "GW.h": "gwh, gigawatt hour, gigawatt hours, gigawatt - hour, gigawatt - hours",
        "TW.h": "twh, terawatt hour, terawatt hours, terawatt - hour, terawatt - hours",
        "kcal": "calorie, calories, kcal, kilocalorie, kilocalories",
        "W": "watt, watts",
        "kW": "kilowatt, kilowatts, kw",
        "MW": "megawatt, megawatts, mw",
        "GW": "gigawatt, gigawatts, gw",
        "[HP]": "horsepower, bhp",
        "V": "volt, volts",
        "kV": "kilovolt, kilovolts, kv",
        "Hz": "hertz, hz",
        "MHz": "megahertz, mhz",
        "GHz": "gigahertz, ghz",
        "mSv": "millisievert, millisieverts, msv",
        "uSv": "microsievert, microsieverts, µsv",
        "Bq": "becquerel, becquerels",
        "ug/m3": "µg / m³, μg / m³, µg / m 3, μg / m 3, ug / m 3, micrograms per cubic metre, "
        "micrograms per cubic meter, micrograms a cubic metre",
        "mg/m3": "mg / m³, mg / m 3, milligrams per cubic metre, milligrams per cubic meter",
        "m3/s": "cubic metres per second, cubic meters per second, cubic metres a second, cubic meters a second",
        "GBy": "gb, gigabyte, gigabytes",
        "TBy": "tb, terabyte, terabytes",
        "MBy": "mb, megabyte, megabytes",
        "%": "%, percent, per cent, pc, pct",
        "{percentage point}": "percentage point, percentage points, percent points, points of a percent",
        "{basis point}": "basis point, basis points, bps",
        "[ppm]": "ppm, parts per million",
        "[ppb]": "ppb, parts per billion",
        "Cel": "° c, ℃, degrees celsius, degrees centigrade, degree celsius, degrees c, deg c, deg . c, celsius, ºc, "
        "° celsius, c",
        "[degF]": "° f, ℉, degrees fahrenheit, degree fahrenheit, degrees f, fahrenheit, ° fahrenheit",
        "K": "kelvin",
        "deg": "degree, degrees, °",
        "dB": "decibel, decibels, db",
    }
)
# One-letter and doubtful abbreviations count only glued to their number or after it in digits ("40m", "12 g").
SHORT_UNITS = _words(
    """
    m g t c mi min mb ha bar stone stones sec yd pc gb tb
    """
)

CURRENCY_SIGNS = {
    "$": "USD", "us$": "USD", "a$": "AUD", "au$": "AUD", "c$": "CAD", "ca$": "CAD", "nz$": "NZD", "hk$": "HKD",
    "s$": "SGD", "r$": "BRL",
    "nt$": "TWD", "mx$": "MXN", "£": "GBP", "€": "EUR", "¥": "JPY", "₹": "INR", "₽": "RUB", "₴": "UAH", "₺": "TRY",
    "₩": "KRW", "₪": "ILS", "₦": "NGN", "₫": "VND", "₱": "PHP", "฿": "THB", "₸": "KZT", "rs": "INR", "₾": "GEL",
}  # fmt: skip
CURRENCY_CODES = _words(
    """
    USD EUR GBP JPY CNY RUB UAH INR CHF AUD CAD NZD SEK NOK DKK PLN CZK HUF RON BGN TRY BRL MXN ZAR KRW SGD HKD
    THB IDR MYR PHP VND ILS AED SAR EGP NGN KES GHS PKR BDT LKR ARS CLP COP PEN KZT GEL AMD AZN
    """
)
CURRENCY_WORDS: dict[tuple[str, ...], str] = _forms(
    {
        "USD": "dollar, dollars, us dollar, us dollars, u . s . dollars, american dollars",
        "AUD": "australian dollars, australian dollar",
        "CAD": "canadian dollars, canadian dollar",
        "NZD": "new zealand dollars",
        "HKD": "hong kong dollars",
        "SGD": "singapore dollars",
        "EUR": "euro, euros",
        "GBP": "pounds sterling, british pounds, sterling",
        "RUB": "rouble, roubles, ruble, rubles, russian roubles, russian rubles",
        "UAH": "hryvnia, hryvnias, hryvnya, hryvnyas",
        "JPY": "yen, japanese yen",
        "CNY": "yuan, renminbi",
        "INR": "rupee, rupees, indian rupees",
        "PKR": "pakistani rupees",
        "KRW": "won, south korean won",
        "CHF": "swiss franc, swiss francs, francs",
        "SEK": "swedish kronor, swedish krona, kronor, kronas",
        "NOK": "norwegian kroner, norwegian krone",
        "DKK": "danish kroner, danish krone",
        "PLN": "zloty, zlotys, zlotych",
        "TRY": "lira, liras, turkish lira",
        "MXN": "mexican pesos",
        "ARS": "argentine pesos",
        "PHP": "philippine pesos",
        "BRL": "reais, brazilian reais",
        "ZAR": "rand, rands",
        "ILS": "shekel, shekels",
        "NGN": "naira",
        "KES": "kenyan shillings",
        "EGP": "egyptian pounds",
        "KZT": "tenge",
        "RON": "leu, lei",
        "HUF": "forint, forints",
        "CZK": "czech crowns, koruna, korunas",
        "AED": "dirham, dirhams",
        "SAR": "riyal, riyals",
    }
)
