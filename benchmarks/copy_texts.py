"""Invented reports and what editors do to them: the generated set of the copy benchmark, the same for every run.

Each `Made` is one report as text with what is told beside it; `family` is shared by a report and its copies, and `kind`
says what was done to it ("base" for a report of its own).
"""

from __future__ import annotations

import json
import random
import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.copy_sentences import ABOUT, SAID, SERIES, STATEMENTS, SYNONYMS, TAILS, TOPICS
from reportedly.cleaning import clean
from reportedly.vocabulary import Metadata, Page, digest

OUTLETS = tuple(
    f"{town} {paper}"
    for paper in ("Courier", "Gazette", "Ledger", "Post", "Tribune", "Mercury")
    for town in ("Alder", "Brindle", "Corvane", "Dunmere", "Esk", "Farrow", "Glaston", "Hythe")
)
AGENCY, SHORT = "Meridian Press Agency", "MPA"
DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_SYLLABLES_TEXT = """
ba bel bor cas dar den dor fal fen gar gil hal har jor kal kes lan lom mar mel mor nor ol pel ral ros sar sel tam
tor ul val ver wil yar zel
"""
_SYLLABLES = _SYLLABLES_TEXT.split()
_FIRST_TEXT = """
Ada Anselm Beata Bruno Carla Cyril Dora Emil Fenna Gustav Hanna Ivo Jutta Karl Lena Milo Nora Oskar Petra Rufus
Sanna Theo Ursa Viktor Wanda Yann
"""
_FIRST = _FIRST_TEXT.split()
_CAUSE_TEXT = """
an overheated cable|a worn brake line|a candle left burning|a gas bottle in the cellar|black ice under leaves|a rock
on the carriageway|a faulty heater|a burst tyre|fatigue|a short circuit in a fuse box
"""
_CAUSE = " ".join(_CAUSE_TEXT.split()).split("|")
_THING_TEXT = """
the old swimming bath|the Crown cinema|the grain exchange|the covered market|the Lido ballroom|the railway hotel|the
spinning mill|the customs house|the botanical hall|the velodrome
"""
_THING = " ".join(_THING_TEXT.split()).split("|")
_WORDS_TEXT = """
one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty
"""
_WORDS = _WORDS_TEXT.split()
_OWN = sorted({w for pair in SYNONYMS.items() for w in " ".join(pair).replace("-", " ").split()})
_FILL = {
    "sky": "cloudy|clear|foggy|overcast|sunny",
    "sky2": "clear|cloudy|dry|damp",
    "sky3": "changeable|dry|windy|mild",
    "wind": "northerly|southerly|westerly|fresh easterly",
    "plant": "birch|hazel|grasses|mugwort|alder",
    "level": "low|moderate|high",
    "moved": "higher|lower|slightly firmer|weaker",
    "dir": "above|below",
    "dir2": "more|less",
    "best": "winners|losers",
    "verb": "gained|lost",
    "verb2": "fell|rose",
    "reason": "rain|worries about rates|a strong currency|a power cut|hopes for a deal|profit taking",
    "reason2": "weak orders|a firm dollar|quiet dealings abroad|the coming holiday",
    "reason3": "the decision on rates|figures on jobs|the harvest report",
    "index": "Corvane Fifty|All-Share",
}


@dataclass(frozen=True, slots=True)
class Made:
    """One report of the set."""

    name: str
    family: str
    kind: str
    event: str
    outlet: str
    published: str
    headline: str
    paragraphs: tuple[str, ...]
    head: tuple[str, ...] = ()  # lines between headline and text: byline
    foot: tuple[str, ...] = ()  # lines below the text: credits
    first: bool | None = None  # of a copy: whether it is known to be one (date or credit); None: nobody can tell

    @property
    def text(self) -> str:
        """The page as pasted."""
        return "\n\n".join((self.headline, *self.head, *self.paragraphs, *self.foot)) + "\n"


def bases(seed: int = 4, events: int = 28) -> list[Made]:
    """`events` events of each topic in three accounts each, and series of notices that are filled in daily."""
    rng = random.Random(seed)
    made: list[Made] = []
    for topic in sorted(TOPICS):
        for n in range(events):
            made.extend(_accounts(topic, n, rng))
    for series in sorted(SERIES):
        for k in range(4):
            outlet, fixed = rng.choice(OUTLETS), _facts(rng)
            for n in range(8):
                facts = _facts(rng)
                if series == "weather":  # the same paper's forecast for the same coast, day after day
                    facts |= {key: fixed[key] for key in ("town", "other", "third")}
                day = f"2024-04-{n + 2 + k:02}"
                facts["day"] = DAYS[(n + k) % 7]
                text = tuple(_fill(s, facts) for s in SERIES[series])
                name = f"{series}-{k}-{n}"
                paper = outlet if series != "match" else rng.choice(OUTLETS)
                title = f"{series.title()}: {facts['town']} on {facts['day']}"
                made.append(Made(name, name, "base", name, paper, day, title, text))
    return made


def _name(rng: random.Random, parts: int = 2) -> str:
    return "".join(rng.choice(_SYLLABLES) for _ in range(parts)).capitalize()


def _person(rng: random.Random) -> str:
    return f"{rng.choice(_FIRST)} {_name(rng)}{rng.choice(('', 'sen', 'ov', 'ini', 'er'))}"


def _facts(rng: random.Random) -> dict[str, str]:
    n = rng.randrange(2, 20)
    facts = {key: rng.choice(words.split("|")) for key, words in _FILL.items()}
    facts |= {key: _name(rng) for key in ("town", "other", "third")}
    facts |= {
        key: _person(rng) for key in ("person", "person2", "person3", "person4", "person5", "official", "witness")
    }
    facts |= {
        key: f"{_name(rng)} {rng.choice(('Works', 'Holding', 'Lines', 'Partners'))}"
        for key in ("firm", "firm2", "firm3")
    }
    facts |= {
        key: f"{_name(rng)} {rng.choice(('Rovers', 'United', 'Athletic'))}"
        for key in ("club", "club2", "club3", "club4")
    }
    facts |= {
        "n": _WORDS[n - 1] if n < 10 else str(n),
        "N": _WORDS[n - 1].capitalize() if n < 10 else str(n),
        "m": str(rng.randrange(21, 90)),
        "k": str(rng.randrange(100, 990)),
        "i": str(rng.randrange(0, 3)),
        "j": str(rng.randrange(3, 9)),
        "m2": str(rng.randrange(2, 44)),
        "k2": str(rng.randrange(46, 90)),
        "hour": f"{rng.randrange(4, 12)}:{rng.randrange(10, 60)} {rng.choice(('a.m.', 'p.m.'))}",
        "hour2": f"{rng.randrange(4, 9)}:{rng.randrange(10, 60)} p.m.",
        "day": rng.choice(DAYS),
        "street": f"{_name(rng)} Street",
        "cause": rng.choice(_CAUSE),
        "thing": rng.choice(_THING),
        "body": f"{_name(rng)} {rng.choice(('Rescue Service', 'Labour Union', 'Supervisory Board', 'Museums Office'))}",
    }
    return facts


def _fill(sentence: str, facts: dict[str, str]) -> str:
    filled = sentence.format_map(facts)
    return filled[0].upper() + filled[1:]


def _accounts(topic: str, n: int, rng: random.Random) -> Iterator[Made]:
    facts, slots = _facts(rng), TOPICS[topic]
    day = f"2024-{rng.randrange(1, 10):02}-{rng.randrange(1, 27):02}"
    shift = [rng.randrange(4) for _ in slots]
    first, second = (rng.choice(sayings) for sayings in SAID)
    quote = f"“{first[:-1]},” {facts['official']} said. “{second}”"
    statement = _fill(rng.choice(STATEMENTS), facts)
    about, tail = _fill(rng.choice(ABOUT), facts), rng.choice(TAILS)
    papers = rng.sample(OUTLETS, 3)
    shares = rng.random()
    for k in range(3):
        text = [_fill(slot[(shift[at] + k) % 4], facts) for at, slot in enumerate(slots)]
        middle = text[2:]
        if k:
            rng.shuffle(middle)
        text = text[:2] + middle
        text.insert(rng.randrange(2, 5), quote)
        if shares < 0.5:
            text.insert(rng.randrange(3, 6), statement)
        if 0.3 < shares < 0.7:
            text.append(about)
        foot = (tail,) if shares > 0.6 else ()
        town = facts["town"]
        title = (
            f"{facts['firm']}: what is known of the events in {town}",
            f"{town} shaken: {facts['official']} demands answers",
            f"{facts['witness']} and others speak after {facts['day']} in {town}",
        )[k]
        dateline = f"{town.upper()} ({SHORT}) - " if k == 0 and shares > 0.6 else ""
        paper = AGENCY if dateline else papers[k]
        text[0] = dateline + text[0]
        name = f"{topic}-{n}-{k}"
        yield Made(name, name, "base", f"{topic}-{n}", paper, f"{day}T{8 + k:02}:00", title, tuple(text), foot=foot)


def from_folders(folders: Sequence[Path]) -> list[Made]:
    """Texts of the repository's own corpora as further bases: those with an outlet and a date beside them, their body
    as the product's cleaning gives it."""
    made = []
    for path in sorted(p for folder in folders for p in folder.rglob("*.txt")):
        beside = path.with_suffix(".meta.json")
        meta = json.loads(beside.read_text(encoding="utf-8")) if beside.is_file() else {}
        if not meta.get("outlet") or len(meta.get("published") or "") < 10:
            continue
        text = path.read_text(encoding="utf-8")
        report = clean(Page(path.name, text.encode(), digest("s", text), "text/plain", text, "utf-8", Metadata()))
        body = [p.span.of(report.text).replace("\n", " ") for p in report.parts if p.kind == "body"]
        title = next((p.span.of(report.text) for p in report.parts if p.kind == "headline"), path.stem)
        event = path.stem.rstrip("ab").rstrip("-") if path.parent.name == "reports" else path.parent.name
        made.append(Made(path.stem, path.stem, "base", event, meta["outlet"], meta["published"], title, tuple(body)))
    return made


# --- what is done to a report ------------------------------------------------------------------------------------

Change = Callable[[Sequence[str], random.Random], list[str]]


def whole(text: Sequence[str], _: random.Random) -> list[str]:
    """As it was."""
    return list(text)


def cut(text: Sequence[str], rng: random.Random) -> list[str]:
    """Cut from the end to between a third and two thirds, as a page has room."""
    return list(text[: max(2, round(len(text) * rng.uniform(0.34, 0.67)))])


def brief(text: Sequence[str], _: random.Random) -> list[str]:
    """The first paragraphs up to some sixty words."""
    kept: list[str] = []
    for paragraph in text:
        kept.append(paragraph)
        if len(" ".join(kept).split()) >= 60:
            break
    return kept


def middle(text: Sequence[str], rng: random.Random) -> list[str]:
    """Paragraphs taken out here and there, half of them."""
    keep = sorted(rng.sample(range(len(text)), max(2, (len(text) + 1) // 2)))
    return [text[i] for i in keep]


def reordered(text: Sequence[str], rng: random.Random) -> list[str]:
    """Paragraphs in another order."""
    return rng.sample(list(text), len(text))


def inserted(text: Sequence[str], rng: random.Random) -> list[str]:
    """Paragraphs of the paper's own between them, up to half of the whole."""
    out = list(text)
    for _ in range(max(2, len(text) // 2)):
        out.insert(rng.randrange(len(out) + 1), _own(rng))
    return out


def led(text: Sequence[str], rng: random.Random) -> list[str]:
    """A lead of the paper's own, then the first half of the text."""
    return [_own(rng), _own(rng), *text[: max(2, len(text) // 2)]]


def _own(rng: random.Random) -> str:
    """A paragraph that stands in no other paper: only its words matter, so they are drawn and need no sense."""
    words = rng.sample(_OWN, rng.randrange(30, 46))
    return " ".join([words[0].capitalize(), *words[1:]]) + "."


_FIGURE = re.compile(r"\d+")


def figures(text: Sequence[str], rng: random.Random) -> list[str]:
    """Every figure another one."""
    return [_FIGURE.sub(lambda m: str(int(m.group()) % 9000 + rng.randrange(1, 9)), p) for p in text]


def rewritten(share: float) -> Change:
    """About `share` of the words changed: synonyms, others for them, words left out or put in, clauses turned round."""

    def change(text: Sequence[str], rng: random.Random) -> list[str]:
        return [_rewrite(p, share, rng) for p in text]

    return change


def _rewrite(paragraph: str, share: float, rng: random.Random) -> str:
    words = paragraph.split(" ")
    plain = [i for i, w in enumerate(words) if w.isalpha() and w.islower()]
    known = [i for i in plain if words[i] in SYNONYMS]
    others = [i for i in plain if words[i] not in SYNONYMS and len(words[i]) > 2]
    wanted = round(share * len(words))
    rng.shuffle(known)
    rng.shuffle(others)
    out = list(words)
    for i in (known + others)[:wanted]:
        if words[i] in SYNONYMS:
            out[i] = SYNONYMS[words[i]].replace("-", " ")
        else:
            out[i] = rng.choice(("", f"{words[i]} then", rng.choice(sorted(SYNONYMS))))
    sentence = " ".join(w for w in out if w)
    if rng.random() < share * 2 and sentence.count(", ") == 1 and sentence.endswith(".") and "“" not in sentence:
        front, back = sentence[:-1].split(", ")
        sentence = f"{back[0].upper()}{back[1:]}, {front[0].lower()}{front[1:]}."
    return sentence


def taken_over(text: Sequence[str], rng: random.Random) -> list[str]:
    """A report of the paper's own into which three paragraphs were taken, a word changed here and there."""
    kept = sorted(rng.sample(range(1, len(text)), min(3, len(text) - 1)))
    out = [_rewrite(text[i], 0.1, rng) for i in (0, *kept[1:])]
    for _ in range(3):
        out.insert(rng.randrange(len(out) + 1), _own(rng))
    return out


def both(first: Change, second: Change) -> Change:
    """One change after the other."""
    return lambda text, rng: second(first(text, rng), rng)


CHANGES: dict[str, Change] = {
    "whole": whole,
    "cut": cut,
    "brief": brief,
    "paragraphs taken out": middle,
    "reordered": reordered,
    "paragraphs added": inserted,
    "own lead": led,
    "figures changed": figures,
    "rewritten, a tenth": rewritten(0.1),
    "rewritten, a fifth": rewritten(0.2),
    "rewritten, a third": rewritten(0.33),
    "rewritten, a fifth, and cut": both(cut, rewritten(0.2)),
    "three paragraphs taken over": taken_over,
    "reordered, added, figures changed": both(both(reordered, inserted), figures),
}


def copied(base: Made, kind: str, credit: int, rng: random.Random) -> Made:
    """A copy of `base` in another outlet, under another headline.

    `credit`: 0 later, without a word; 1 earlier by date, but credited to the base's outlet; 2 undated; 3 undated and
    credited.
    """
    text = CHANGES[kind](base.paragraphs, rng)
    outlet = rng.choice([o for o in OUTLETS if o != base.outlet])
    day = base.published[:8] + f"{int(base.published[8:10]) + 1:02}"
    head: tuple[str, ...] = ()
    foot: tuple[str, ...] = ()
    if credit in {1, 3}:
        style = rng.randrange(4)
        if style == 0:
            head = (f"By {_person(rng)}, {base.outlet}",)
        else:
            foot = (
                (f"This article first appeared on {base.outlet}.",),
                (f"Originally published by {base.outlet}",),
                (f"Republished with permission from {base.outlet}.",),
            )[style - 1]
    title = (
        base.headline
        if kind == "whole" and credit == 0
        else f"{_name(rng)} looks on as {base.headline.split()[0]} makes news"
    )
    published = {0: day, 1: base.published[:8] + "01", 2: "", 3: ""}[credit]
    if credit == 1 and base.published[8:10] == "01":
        published = day
    wire = base.outlet == AGENCY and text and f"({SHORT})" in base.paragraphs[0]  # a dateline made to be copied
    known = None if credit == 2 and not wire else True
    return Made(
        f"{base.name}-{kind}", base.name, kind, base.event, outlet, published, title, tuple(text), head, foot, known
    )


def generate(folders: Sequence[Path], seed: int = 4, events: int = 28) -> list[Made]:
    """Bases, and for every third of them copies by each kind of change in turn."""
    rng = random.Random(seed + 1)
    own = bases(seed, events)
    told = from_folders(folders)
    out = [*own, *told]
    kinds = list(CHANGES)
    for n, base in enumerate([b for b in out if len(" ".join(b.paragraphs).split()) >= 120]):
        for k in range(3):
            out.append(copied(base, kinds[(3 * n + k) % len(kinds)], (n + k) % 4, rng))
    return out
