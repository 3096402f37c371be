"""One event's dossier against its gold, layer by layer.

An attribution is found when its content's token Jaccard is at least 0.5 and its source shares a token with the gold's
(or neither has one), one to one: the metric of PolNeAR's users. Layers below are judged on those found by content.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest
from pathlib import Path

from benchmarks.gold import Gold, Row, Shadow, sources, spans
from benchmarks.measures import Tally, bcubed, best_pairs, jaccard, tokens, tokens_in
from benchmarks.names import fold_name, same_name
from reportedly.collection import add, dossiers_of
from reportedly.settings import Settings
from reportedly.storing import EmbeddedStore
from reportedly.vocabulary import Attribution, Dossier, Link, Report


@dataclass(slots=True)
class Scores:
    """Tallies by layer, and what was missed or wrong, in words."""

    tallies: defaultdict[str, Tally] = field(default_factory=lambda: defaultdict(Tally))
    means: defaultdict[str, list[float]] = field(default_factory=lambda: defaultdict(list))
    errors: defaultdict[str, list[str]] = field(default_factory=lambda: defaultdict(list))

    def right_or_wrong(self, layer: str, right: bool, error: str) -> None:
        """One decision that is either."""
        self.tallies[layer].add(int(right), 1, 1)
        if not right:
            self.errors[layer].append(error)

    def compare(self, layer: str, where: str, gold: Counter[str], predicted: Counter[str]) -> None:
        """Two bags of values."""
        self.tallies[layer].add((gold & predicted).total(), predicted.total(), gold.total())
        self.errors[layer] += [f"{where}: missed {v}" for v in sorted((gold - predicted).elements())]
        self.errors[layer] += [f"{where}: extra {v}" for v in sorted((predicted - gold).elements())]

    def figures(self) -> dict[str, float]:
        """Each layer's F1 (accuracy where it is one decision each), in per cent."""
        out = {layer: 100 * t.f1 for layer, t in self.tallies.items()}
        out |= {layer: 100 * sum(v) / len(v) for layer, v in self.means.items()}
        return out


def dossier_of(folder: Path) -> Dossier:
    """All reports of a folder, given as one event, led the product's whole way."""
    with EmbeddedStore() as store:
        add(store, [folder], Settings(one_event=True), isolated=False)
        (dossier,) = dossiers_of(store)
    return dossier


def score_layers(
    gold: Gold, dossier: Dossier, reports: dict[str, Report], scores: Scores
) -> list[tuple[Row, Attribution]]:
    """Every layer that any gold of an event has; gives the pairs of gold and found sayings."""
    score_copies(gold, dossier, reports, scores)
    matched = score_attributions(gold, dossier, reports, scores)
    for g, p in matched:
        score_saying(g, p, reports[g["report"]], scores)
    score_links_between(matched, {g["id"]: p for g, p in matched}, reports, scores)
    score_claims(gold, dossier, matched, scores)
    score_flags(gold, dossier, reports, scores)
    return matched


def file_name(report: Report) -> str:
    """The name the gold knows a report by."""
    file = Path(report.file).name
    return file.split("#", 1)[1] if "#" in file else file


def score_reports(name: str, row: Row, report: Report, scores: Scores) -> None:
    """Outlet, date and parts of one report."""
    for key, got in (
        ("outlet", report.outlet),
        ("outlet_claimed_by", report.outlet_claimed_by),
        ("shown_by", report.shown_by),
    ):
        want = row.get(key)
        scores.right_or_wrong(f"report {key}", same_name(want, got), f"{name}: {key} {got!r}, gold {want!r}")
    want = row.get("published")
    right = (want or "")[:10] == (report.published or "")[:10]
    scores.right_or_wrong("report published", right, f"{name}: {report.published!r}, gold {want!r}")
    shadow, units = Shadow.of(report.text), tokens(report.text)
    kinds: dict[int, str] = {}
    for part in row.get("parts", ()):
        begin, end = shadow.find(part["starts"]), None
        if begin is not None:
            tail = Shadow.of(report.text[begin[0] :]).find(part["ends"])
            end = None if tail is None else begin[0] + tail[1]
        if begin is None or end is None:
            scores.errors["parts"].append(f"{name}: not in the text: {part['starts']!r} … {part['ends']!r}")
            continue
        kinds |= dict.fromkeys(tokens_in([(begin[0], end)], units), part["kind"])
    found = {i: str(p.kind) for p in report.parts for i in tokens_in([(p.span.start, p.span.end)], units)}
    scores.tallies["parts (tokens)"].add(
        sum(found.get(i) == k for i, k in kinds.items()), sum(i in found for i in kinds), len(kinds)
    )
    wrong = Counter((k, found.get(i, "none")) for i, k in kinds.items() if found.get(i) != k)
    scores.errors["parts"] += [f"{name}: {n} tokens of {a} taken as {b}" for (a, b), n in wrong.most_common()]


def score_copies(gold: Gold, dossier: Dossier, reports: dict[str, Report], scores: Scores) -> None:
    """Which report copies which."""
    ids = {r.id: n for n, r in reports.items()}
    want = Counter(f"{n} of {c['of']}" for n, r in gold.rows["reports"].items() for c in r.get("copies", ()))
    got = Counter(f"{ids[c.report]} of {ids[c.of]}" for c in dossier.event.copies)
    scores.compare("copies", gold.folder.name, want, got)


def score_attributions(
    gold: Gold, dossier: Dossier, reports: dict[str, Report], scores: Scores
) -> list[tuple[Row, Attribution]]:
    """Which sayings are found; gives the pairs of gold and found, by content."""
    matched: list[tuple[Row, Attribution]] = []
    for name, report in sorted(reports.items()):
        shadow, units = Shadow.of(report.text), tokens(report.text)
        golds = [a for a in gold.rows["attributions"] if a["report"] == name]
        found = [a for a in dossier.attributions if a.report == report.id]
        gold_at = [tokens_in(spans(shadow, a["content"]), units) for a in golds]
        gold_by = [tokens_in(sources(shadow, a.get("source"), spans(shadow, a["content"])), units) for a in golds]
        got_at = [tokens_in([(s.start, s.end) for s in a.content], units) for a in found]
        got_by = [tokens_in([(s.start, s.end) for s in a.source], units) for a in found]

        def agree(i: int, j: int) -> bool:
            return bool(gold_by[i] & got_by[j]) or (not gold_by[i] and not got_by[j])  # noqa: B023  # called in this turn

        pairs = best_pairs(
            len(golds),
            len(found),
            lambda i, j: jaccard(gold_at[i], got_at[j]) + (0.001 if agree(i, j) else 0),  # noqa: B023  # called in this turn
            0.5,
        )
        for layer, own in (("attributions", False), ("own voice", True)):
            right = sum(
                agree(i, j)
                for i, j in pairs
                if (golds[i]["stance"] == "own-voice") == own and (found[j].stance == "own-voice") == own
            )
            scores.tallies[layer].add(
                right,
                sum((a.stance == "own-voice") == own for a in found),
                sum((a["stance"] == "own-voice") == own for a in golds),
            )
        scores.tallies["content"].add(len(pairs), len(found), len(golds))
        hit, given = {i for i, _ in pairs}, {j for _, j in pairs}
        for i, j in pairs:
            if not agree(i, j) or (golds[i]["stance"] == "own-voice") != (found[j].stance == "own-voice"):
                scores.errors["attributions"].append(
                    f"{name}: source {report.words(found[j].source)!r}, gold {golds[i].get('source')}: "
                    f"{report.words(found[j].content)!r}"
                )
        scores.errors["attributions"] += [
            f"{name}: missed {a['stance']} {a.get('source')} {a.get('cue')}: {a['content']}"
            for i, a in enumerate(golds)
            if i not in hit
        ]
        scores.errors["attributions"] += [
            f"{name}: extra {a.stance} {report.words(a.source)!r} {report.words(a.cue)!r}: {report.words(a.content)!r}"
            for j, a in enumerate(found)
            if j not in given
        ]
        matched += [(golds[i], found[j]) for i, j in pairs]
    return matched


def score_saying(g: Row, p: Attribution, report: Report, scores: Scores) -> None:
    """Stance, chain and values of one pair."""
    words = f"{file_name(report)}: {report.words(p.content)[:90]!r}"
    if g["stance"] == "own-voice" and p.stance == "own-voice":
        layer = "about_event (own voice)"
    else:
        layer = "about_event (attributed)"
        scores.right_or_wrong("stance", g["stance"] == p.stance, f"{words} {p.stance}, gold {g['stance']}")
        want = [_link(x, y.kind if y else "") for x, y in zip_longest(g["chain"], p.chain) if x]
        got = list(p.chain)
        whole = len(want) == len(got) and all(same_name(w, x.name) for (w, _, _), x in zip(want, got, strict=True))
        shown = f"{' -> '.join(x.name for x in got)}; gold {' -> '.join(w for w, _, _ in want)}"
        scores.right_or_wrong("whole chain", whole, f"{words} {shown}")
        scores.right_or_wrong("root", bool(got) and same_name(want[0][0], got[0].name), f"{words} {shown}")
        scores.compare("chain edges", words, Counter(_edges_gold(want)), Counter(_edges(got, want)))
    scores.right_or_wrong(
        layer,
        g.get("about_event", True) == p.about_event,
        f"{words} {p.about_event}, gold {g.get('about_event')}",
    )
    scores.compare(
        "times",
        words,
        Counter(_instant(t["edtf"]) for t in g.get("times", ()) if t.get("edtf")),
        Counter(_instant(t.edtf) for t in p.times if t.edtf),
    )
    scores.compare(
        "quantities",
        words,
        Counter(f"{q['comparator']} {float(q['value']):g} {q['unit']}" for q in g.get("quantities", ())),
        Counter(f"{q.comparator} {q.value:g} {q.unit}" for q in p.quantities),
    )
    scores.compare(
        "places",
        words,
        Counter(fold_name(x["text"]) for x in g.get("places", ())),
        Counter(fold_name(x.span.of(report.text)) for x in p.places),
    )


def _link(row: Row, facing: str) -> tuple[str, str, str | None]:
    """Name, kind, edge of a gold link; one without a name agrees with a nameless one of its kind, however described."""
    name = row["name"] or ("" if facing == row["kind"] else "(nobody named)")
    return str(name), str(row["kind"]), row.get("edge")


def _edges_gold(chain: list[tuple[str, str, str | None]]) -> list[str]:
    return [f"{fold_name(a[0])} -{a[2]}-> {fold_name(b[0])}" for a, b in pairwise(chain)]


def _edges(chain: list[Link], gold: list[tuple[str, str, str | None]]) -> list[str]:
    """Edges with each name written as the gold writes it, where the two are the same name."""
    names = [next((w for w, _, _ in gold if same_name(w, x.name)), x.name) for x in chain]
    return [f"{fold_name(a)} -{x.edge}-> {fold_name(b)}" for x, a, b in zip(chain, names, names[1:], strict=False)]


def score_links_between(
    matched: list[tuple[Row, Attribution]],
    by_gold: dict[str, Attribution],
    reports: dict[str, Report],
    scores: Scores,
) -> None:
    """Denials and disclaimers that lead to what they are of."""
    words = {p.id: reports[g["report"]].words(p.content)[:60] for g, p in matched}
    for key in ("denies", "disclaimed_by"):
        want = Counter((p.id, by_gold[t].id) for g, p in matched for t in g.get(key) or () if t in by_gold)
        got = Counter((p.id, t) for _, p in matched for t in getattr(p, key))
        scores.tallies[key].add((want & got).total(), got.total(), want.total())
        for told, pairs in (("missed", want - got), ("extra", got - want)):
            scores.errors[key] += sorted(f"{told} {words.get(a)!r} > {words.get(b)!r}" for a, b in pairs)


def score_claims(gold: Gold, dossier: Dossier, matched: list[tuple[Row, Attribution]], scores: Scores) -> None:
    """Claims, origins, relations, statuses, over the pairs that are about the event."""
    event = [(g, p) for g, p in matched if g.get("about_event", True)]
    words = {p.id: str(g["content"])[:70] for g, p in matched}
    rooted = [(g, p) for g, p in event if g.get("origin")]
    for layer, want, got in (
        ("claims BCubed F1", {p.id: g.get("claim") for g, p in event}, {p.id: p.claim for _, p in event}),
        # A saying that was given no origin stands alone; it was not said to be of one with all others that have none.
        ("origins BCubed F1", {p.id: g["origin"] for g, p in rooted}, {p.id: p.origin for _, p in rooted if p.origin}),
    ):
        scores.means[layer].append(bcubed(want, got)[2])
        scores.errors[layer] += _partition_errors(gold.folder.name, want, got, words)
    best = counterparts((g.get("claim"), p.claim) for g, p in event)
    findings = {f.claim: f for f in dossier.findings}
    predicted = {c.id: c for c in dossier.claims}
    want_relations, got_relations = set[tuple[str, str, str]](), set[tuple[str, str, str]]()
    for c in gold.rows["claims"]:
        if not c.get("about_event", True) or c["id"] not in best:
            continue
        f = findings[best[c["id"]]]
        where = f"{gold.folder.name} {c['id']} {str(c['text'])[:80]!r}"
        scores.right_or_wrong("status", c["status"] == f.status, f"{where}: {f.status}, gold {c['status']}")
        n = len(c.get("origins", ()))
        scores.right_or_wrong("origin count", n == len(f.origins), f"{where}: {len(f.origins)}, gold {n}")
        scores.right_or_wrong("origin count not above", len(f.origins) <= n, f"{where}: {len(f.origins)}, gold {n}")
        for r in c.get("relations", ()):
            if r["to"] in best:
                want_relations.add(_relation(best[c["id"]], best[r["to"]], r["kind"]))
    chosen = set(best.values())
    for claim_id in chosen:
        for r in predicted[claim_id].relations:
            if r.to in chosen:
                got_relations.add(_relation(claim_id, r.to, r.kind))
    # A conversion or precision may stand within one claim in one annotation and between two in another: both are seen.
    scores.tallies["relations"].add(len(want_relations & got_relations), len(got_relations), len(want_relations))
    for told, wrong in (("missed", want_relations - got_relations), ("extra", got_relations - want_relations)):
        scores.errors["relations"] += [
            f"{gold.folder.name}: {told} {kind}: {predicted[a].text[:70]!r} / {predicted[b].text[:70]!r}"
            for a, b, kind in sorted(wrong)
        ]


def counterparts(claims: Iterable[tuple[str | None, str | None]]) -> dict[str, str]:
    """For each claim of the one side the claim of the other that holds most of its sayings, by the two claims of every
    saying; those with none are left out."""
    overlap: dict[str, Counter[str]] = defaultdict(Counter)
    for one, other in claims:
        if one and other:
            overlap[one][other] += 1
    return {c: min(n.items(), key=lambda item: (-item[1], item[0]))[0] for c, n in overlap.items()}


def _relation(a: str, b: str, kind: str) -> tuple[str, str, str]:
    return min(a, b), max(a, b), kind


def _partition_errors(
    where: str, gold: Mapping[str, str | None], got: Mapping[str, str | None], words: dict[str, str]
) -> list[str]:
    """What each gold group was broken into, and what stands together though the gold parts it."""
    out: list[str] = []
    for told, one, other in (("apart", gold, got), ("together", got, gold)):
        groups: dict[str, dict[str | None, list[str]]] = defaultdict(lambda: defaultdict(list))
        for item in sorted(gold):
            groups[one.get(item) or f"alone {item}"][other.get(item)].append(words[item])
        for name, parts in sorted(groups.items()):
            if len(parts) > 1:
                shown = " || ".join(f"{k}: {' & '.join(sorted(set(v))[:3])}" for k, v in sorted(parts.items(), key=str))
                out.append(f"{where}: {told} {name}: {shown}")
    return out


def score_flags(gold: Gold, dossier: Dossier, reports: dict[str, Report], scores: Scores) -> None:
    """Flags by kind and report; which of several in one report is not looked at."""
    names = {r.id: n for n, r in reports.items()}
    want, got = Counter[str](), Counter[str]()
    words: dict[str, list[str]] = defaultdict(list)
    for f in gold.rows.get("flags", ()):
        key = f"{f['kind']} in {f['report']}"
        want[key] += 1
        words[f"missed {key}"].append(str(f.get("text"))[:60])
    for flag in dossier.flags:
        key = f"{flag.kind} in {names[flag.passage.report]}"
        got[key] += 1
        words[f"extra {key}"].append(flag.text[:60])
    scores.tallies["flags"].add((want & got).total(), got.total(), want.total())
    for told, wrong in (("missed", want - got), ("extra", got - want)):
        for key, n in sorted(wrong.items()):
            told_words = " | ".join(words[f"{told} {key}"])
            scores.errors["flags"].append(f"{gold.folder.name}: {told} {n} {key}, one of: {told_words}")


def _instant(edtf: str) -> str:
    """EDTF wants seconds with minutes, pages print none: 06:21 and 06:21:00 are the same."""
    return re.sub(r"(T\d\d:\d\d):00\b", r"\1", edtf)
