"""English words of the calendar and the clock: data for the time grammar."""

from __future__ import annotations

from reportedly.normalising.word_lists import words

MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul", "august aug",
            "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
SHORT_MONTHS = words(
    """
    jan feb mar apr jun jul aug sept sep oct nov dec
    """
)

WEEKDAYS = {
    name: number
    for number, names in enumerate(
        ("monday mon", "tuesday tue tues", "wednesday wed weds", "thursday thu thur thurs", "friday fri",
         "saturday sat", "sunday sun")
    )
    for name in names.split()
}  # fmt: skip
SHORT_WEEKDAYS = words(
    """
    mon tue tues wed weds thu thur thurs fri sat sun
    """
)

# Capitalised words that make a weekday part of a name: papers, programmes, songs.
AFTER_WEEKDAY_NAMES = words(
    """
    times telegraph mail mirror express post herald star independent tribune world league night live roast best
    age mercury people sport school mass service club brunch islands island
    """
)
BEFORE_WEEKDAY_NAMES = words(
    """
    black good bloody super ash maundy shrove cyber giving easter palm whit casual holy red blue man girl ruby spy
    clean mad boxing
    """
)

SEASONS = {"spring": 21, "summer": 22, "autumn": 23, "fall": 23, "winter": 24}
DAY_PARTS = words(
    """
    morning afternoon evening night lunchtime midday daybreak dawn dusk noon nightfall
    """
)

# Fixed feasts, by their words.
FEASTS = {
    ("christmas", "day"): (12, 25),
    ("christmas", "eve"): (12, 24),
    ("boxing", "day"): (12, 26),
    ("new", "year", "eve"): (12, 31),
    ("new", "year", "day"): (1, 1),
    ("new", "years", "eve"): (12, 31),
    ("new", "years", "day"): (1, 1),
    ("valentine", "day"): (2, 14),
    ("halloween",): (10, 31),
    ("bastille", "day"): (7, 14),
    ("fourth", "of", "july"): (7, 4),
    ("independence", "day"): None,  # whose is not said
    ("all", "saints", "day"): (11, 1),
}

COUNTS = {
    "a": 1, "an": 1, "one": 1, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9,
    "ten": 10, "eleven": 11, "twelve": 12, "thirteen": 13, "fourteen": 14, "fifteen": 15, "sixteen": 16,
    "seventeen": 17, "eighteen": 18, "nineteen": 19, "twenty": 20, "thirty": 30, "forty": 40, "fifty": 50,
}  # fmt: skip
UNSURE_COUNTS = frozenset(["few", "several", "many", "some", "couple", "number", "dozens"])

UNITS = {
    form: unit
    for unit, forms in {
        "minute": "minute minutes min mins second seconds moment moments",
        "hour": "hour hours",
        "day": "day days",
        "night": "night nights",
        "week": "week weeks",
        "weekend": "weekend weekends",
        "fortnight": "fortnight fortnights",
        "month": "month months",
        "quarter": "quarter quarters",
        "year": "year years",
        "decade": "decade decades",
        "century": "century centuries",
    }.items()
    for form in forms.split()
}

ORDINALS = {
    "first": 1, "second": 2, "third": 3, "fourth": 4, "fifth": 5, "sixth": 6, "seventh": 7, "eighth": 8, "ninth": 9,
    "tenth": 10, "eleventh": 11, "twelfth": 12, "thirteenth": 13, "fourteenth": 14, "fifteenth": 15, "sixteenth": 16,
    "seventeenth": 17, "eighteenth": 18, "nineteenth": 19, "twentieth": 20,
}  # fmt: skip
DECADE_WORDS = {
    "twenties": 1920, "thirties": 1930, "forties": 1940, "fifties": 1950, "sixties": 1960, "seventies": 1970,
                "eighties": 1980, "nineties": 1990}  # fmt: skip

ZONES_UTC = frozenset(("gmt", "utc", "z"))
# Zones whose letters mean one distance from UTC in news; "CST", "IST", "BST" and "ET" mean several.
ZONES_FIXED = {
    "est": "-05:00", "edt": "-04:00", "cdt": "-05:00", "mdt": "-06:00", "pst": "-08:00", "pdt": "-07:00",
    "cet": "+01:00", "cest": "+02:00", "eet": "+02:00", "eest": "+03:00", "msk": "+03:00", "jst": "+09:00",
    "kst": "+09:00", "aest": "+10:00", "aedt": "+11:00", "awst": "+08:00", "nzst": "+12:00", "hkt": "+08:00",
    "sgt": "+08:00", "wib": "+07:00",
}  # fmt: skip
ZONES_OTHER = frozenset(("et", "cst", "ct", "mst", "mt", "pt", "bst", "ist"))

# After these, a day ahead is meant; verbs of the past between them and the time put it back.
AHEAD = words(
    """
    would will 'll shall due scheduled upcoming tomorrow next plans intends hopes
    """
)
AHEAD_BEFORE_TO = words(
    """
    set expected forecast planned going planning hoping slated likely aims ready poised
    """
)
# Verbs of timetables: in the present, a bare weekday after them is still to come ("talks resume on Monday").
TIMETABLE = words(
    """
    resume resumes reopen reopens open opens begin begins start starts return returns close closes end ends expire
    expires kicks airs premieres convene convenes starting beginning opening
    """
)
# After these states "until" and "by" look forward, and so does a day after what has been put off.
LASTING = words(
    """
    stay stays remain remains is are 's 're be lasts runs take takes
    """
)
PUT_OFF = words(
    """
    moved postponed delayed rescheduled adjourned deferred brought shifted extended pushed
    """
)
TOLD = words(
    """
    said told says reported announced added wrote warned met won lost died began took came went had was were did
    held saw made got became found fell rose hit ran left led struck shot broke sank
    """
)

# Verbs of saying in the past: a time right after them is when somebody spoke.
SPOKEN = words(
    """
    said told wrote posted announced reported added declared insisted claimed stated confirmed admitted denied
    tweeted testified argued explained noted warned acknowledged
    """
)

# Nouns of people and things after which four digits are a count, not a year.
COUNTED = words(
    """
    people men women children soldiers troops workers employees passengers homes houses residents jobs students
    cases deaths votes miles metres meters feet kilometres kilometers tonnes tons dollars euros pounds hectares
    acres patients refugees protesters personnel firefighters officers years hours days others migrants supporters
    fans customers households buildings vehicles
    """
)
