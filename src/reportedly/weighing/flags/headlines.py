"""Headlines that assert more than the report below them."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence

from reportedly.vocabulary import Attribution, Report
from reportedly.weighing.case import Case, content_passage
from reportedly.weighing.prose import quotations
from reportedly.weighing.publisher_names import is_media

from .kept_open import kept_by_source, kept_by_words
from .ladders import RUNGS
from .loaded import leaning_words
from .look import Found, Look, part_kind
from .matters import Clause
from .nameless import keeps_name_back, privately
from .overstated import CARE
from .stems import stems

ABOUT_THE_SAME = 2
"""Content words that a headline and a sentence share, rungs aside, to be about the same thing."""

_WORD = re.compile(r"[^\W\d_]{3,}")
_KEEPS_CARE = re.compile(
    r"\?|[“\"‘]|[:–—-]\s|\b(?:may|might|could|reports?|reportedly|alleged(?:ly)?|claim(?:s|ed)?|feared?|says?|said"
    r"|according|suspected|accused?|about|some|around|nearly|almost|up to|at least|more than|over"
    r"|thousands|hundreds|dozens|scores)\b",
    re.IGNORECASE,
)
"""What keeps a headline careful: a question, words given to somebody, a modal, an approximation."""


def headline_stronger(look: Look) -> Iterator[Found]:
    """One flag a line of the headline: a higher rung, words that lean, a plain figure, or plain words over doubt."""
    by_report: dict[str, list[Attribution]] = defaultdict(list)
    for a in look.case.attributions:
        by_report[a.report].append(a)
    for report_id, sayings in sorted(by_report.items()):
        report = look.case.reports[report_id]
        body = [a for a in sayings if part_kind(look.case, a) in {"body", "post"}]
        below = [c for b in body for c in look.matters.by_saying[b.id]]
        seen: set[int] = set()
        for a in sayings:
            if part_kind(look.case, a) != "headline" or a.part in seen or not body:
                continue
            because = (
                _higher_rung(look.case, a, body)
                or _leans_alone(report, a)
                or _plain_figure(report, a, body)
                or _doubt_below(look, a, below)
                or _surer(look, a, below)
                or _other_words(report, a)
                or _lead_of_another(look.case, a, body)
            )
            if because is not None:
                seen.add(a.part)
                yield "headline-stronger-than-words", "warning", content_passage(a), because, a.claim


def _higher_rung(case: Case, a: Attribution, body: Sequence[Attribution]) -> str | None:
    """A word on a higher rung than everything the report says of the same thing."""
    terms = _terms(a)
    plain = {t for t in terms if t not in RUNGS}
    for term in sorted(terms & RUNGS.keys()):
        ladder, height = RUNGS[term]
        below: list[tuple[int, int, Attribution]] = []
        for said in body:
            shared = len(plain & _terms(said))
            rungs = [RUNGS[t][1] for t in sorted(_terms(said) & RUNGS.keys()) if RUNGS[t][0] == ladder]
            if shared >= ABOUT_THE_SAME and rungs:
                below.append((max(rungs), shared, said))
        # What a named person is printed saying outweighs the outlet's own summing-up of it.
        spoken = [x for x in below if x[2].chain and x[2].chain[0].kind == "person"]
        below = spoken or below
        if below and max(top for top, _, _ in below) < height and not _printed_below(case, body, term):
            shown = max(below, key=lambda x: (x[1], x[0]))[2]
            return f"“{term}” is stronger than what the report says below: “{case.words(shown)[:120]}”"
    return None


def _printed_below(case: Case, body: Sequence[Attribution], term: str) -> bool:
    """Whether the report has the word itself, in whatever form: "fire", "the firing of the coach"."""
    form = re.compile(rf"\b{re.escape(term.removesuffix('e'))}(?:e|es|ed|s|ing)?\b", re.IGNORECASE)
    return any(form.search(case.words(b)) for b in body)


def _leans_alone(report: Report, a: Attribution) -> str | None:
    """Words that lean, and that the report's text does not have in any form."""
    part = report.parts[a.part]
    found = leaning_words(report, part.span)
    if not found:
        return None
    text = " ".join(p.span.of(report.text) for p in report.parts if p.kind in {"body", "post"}).casefold()
    for span in found:
        if _JUDGES.fullmatch(span.of(report.text)):
            continue
        stems = [w.casefold()[:5] for w in _WORD.findall(span.of(report.text))]
        if stems and not all(stem in text for stem in stems):
            return f"“{span.of(report.text)}” has nothing in the report that says so"
    return None


_JUDGES = re.compile(
    r"(?:(?:night|day|week|scenes?)\s+of\s+)?(?:horror|nightmare|hell|doomed|notorious|infamous|legendary"
    r"|iconic)(?:\s\w+)?"
    r"|fiascos?|debacles?|shambles|farces?|fairy[- ]?tales?|shams?|mess|folly|lunacy|blunders?|bloody"
    r"|scandals?|disasters?|traged(?:y|ies)|drama|manhunt|smash\w*|stunning|massive|huge|giant|hero\w*|brave"
    r"|outrage\w*"
    r"|shame on(?: \w+)?|fury|shock\w*|chaos|panic|row|controversial|historic|dramatic|bosses|bizarre|shattered"
    r"|rocked|so-called"
    r"|tragic\w*|chilling\w*|snub\w*|heart-?brok\w+|distraught|fum\w+|damning|reel\w*|slam\w*|blast\w*",
    re.IGNORECASE,
)
"""Words that judge what the report tells, and assert nothing more."""


_MONEY = re.compile(r"\{[A-Z]{3}\}")
"""Sums of money are rounded in every headline."""


def _plain_figure(report: Report, a: Attribution, body: Sequence[Attribution]) -> str | None:
    """A figure as if counted that the report gives as about, over or under."""
    for q in a.quantities if not a.hedged else ():
        below = [(x, b) for b in body for x in b.quantities if x.value == q.value]
        if (
            q.comparator == "="
            and (q.unit == "1" or q.unit.startswith("{"))
            and not _MONEY.match(q.unit)
            and below
            and all(x.comparator in {"~", ">", "<", "<="} for x, _ in below)
        ):
            return f"printed as a count; the report says “{below[0][0].span.of(report.text)}”"
    return None


def _doubt_below(look: Look, a: Attribution, below: Sequence[Clause]) -> str | None:
    """Said flatly, where everything below that says so is in doubt or of people without a name."""
    line = look.case.reports[a.report].parts[a.part].span.of(look.case.reports[a.report].text)
    if a.hedged or a.cue or _KEEPS_CARE.search(line) or CARE.search(line):
        return None
    matters = look.matters
    for clause in matters.by_saying[a.id]:
        told = [(b, _in_doubt(look, clause, b)) for b in matters.among(clause, below)]
        b, why = next(((b, why) for b, why in told if why is not None), (None, None))
        if b is not None and not any(w is None and matters.covers(other, clause, b) for other, w in told):
            return f"said flatly; below {why}: “{look.case.words(b.saying)[:120]}”"
    return None


def _in_doubt(look: Look, clause: Clause, b: Clause) -> str | None:
    words = kept_by_words(look.case, clause, b, look.matters, lined=True)
    if words is not None:
        return f"with {words}"
    return kept_by_source(look.case, b, privately) if len(clause.stems & b.stems) > ABOUT_THE_SAME else None


def _surer(look: Look, a: Attribution, below: Sequence[Clause]) -> str | None:
    """Likely, where the sentence that it sums up has possible."""
    matters = look.matters
    for clause in matters.by_saying[a.id]:
        if not {c.kind for c in clause.care} & _SURER:
            continue
        nearest = next(iter(matters.among(clause, below)), None)
        kinds = {c.kind for c in nearest.care} if nearest is not None else set()
        if nearest is not None and "possibility" in kinds and not kinds & _SURER:
            return f"says more than “{nearest.words[:120]}”"
    return None


_SURER = frozenset({"likelihood", "belief"})
"""Kinds of care that say more than a possibility."""


def _other_words(report: Report, a: Attribution) -> str | None:
    """Words in quotation marks of which the report has hardly one."""
    text = " ".join(p.span.of(report.text) for p in report.parts if p.kind in {"body", "post", "caption"})
    for quoted in quotations(report.text, report.parts[a.part].span.start, report.parts[a.part].span.end):
        words = stems(quoted.of(report.text))
        if not _SMALL.search(quoted.of(report.text)):
            continue  # the title of a work
        if len(words) >= _QUOTED and 2 * len(words & stems(text)) < len(words):
            return f"{quoted.of(report.text)} is in nobody's words below"
    return None


_SMALL = re.compile(r"\b[a-z]\w{3,}")
_QUOTED = 2
"""Telling words from which on what stands in quotation marks should be somebody's."""


def _lead_of_another(case: Case, a: Attribution, body: Sequence[Attribution]) -> str | None:
    """Said flatly, where the first paragraph has it only from another outlet or from somebody nameless."""
    report = case.reports[a.report]
    line = report.parts[a.part].span.of(report.text)
    if a.hedged or a.cue or CARE.search(line) or not body:
        return None
    first = min(b.part for b in body)
    heads, own = stems(line), (report.outlet or "").casefold()
    for b in body:
        if b.part != first or not b.source or len(heads & stems(case.words(b))) < ABOUT_THE_SAME:
            continue
        root, named = b.chain[0], report.words(b.source)
        other = (root.kind == "outlet" or is_media(root.name)) and root.name.casefold() not in own
        if other or (_INSIDER.search(named) and keeps_name_back(named)) or _confidant(named):
            flat = [x for x in body if not x.source and len(heads & stems(case.words(x))) >= 2]
            return None if flat else f"said flatly; below it is of {named[:60]}: “{case.words(b)[:120]}”"
    return None


_INSIDER = re.compile(
    r"\b(?:sources?|insiders?|officials?|familiar with|knowledge of|close to|anonym\w*|rumou?rs?|reports)\b",
    re.IGNORECASE,
)


def _confidant(name: str) -> bool:
    """ "A friend of the couple", "someone at the club": one nameless person who only knows it."""
    return _ONE.match(name) is not None and privately(name)


_ONE = re.compile(
    r"(?:an?|one) (?:[\w-]+ ){0,2}(?:friend|relative|colleague|neighbour|neighbor|acquaintance|confidante?"
    r"|person|employee|aide"
    r"|staffer|member)\b|someone\b|somebody\b",
    re.IGNORECASE,
)


def _terms(a: Attribution) -> set[str]:
    """Terms with their commonest endings cut too: a headline's participles are not always lemmatised."""
    out = set(a.terms)
    for term in a.terms:
        if term.endswith("ed") and len(term) > 4:
            out |= {term[:-1], term[:-2]}
    return out
