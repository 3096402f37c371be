"""Score how many were killed and injured, event by event, against what people recorded.

    python -m benchmarks.facts [--gold EVENTS.jsonl --facts FACTS.jsonl] [--predictions OUT] [--part PART] [--errors N]
        [--floors SECTION]

Without EVENTS and FACTS it takes 24 invented reports of many kinds of news (`gold_facts`). EVENTS has one report a
line (doc_id, text, title, date, outlet, address, event_id), in order of date; FACTS one event a line: event_id,
killed, injured. The gold's own groups are used, so that this measures reading, not grouping; lines with `junk` true
are left out. Each report goes the product's way as far as tolls need it (read, clean, tolls: no parse), the tolls of
an event are put together as for its dossier. OUT gets a line an event: event_id, killed, injured (null where none is
given), how sure, the relation of the reports' figures and the words.

An *item* is one event and one of the two numbers; an event counts if FACTS has it and EVENTS a report of it. An item
is *covered* when the system gives a figure, zero included. *Coverage* is the share of items covered; *exact* the share
of those covered whose figure is the gold's. `--part earlier` or `later` takes the events whose first report stands in
that half of the lines of EVENTS; weights and thresholds were fitted on the earlier half of a corpus of incidents.
"told" leaves out zeros that rest on silence ("a man was killed", and nothing of anybody hurt).

Comparisons: "most frequent" gives every event the commonest number of FACTS; "regex" a number before or after a word of
death or injury, the commonest over the event's reports.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import Counter
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.event_rows import cleaned
from benchmarks.floors import below_floor
from reportedly.aligning import casualties
from reportedly.normalising import read_tolls
from reportedly.vocabulary import Analysis, Casualties

GOLD = Path(__file__).with_name("gold_facts")
WHAT = ("killed", "injured")
Answer = dict[str, int | None]

_NUMBER = r"(\d{1,3}|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_WORDS = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"]
_VALUES = {word: n for n, word in enumerate(_WORDS, 1)}
_PEOPLE = r"(?:other |others )?(?:people |men |women |persons |victims )?(?:were |was |are |is )?"
_REGEX = {
    "killed": re.compile(
        rf"\b{_NUMBER} {_PEOPLE}(?:killed|dead|died)"
        rf"|\b(?:killed|killing|kills) {_NUMBER}\b",
        re.IGNORECASE,
    ),
    "injured": re.compile(
        rf"\b{_NUMBER} {_PEOPLE}(?:injured|wounded|hurt)"
        rf"|\b(?:injured|injuring|wounded|wounding|injures|wounds) {_NUMBER}\b",
        re.IGNORECASE,
    ),
}


def by_regex(rows: Sequence[dict[str, Any]]) -> Answer:
    """The commonest number beside a word of death, or of injury, over the reports of an event."""
    out: Answer = {}
    for what in WHAT:
        found = Counter(
            int(word) if word.isdigit() else _VALUES[word.casefold()]
            for row in rows
            for match in _REGEX[what].finditer(f"{row.get('title') or ''}\n{row['text']}")
            for word in match.groups()
            if word
        )
        out[what] = max(found, key=lambda v: (found[v], -v)) if found else None
    return out


def read(rows: Sequence[dict[str, Any]]) -> tuple[Casualties, ...]:
    """The product's casualties of one event's reports."""
    reports = sorted((cleaned(row) for row in rows), key=lambda r: (r.published or "9999", r.id))
    return casualties([Analysis(r, (), (), read_tolls(r)) for r in reports])


def answer(found: Sequence[Casualties], silence: bool = True) -> Answer:
    """The figures given; without `silence`, those that some report's words give."""
    out: Answer = dict.fromkeys(WHAT)
    for c in found:
        told = any(t.value == c.value and t.by != "silence" for t in c.tolls)
        out[c.what] = c.value if silence or told else None
    return out


def score(facts: Sequence[dict[str, Any]], answers: Sequence[Answer]) -> dict[str, float]:
    """Exact and coverage in per cent, of the killed, the injured, both kinds of item, and whole events."""
    out: dict[str, float] = {}
    pairs = {w: [(f[w], a[w]) for f, a in zip(facts, answers, strict=True)] for w in WHAT}
    pairs["together"] = [pair for w in WHAT for pair in pairs[w]]
    for name, items in pairs.items():
        given = [(gold, got) for gold, got in items if got is not None]
        out[f"{name} exact"] = _share(sum(gold == got for gold, got in given), len(given))
        out[f"{name} coverage"] = _share(len(given), len(items))
    whole = [(f, a) for f, a in zip(facts, answers, strict=True) if None not in a.values()]
    out["events exact"] = _share(sum(all(f[w] == a[w] for w in WHAT) for f, a in whole), len(whole))
    out["events coverage"] = _share(len(whole), len(facts))
    return out


def _share(part: int, whole: int) -> float:
    return round(100 * part / whole, 1) if whole else 0.0


def main(argv: Sequence[str] | None = None) -> int:
    """Read, write OUT, print the table."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.facts", description=(__doc__ or "").splitlines()[0])
    parser.add_argument(
        "--gold", type=Path, default=GOLD / "reports.jsonl", help="reports with their event_id, one a line"
    )
    parser.add_argument(
        "--facts", type=Path, default=GOLD / "facts.jsonl", help="events with killed and injured, one a line"
    )
    parser.add_argument("--predictions", type=Path)
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 where a figure is below its floor in floors.toml")
    parser.add_argument("--part", choices=("all", "earlier", "later"), default="all")
    parser.add_argument("--errors", type=int, default=0, metavar="N", help="print the first N wrong figures")
    options = parser.parse_args(argv)
    rows = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines()]
    recorded = {f["event_id"]: f for f in map(json.loads, options.facts.read_text(encoding="utf-8").splitlines())}
    events: dict[str, list[dict[str, Any]]] = {}
    earlier: dict[str, bool] = {}
    for n, row in enumerate(rows):
        if not row.get("junk") and row["event_id"] in recorded:
            earlier.setdefault(row["event_id"], n < len(rows) // 2)
            events.setdefault(row["event_id"], []).append(row)
    taken = [e for e in events if options.part == "all" or earlier[e] == (options.part == "earlier")]
    facts = [recorded[e] for e in taken]
    found = [read(events[e]) for e in taken]
    if options.predictions:
        _write(options.predictions, taken, found)
    print(f"{len(taken)} events, {sum(len(events[e]) for e in taken)} reports, part: {options.part}")
    commonest: Answer = {w: Counter(f[w] for f in facts).most_common(1)[0][0] for w in WHAT} if facts else {}
    systems: dict[str, Callable[[int], Answer]] = {
        "most frequent": lambda _: commonest,
        "regex": lambda n: by_regex(events[taken[n]]),
        "reportedly": lambda n: answer(found[n]),
        "reportedly, told": lambda n: answer(found[n], silence=False),
    }
    figures: dict[str, float] = {}
    for name, ask in systems.items():
        figures = score(facts, [ask(n) for n in range(len(taken))])
        print(json.dumps({"system": name, **figures}))
    related = Counter(c.relation for f in found for c in f)
    print(json.dumps({"relations of the reports' figures": {str(k): related[k] for k in sorted(related, key=str)}}))
    wrong = [
        (e, c) for e, cs in zip(taken, found, strict=True) for c in cs if c.value not in (None, recorded[e][c.what])
    ]
    for event, c in wrong[: options.errors]:
        print(
            event, c.what, "given", c.value, "gold", recorded[event][c.what], [(t.value, t.by, t.sure) for t in c.tolls]
        )
    all_told = score(facts, [answer(f) for f in found]) | {f"told, {k}": v for k, v in figures.items()}
    return below_floor(options.floors, all_told) if options.floors else 0


def _write(out: Path, events: Sequence[str], found: Sequence[Sequence[Casualties]]) -> None:
    with out.open("w", encoding="utf-8") as lines:
        for event, both in sorted(zip(events, found, strict=True)):
            line: dict[str, Any] = {"event_id": event, **answer(both)}
            line["sure"] = {c.what: c.sure for c in both}
            line["relations"] = {c.what: {"relation": c.relation, "because": c.because} for c in both}
            lines.write(json.dumps(line) + "\n")


if __name__ == "__main__":
    sys.exit(main())
