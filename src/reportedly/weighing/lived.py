"""What a page tells in its own voice that only one named person can know: what she saw, heard or felt.

"Shepherd Ivo Malk watched from the hill as smoke crept out of a roof": the words are the reporter's, the perception is
Malk's, and so is what follows of it ("From there she saw the lamps go out"). Whoever told the reporter, it goes back to
whom it happened to.
"""

from __future__ import annotations

import re
from collections import defaultdict

from reportedly.vocabulary import Attribution, Span

from .case import Case
from .voice import is_own_voice

_SENSES = (
    r"(?:saw|watched|heard|smelled|smelt|felt|noticed|spotted|glimpsed|witnessed|counted|overheard"
    r"|(?:was|were) (?:woken|awoken|jolted awake)|woke)"
)
_ADVERB = r"(?:(?:had|also|then|still|first|only|just|suddenly|later|himself|herself|clearly|briefly) ){0,2}"
_ASIDE = r"(?:, [^“”\".;\n]{2,90},|, \d{1,3},| \(\d{1,3}\))?"
_DID = re.compile(rf"{_ASIDE} {_ADVERB}{_SENSES}\b(?! (?:by|of|from) (?:a|an|the)? ?(?:court|judge|jury)\b)")
_AND = re.compile(
    rf"{_ASIDE} [^“”\".;:\n]{{3,120}}?\b(?:when|as|and|before|while|then|until) (?:(?:he|she|they) )?{_ADVERB}{_SENSES}"
    r"\b"
)
_PRONOUN = re.compile(
    rf"^(?:(?:From|On|At|In|Then|There|Minutes|Seconds|Later|Moments|Outside|Inside)[^.,;“”\n]{{0,50}},? )?"
    rf"(?:[Hh]e|[Ss]he) (?:[^“”\".;:\n]{{0,90}}?\b(?:and|as|when|then|before|he|she) )?{_ADVERB}{_SENSES}\b"
)


def lived(case: Case) -> dict[str, str]:
    """Id of a saying in the page's own voice -> key of the named person whose perception it tells."""
    forms: dict[str, list[tuple[Span, str]]] = defaultdict(list)
    for key, entity in sorted(case.entities.items()):
        if entity.kind == "person" and " " in entity.name:
            for f in entity.forms:
                forms[f.passage.report].append((Span(f.passage.start, f.passage.end), key))
    out: dict[str, str] = {}
    last: dict[tuple[str, int], str | None] = {}  # (report, part) -> whose perception was told last in the paragraph
    for a in case.attributions:
        if not a.content:
            continue
        here = (a.report, a.part)
        if not is_own_voice(a):
            last[here] = a.chain[0].key if a.chain and a.chain[0].kind == "person" else None
            continue
        whose = _whose(case, a, forms.get(a.report, []))
        if whose is None and _PRONOUN.match(case.words(a)):
            whose = last.get(here)
        if whose is not None:
            out[a.id] = last[here] = whose
        elif any(span.start >= a.content[0].start and span.end <= a.content[-1].end for span, _ in forms[a.report]):
            last[here] = None
    return out


def _whose(case: Case, a: Attribution, forms: list[tuple[Span, str]]) -> str | None:
    """Key of the person who is the subject of a verb of perception in a sentence."""
    text = case.reports[a.report].text
    start, end = a.content[0].start, a.content[-1].end
    for span, key in sorted(forms):
        if not (start <= span.start and span.end <= end and _opens(text[start : span.start])):
            continue
        if _DID.match(text, span.end, end) or _AND.match(text, span.end, end):
            return key
    return None


_OPENING = re.compile(
    r"^(?:[“\"]?(?:[^,.;:“”\n]{0,60}, )?(?:(?:[Tt]he|[Aa]n?|[Hh]er|[Hh]is|[Tt]heir) )?(?:[\w’'-]+ ){0,5})$"
)
_OF = re.compile(
    r"\b(?:of|for|by|to|with|from|against|near|than|and|that|said|says|told)\s*$|\b[Oo]ur\b|\b[Tt]his (?:news)?paper"
)


def _opens(words: str) -> bool:
    """Whether a name with these words of its sentence before it is the sentence's subject: "Retired signalman"."""
    return _OPENING.match(words) is not None and _OF.search(words) is None
