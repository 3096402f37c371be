"""Fragments of a sentence in quotation marks, without what in that sentence takes something back."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from reportedly.vocabulary import Report, Span
from reportedly.weighing.prose import sentences

from .look import Found, Look, at
from .quotations import Words, by_date, words_of

_HELD = 8
"""Places of two words in a row that are compared: a stock phrase costs no more than that."""
_LIMITS = re.compile(
    r"[\s,;:—–-]{0,3}(?:(?:but|though|although|albeit|yet)\b(?=[^.!?]{0,80}(?:\b(?:not|never|no|nothing|only|if|may"
    r"|might|could|cannot|hardly|until|doubt\w*|one|once)\b|n['’]t\b))"
    r"|if|unless|until|except|provided|only|so far|as far as|or so"
    r"|at (?:present|the moment|this stage)|for (?:now|the moment|the time being)|perhaps|maybe"
    r"|in (?:theory|principle|part)"
    r"|not\b|not yet|under (?:present|these|the right)|with (?:reservations|conditions)|when|once|depending|even so)\b",
    re.IGNORECASE,
)
"""What takes something back of the words before it."""
_LIMITED = re.compile(
    r"\b(?:not|never|hardly|no|nothing|neither|nor|almost|nearly|otherwise|(?:would|could|might|may) be|would have been"
    r"|if (?:it|this|that|they|he|she) (?:is|was|were|are)|far from|anything but|short of|less than"
    r"|(?:they|some|people) say"
    r"|as if|pretend(?:ed|ing)?|without)(?: (?:a|an|the|quite|exactly|really|in any way|to be|being|be))? ?$",
    re.IGNORECASE,
)
"""What takes something back of the words behind it."""


def limited(look: Look) -> Iterator[Found]:
    """A fragment in quotation marks that another report prints within a longer quotation, where the words before it or
    behind it, in the same sentence, take something back: "safe" of "safe for now", of "not exactly safe"."""
    case = look.case
    longer = [
        (report, w, span)
        for report in by_date(case)
        for own in case.prose[report.id]
        if own.kind == "body"
        for span in own.quoted
        if len((w := words_of(report, span)).words) >= _FRAGMENT
    ]
    runs: dict[tuple[str, ...], list[tuple[int, int]]] = defaultdict(list)
    for number, (_, w, _) in enumerate(longer):
        for i in range(len(w.words) - 1):
            held = runs[w.words[i : i + 2]]
            if len(held) < _HELD:
                held.append((number, i))
    for report in by_date(case):
        for own in case.prose[report.id]:
            for span in own.quoted if own.kind in {"headline", "body"} else ():
                mine = words_of(report, span)
                for number, place in runs.get(mine.words[:2], ()) if 2 <= len(mine.words) <= _LONGEST else ():
                    there, whole, _ = longer[number]
                    taken = _taken_back(there, whole, place, len(mine.words)) if there.id != report.id else None
                    same = whole.words[place : place + len(mine.words)] == mine.words
                    if same and taken is not None and not _kept(report, own.span, span, taken):
                        because = f"another report prints more of it: “{taken[:160]}”"
                        yield "quote-cut-off", "info", at(report, span), because, None
                        break


_FRAGMENT = 4
"""Words of a quotation of which a fragment can be taken."""
_LONGEST = 12
"""Words up to which a quotation is a fragment."""


def _taken_back(report: Report, whole: Words, place: int, many: int) -> str | None:
    """The sentence that the fragment is of, where its words before or behind take something back."""
    text, last = report.text, place + many - 1
    sentence = next(s for s in sentences(text, whole.span.start, whole.span.end) if s.end > whole.starts[place])
    if last >= len(whole.starts) or whole.starts[last] >= sentence.end:
        return None
    end = whole.starts[last] + len(whole.words[last])
    before, after = text[sentence.start : whole.starts[place]], text[end : sentence.end]
    taken = _LIMITS.match(after) or _LIMITED.search(before.rstrip("“\"' "))
    return " ".join(sentence.of(text).split()) if taken else None


def _kept(report: Report, part: Span, fragment: Span, whole: str) -> bool:
    """Whether the report tells the limit around its fragment in words of its own."""
    around = report.text[max(part.start, fragment.start - 60) : min(part.end, fragment.end + 100)].casefold()
    others = set(_LONG_WORD.findall(whole.casefold())) - set(_LONG_WORD.findall(fragment.of(report.text).casefold()))
    return sum(w in around for w in others) >= _TOLD


_LONG_WORD = re.compile(r"\w{4,}")
_TOLD = 2
"""Words of the limit that stand around the fragment, from which on the report tells it."""
