"""Hand-made gold (see gold_data/README.md), its words led to offsets of the reports as `clean` gives them."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from reportedly.vocabulary import Report

Row = dict[str, Any]
Spans = tuple[tuple[int, int], ...]
Words = str | list[Any] | dict[str, Any]
"""How the gold leads to words: the words, [words, n] for the n-th place, or {"from": first words, "to": last words}."""
EXAMPLES = Path(__file__).parents[1] / "examples"
GOLD = Path(__file__).with_name("gold_data")


@dataclass(frozen=True, slots=True)
class Shadow:
    """A report's text with white space folded to single blanks, and each character's offset in the text."""

    text: str
    offsets: tuple[int, ...]

    @classmethod
    def of(cls, text: str) -> Shadow:
        """Fold `text`."""
        kept = [i for i, c in enumerate(text) if not (c.isspace() and (i == 0 or text[i - 1].isspace()))]
        return cls("".join(" " if text[i].isspace() else text[i] for i in kept), tuple(kept))

    def find(self, words: Words) -> tuple[int, int] | None:
        """Offsets of the words; None where they are not there."""
        if isinstance(words, dict):
            first = self.find(words["from"])
            if first is None:
                return None
            begin = self.offsets.index(first[0])
            last = self.text.find(" ".join(str(words["to"]).split()), begin)
            return (
                None if last < 0 else (first[0], self.offsets[last + len(" ".join(str(words["to"]).split())) - 1] + 1)
            )
        wanted, nth = (words, 1) if isinstance(words, str) else (str(words[0]), int(words[1]))
        folded, at = " ".join(wanted.split()), -1
        for _ in range(nth):
            at = self.text.find(folded, at + 1)
            if at < 0:
                return None
        return self.offsets[at], self.offsets[at + len(folded) - 1] + 1


@dataclass(frozen=True, slots=True)
class Gold:
    """One example: the folder of its reports, and its gold as written."""

    folder: Path
    rows: Row

    def shadow_errors(self, reports: dict[str, Report]) -> Iterator[str]:
        """Words of the gold that are not in the cleaned report: lost by cleaning, or wrong in the gold."""
        shadows = {name: Shadow.of(r.text) for name, r in reports.items()}
        for a in self.rows["attributions"]:
            if a["report"] not in shadows:
                yield f"{a['id']}: no report {a['report']}"
                continue
            for field in ("content", "cue", "source"):
                for words in a.get(field) or ():
                    if shadows[a["report"]].find(words) is None:
                        yield f"{a['id']} in {a['report']}: {field} not in the text: {words!r}"


def load(gold: Path = GOLD, reports: Path = EXAMPLES) -> list[Gold]:
    """Every event that has gold, by name: `gold`/NAME.json tells of the reports in `reports`/NAME."""
    return [
        Gold(reports / path.stem, json.loads(path.read_text(encoding="utf-8"))) for path in sorted(gold.glob("*.json"))
    ]


def spans(shadow: Shadow, words: list[Any] | None) -> Spans:
    """The offsets of a list of words; those not found are left out."""
    found = (shadow.find(w) for w in words or ())
    return tuple(sorted(s for s in found if s is not None))


def sources(shadow: Shadow, words: list[Any] | None, content: Spans) -> Spans:
    """The same for a source: bare words that stand more than once ("he", a surname) mean the place nearest the content,
    as whole words; annotators number the places of a content, and seldom those of who says it."""
    if not content or not words:
        return spans(shadow, words)
    low, high = content[0][0], content[-1][1]
    found: list[tuple[int, int]] = []
    for w in words:
        places = _places(shadow, w) if isinstance(w, str) else []
        if places:
            found.append(min(places, key=lambda s: (max(low - s[1], s[0] - high, 0), s)))
        elif (at := shadow.find(w)) is not None:
            found.append(at)
    return tuple(sorted(found))


def _places(shadow: Shadow, words: str) -> list[tuple[int, int]]:
    """Where words stand whole."""
    pattern = rf"(?<!\w){re.escape(' '.join(words.split()))}(?!\w)"
    return [(shadow.offsets[m.start()], shadow.offsets[m.end() - 1] + 1) for m in re.finditer(pattern, shadow.text)]
