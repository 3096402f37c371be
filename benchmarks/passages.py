"""Score who says it, and through whom, in short invented passages of rare but real constructions (`corpus/passages`).

    python -m benchmarks.passages [open|frozen] [--errors] [--floors SECTION]

"found": the attribution whose content shares most characters with the words asked for shares half of both (Jaccard).
Of those found: "source", who said it first, by name (one name's words may stand in the other's); "whole chain", every
link from there to the last before the publisher; "stance"; "kind" of the source. "own": words that nobody is said to
say, given to nobody. Each passage is a page of its own.
"""

from __future__ import annotations

import argparse
import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Sequence
from hashlib import sha256
from pathlib import Path
from typing import Any

from benchmarks.floors import below_floor
from benchmarks.measures import Tally, jaccard
from reportedly.pipeline import examine
from reportedly.running.local import tools
from reportedly.settings import Settings
from reportedly.vocabulary import Analysis, Attribution, Metadata, Page, Span

CORPUS = Path(__file__).parents[1] / "corpus" / "passages"
Row = dict[str, Any]
_SHARED = 0.5
_MARKS = re.compile(r"[“”\"'‘’@]")
_ARTICLE = re.compile(r"^(?:the|an?|his|her|its|their|my|our) ")


def main(argv: Sequence[str] | None = None) -> int:
    """Print the figures; 1 where a floor is not held."""
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("part", nargs="?", default="open", help="name of a file of corpus/passages (default: open)")
    parser.add_argument("--errors", action="store_true", help="print what was missed; never of the frozen part")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 below a floor of this section of floors.toml")
    options = parser.parse_args(argv)
    annotator, gazetteer = tools(Settings())
    tallies: dict[str, Tally] = defaultdict(Tally)
    missed: list[str] = []
    for line in (CORPUS / f"{options.part}.jsonl").read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        analysis = examine(page_of(row), annotator, gazetteer)
        missed += score(row, analysis if isinstance(analysis, Analysis) else None, tallies)
    for name, tally in tallies.items():
        print(f"{name:12} {tally}")
    if options.errors:
        print("\n".join(missed))
    figures = {name: 100 * t.f1 for name, t in tallies.items()}
    return below_floor(options.floors, figures) if options.floors else 0


def page_of(row: Row) -> Page:
    """A passage as a page of a paper that it does not name."""
    text = "\n\n".join(t for t in (row["title"], row["text"]) if t)
    told = Metadata(title=row["title"] or None, outlet="Harbour Gazette", published="2024-05-06", language="en")
    data = text.encode()
    return Page(row["id"], data, sha256(data).hexdigest(), "text/plain", text, "utf-8", told)


def score(row: Row, analysis: Analysis | None, tallies: dict[str, Tally]) -> list[str]:
    """Add a passage's figures; what was missed, in words."""
    missed: list[str] = []
    sayings = [a for a in analysis.attributions if a.stance != "own-voice"] if analysis is not None else []
    text = analysis.report.text if analysis is not None else ""
    for ask in row["ask"]:
        wanted = _asked(ask["content"], text)
        compared = ((jaccard(wanted, _inked(a.content, text)), a) for a in sayings)
        shared, best = max(compared, key=lambda pair: pair[0], default=_NONE)
        found = best is not None and shared >= _SHARED
        tallies["found"].add(found, 1, 1)
        if best is None or not found:
            missed.append(f"{row['id']}: missed: {ask['content']} ({' > '.join(ask['chain'])})")
            continue
        given = [link.name for link in best.chain[:-1]]
        right = {
            "source": bool(given) and _same(given[0], ask["chain"][0]),
            "whole chain": len(given) == len(ask["chain"]) and all(map(_same, given, ask["chain"])),
            "stance": best.stance == ask["stance"],
            "kind": best.chain[0].kind == ask["kinds"][0],
        }
        for name, is_right in right.items():
            tallies[name].add(is_right, 1, 1)
        if wrong := [name for name, is_right in right.items() if not is_right]:
            told = f"{' > '.join(given)} ({best.stance}), gold {' > '.join(ask['chain'])} ({ask['stance']})"
            missed.append(f"{row['id']}: {', '.join(wrong)}: {ask['content']}: {told}")
    for words in row.get("not", ()):
        own = _asked(words, text)
        given_away = any(len(own & _inked(a.content, text)) * 2 > len(own) for a in sayings)
        tallies["own"].add(not given_away, 1, 1)
    return missed


_NONE: tuple[float, Attribution | None] = (0.0, None)


def _asked(words: str, text: str) -> frozenset[int]:
    found = re.search(r"\s+".join(map(re.escape, words.split())), text)
    return _inked([Span(*found.span())], text) if found else frozenset()


def _inked(spans: Iterable[Span], text: str) -> frozenset[int]:
    return frozenset(i for s in spans for i in range(s.start, s.end) if not text[i].isspace())


def _same(one: str, other: str) -> bool:
    a, b = (f" {_ARTICLE.sub('', _MARKS.sub('', name.casefold()).strip())} " for name in (one, other))
    return a in b or b in a


if __name__ == "__main__":
    sys.exit(main())
