"""Score attribution alone on a file of PolNeAR's form, by the product's own path: clean, annotate, attribute.

    python -m benchmarks.attribution --gold FILE --predictions OUT [--compare] [--errors N] [--limit N]

`FILE` has one object a line: {doc_id, text, attributions: [{source, cue, content}: lists of [start, end)]}; without
attributions it is read, not scored. `OUT` gets the same form: outermost attributions, one per utterance, no own voice.
An attribution is found when the token Jaccard of the contents is at least 0.5 and the sources share a token (or neither
has one), one to one, greedily by Jaccard; F1 over all documents, and over speech alone: direct or mixed quotations and
cues of communication. What is predicted on a gold attribution outside speech is then left out, not punished. PolNeAR
(Newell et al. 2018) has no data licence: its text stays outside this repository.

    python -m benchmarks.attribution --gold corpus/chains/open [--errors N --layer LAYER] [--floors SECTION]

A folder with `reports` and `gold` is a part of the chain corpus (corpus/README.md): its chains, stances, disclaimers
and sources are scored by benchmarks/chains.py.
"""

from __future__ import annotations

import argparse
import hashlib
import json
import re
import sys
import time
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from benchmarks.baselines import installed
from benchmarks.chains import ChainScores, table
from benchmarks.chains import score as score_chains
from benchmarks.corpus import cleaned, load_gold, load_predicted
from benchmarks.floors import below_floor
from benchmarks.gold import Row
from benchmarks.measures import Tally, best_pairs, jaccard, tokens, tokens_in
from benchmarks.speed import bare_pipeline
from reportedly.annotating import annotate, load
from reportedly.attributing import attribute
from reportedly.cleaning import clean
from reportedly.vocabulary import Annotator, Attribution, Metadata, Page, Report, Span

_QUOTED = re.compile(r"[“\"][^“”\"]*[”\"]|[“\"][^“”\"]+$|^[^“”\"]+”")
_COMMUNICATING = """
accuse acknowledge add admit advise affirm allege announce answer argue ask assert assure brief boast call
    caution charge cite claim clarify comment complain concede conclude condemn confess confirm contend counter
    criticize criticise declare decline decry defend demand denounce deny describe detail disclose dismiss
    dispute echo emphasize estimate exclaim explain express forecast hint indicate inform insist interject joke
    lament lash maintain mention mock note notify object observe opine point pledge post praise predict proclaim
    promise propose pronounce quip quote rail read reaffirm reassure recall recommend recount refer refute
    reiterate reject relate remark remind repeat reply report respond retort retweet reveal rule say scoff shout
    slam speak speculate state stress suggest summarize swear talk tell testify thank threaten tout tweet urge
    vow warn write according statement comment remark report words interview said says saying told wrote written
    spoke spoken swore swearing
"""
_SPEECH = frozenset(_COMMUNICATING.split())


@dataclass(frozen=True, slots=True)
class Marked:
    """One attribution as token sets of its document."""

    content: frozenset[int]
    source: frozenset[int]
    cue: frozenset[int]
    speech: bool
    row: Row


_RELATIVE = frozenset(("who", "which", "that", "whom"))


def main() -> int:
    """Predict, write, score, print."""
    parser = argparse.ArgumentParser(prog="python -m benchmarks.attribution", description=__doc__.splitlines()[0])
    parser.add_argument(
        "--gold", type=Path, required=True, help="JSON Lines in PolNeAR's form, or a part of the corpus"
    )
    parser.add_argument("--predictions", type=Path, help="where to write the predictions")
    parser.add_argument("--annotator", default="en", help="language pipeline (default: en)")
    parser.add_argument("--limit", type=int, default=0, help="read only the first N documents")
    parser.add_argument(
        "--errors", type=int, default=0, metavar="N", help="list the first N missed and N wrong, by kind"
    )
    parser.add_argument("--compare", action="store_true", help="score simpler methods on the same documents as well")
    parser.add_argument("--floors", metavar="SECTION", help="exit 1 below a floor of this section of floors.toml")
    parser.add_argument("--layer", default="whole chain", help="which errors to list of the chain corpus")
    options = parser.parse_args()
    if options.gold.is_dir():
        figures = corpus(options.gold, options.annotator, options.layer, options.errors)
        return below_floor(options.floors, figures) if options.floors else 0
    gold = [json.loads(line) for line in options.gold.read_text(encoding="utf-8").splitlines() if line.strip()]
    gold = gold[: options.limit] if options.limit else gold
    annotator = load(options.annotator)
    spent = {"parse": 0.0, "attribute": 0.0}
    predicted = [{"doc_id": d["doc_id"], "attributions": predict(d, annotator, spent)} for d in gold]
    if options.predictions:
        lines = [json.dumps(row, ensure_ascii=False) + "\n" for row in predicted]
        options.predictions.write_text("".join(lines), encoding="utf-8")
    if not any("attributions" in document for document in gold):
        return 0  # texts alone: predictions are all there is to give
    figures = tell("", gold, predicted)
    for role, tallies in roles(gold, predicted).items():
        print(f"{role:8s} " + "   ".join(f"{how} F1 {100 * t.f1:5.1f}" for how, t in tallies.items()))
    words = sum(len(d["text"].split()) for d in gold)
    print(
        f"attribute: {words / spent['attribute']:,.0f} words a second of one core, "
        f"{100 * spent['attribute'] / spent['parse']:.0f} % of the parse",
        file=sys.stderr,
    )
    if options.compare:
        compare(gold)
    if options.errors:
        print("\n".join(errors(gold, predicted, options.errors)))
    return below_floor(options.floors, figures) if options.floors else 0


def tell(label: str, gold: list[Row], predicted: list[Row]) -> dict[str, float]:
    """Print the figures for all attributions and for speech; give F1 of both, in per cent."""
    figures: dict[str, float] = {}
    for group, speech in (("all", False), ("speech", True)):
        t = score(gold, predicted, speech=speech)
        figures[group] = 100 * t.f1
        print(f"{f'{label} {group}'.strip():32s} {t}")
    return figures


def compare(gold: list[Row]) -> None:
    """Simpler methods on the same documents (benchmarks/baselines.py)."""
    nlp = bare_pipeline()
    parsed = [nlp(document["text"]) for document in gold]
    for name, method in installed().items():
        start = time.process_time()
        rows = [{"doc_id": d["doc_id"], "attributions": list(method(doc))} for d, doc in zip(gold, parsed, strict=True)]
        spent = time.process_time() - start
        tell(f"{name},", gold, rows)
        words = sum(len(d["text"].split()) for d in gold)
        print(f"{name}: {words / spent:,.0f} words a second of one core", file=sys.stderr)


def roles(gold: list[Row], predicted: list[Row]) -> dict[str, dict[str, Tally]]:
    """Each role by itself, micro over documents: "exact", the whole span set of an attribution's role, its edges bare
    of signs, is one of the document's; "token", tokens that stand in the role of any attribution."""
    given = {row["doc_id"]: row["attributions"] for row in predicted}
    found: dict[str, dict[str, Tally]] = {r: {"exact": Tally(), "token": Tally()} for r in ("source", "cue", "content")}
    for document in gold:
        text = document["text"]
        units = tokens(text)
        wordy = frozenset(i for i, (s, _) in enumerate(units) if text[s].isalnum())
        for role, tallies in found.items():
            want, have = (
                {t for a in rows if a["content"] and (t := tokens_in([(s, e) for s, e in a[role]], units) & wordy)}
                for rows in (document["attributions"], given.get(document["doc_id"], []))
            )
            tallies["exact"].add(len(want & have), len(have), len(want))
            all_want, all_have = frozenset().union(*want), frozenset().union(*have)
            tallies["token"].add(len(all_want & all_have), len(all_have), len(all_want))
    return found


def corpus(part: Path, pipeline: str, layer: str, count: int) -> dict[str, float]:
    """Score one part of the chain corpus, print its table, give its figures in per cent."""
    annotator, scores = load(pipeline), ChainScores()
    for name, report in cleaned(part / "reports", part / "gold"):
        found = attribute(annotate(report, annotator))
        score_chains(name, load_gold(part / "gold", name, report), load_predicted(report, found), scores)
    print(table(scores))
    print("\n".join(scores.errors[layer][:count]))
    return scores.figures()


def predict(document: Row, annotator: Annotator, spent: dict[str, float]) -> list[Row]:
    """Outermost attributions of one document in the gold's form, offsets into its own text."""
    report = clean(_page(document))
    start = time.process_time()
    annotated = annotate(report, annotator)
    parsed = time.process_time()
    attributions = attribute(annotated, attitudes=True)
    spent["parse"] += parsed - start
    spent["attribute"] += time.process_time() - parsed
    rows: dict[str, Row] = {}
    for a in attributions:
        source, cue = a.outer
        if a.stance != "own-voice" and (source or cue):
            if len(source) > 1 and source[-1].of(report.text).lower() in _RELATIVE:
                source = source[-1:]  # the gold has the pronoun, not whom it stands for
            row = {
                "source": back(report, source),
                "cue": back(report, cue),
                "content": back(report, a.utterance),
                "rule": _rule(a),
            }
            rows.setdefault(json.dumps([row["source"], row["cue"], row["content"]]), row)
    return [row for row in rows.values() if row["content"]]


def _rule(attribution: Attribution) -> str:
    return next((link.rule for link in attribution.chain if link.rule), "")


def _page(document: Row) -> Page:
    data = document["text"].encode("utf-8", "surrogatepass")
    told = Metadata(outlet=document.get("outlet"), published=document.get("date"), language="en")
    return Page(
        file=str(document["doc_id"]),
        data=data,
        sha256=hashlib.sha256(data).hexdigest(),
        media_type="text/plain",
        text=document["text"],
        encoding="utf-8",
        told=told,
    )


def back(report: Report, spans: Iterable[Span]) -> list[list[int]]:
    """Spans of the report's text as offsets into the page's, by the report's shifts; those with no place there are
    left out."""
    found: list[list[int]] = []
    for span in spans:
        pieces = [
            (s.page + max(span.start, s.text) - s.text, s.page + min(span.end, s.text + s.length) - s.text)
            for s in report.shifts
            if max(span.start, s.text) < min(span.end, s.text + s.length)
        ]
        if pieces:
            found.append([pieces[0][0], pieces[-1][1]])
    return found


def score(gold: list[Row], predicted: list[Row], *, speech: bool) -> Tally:
    """Micro over documents."""
    given = {row["doc_id"]: row["attributions"] for row in predicted}
    tally = Tally()
    for document in gold:
        wanted, found, pairs = matched(document, given.get(document["doc_id"], []), speech=speech)
        tally.add(len(pairs), len(found), len(wanted))
    return tally


def matched(
    document: Row, rows: list[Row], *, speech: bool
) -> tuple[list[Marked], list[Marked], list[tuple[int, int]]]:
    """Gold and predicted attributions of a document that count, and their one-to-one pairs."""
    units = tokens(document["text"])
    wanted = [_marked(row, document["text"], units) for row in document["attributions"] if row["content"]]
    found = [_marked(row, document["text"], units) for row in rows if row["content"]]
    if speech:
        outside = [m for m in wanted if not m.speech]
        wanted = [m for m in wanted if m.speech]

        def elsewhere(m: Marked) -> bool:
            def near(other: Marked) -> bool:
                return jaccard(m.content, other.content) >= 0.5 or bool(m.cue & other.cue)

            return any(near(o) for o in outside) and not any(near(w) for w in wanted)

        found = [m for m in found if m.speech and not elsewhere(m)]

    def likeness(i: int, j: int) -> float:
        agree = bool(wanted[i].source & found[j].source) or not (wanted[i].source or found[j].source)
        return jaccard(wanted[i].content, found[j].content) if agree else 0.0

    return wanted, found, best_pairs(len(wanted), len(found), likeness, 0.5)


def _marked(row: Row, text: str, units: list[tuple[int, int]]) -> Marked:
    content, source, cue = (tokens_in([(s, e) for s, e in row[k]], units) for k in ("content", "source", "cue"))
    return Marked(content, source, cue, _is_speech(row, text), row)


def _is_speech(row: Row, text: str) -> bool:
    total = quoted = 0
    for s, e in row["content"]:
        total += _letters(text[s:e])
        quoted += sum(_letters(m.group()) for m in _QUOTED.finditer(text[s:e]))
    cue = " ".join(text[s:e] for s, e in row["cue"])
    return (
        quoted > 0.02 * max(1, total)
        or cue.strip() in (":", "―", "—")
        or any(map(_communicates, re.findall(r"\w+", cue)))
    )


def _letters(text: str) -> int:
    return sum(not c.isspace() for c in text)


def _communicates(word: str) -> bool:
    """Whether a cue word is a form of a verb (or noun) of communication."""
    low = word.lower()
    stems = [low]
    for ending in ("s", "es", "ed", "d", "ing"):
        if low.endswith(ending):
            stems += [low[: -len(ending)], low[: -len(ending)] + "e"]
    if low.endswith(("ied", "ies")):
        stems.append(low[:-3] + "y")
    if low.endswith("ed") and len(low) > 6 and low[-3] == low[-4]:
        stems.append(low[:-3])
    if low.endswith("ing") and len(low) > 7 and low[-4] == low[-5]:
        stems.append(low[:-4])
    return any(stem in _SPEECH for stem in stems)


def errors(gold: list[Row], predicted: list[Row], count: int) -> list[str]:
    """The first `count` missed and the first `count` wrong attributions, each group sorted by what went wrong."""
    given = {row["doc_id"]: row["attributions"] for row in predicted}
    missed: list[str] = []
    wrong: list[str] = []
    for document in gold:
        wanted, found, pairs = matched(document, given.get(document["doc_id"], []), speech=False)
        hit, used = {i for i, _ in pairs}, {j for _, j in pairs}
        missed += [_line("missed", m, found, document) for i, m in enumerate(wanted) if i not in hit]
        wrong += [_line("wrong", m, wanted, document) for j, m in enumerate(found) if j not in used]
    return sorted(missed[:count]) + sorted(wrong[:count])


def _line(what: str, one: Marked, others: list[Marked], document: Row) -> str:
    best = max(others, key=lambda o: jaccard(one.content, o.content), default=None)
    if any(one.cue & o.cue for o in others):
        kind = "boundary" if best is None or jaccard(one.content, best.content) < 0.5 else "source"
    else:
        kind = "cue" if best is None or jaccard(one.content, best.content) < 0.5 else "source"

    def words(key: str) -> str:
        return " … ".join(document["text"][s:e].replace("\n", " ") for s, e in one.row[key])

    group = "speech" if one.speech else "other"
    return f"{what} {kind} {group} [{words('source')}] <{words('cue')}> {words('content')[:160]}"


if __name__ == "__main__":
    sys.exit(main())
