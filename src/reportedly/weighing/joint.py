"""Two sources of one saying: "A and B said", "both the Committee and the Guard"."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping

from reportedly.vocabulary import Attribution

from .case import Case
from .voice import is_own_voice

LONG = 14
"""Words of a source beyond which "and" stands in a description of one."""

_WORD = re.compile(r"[\w'’-]+")
_JOINED = re.compile(r"(?P<one>[^,;:()“”\"]+?) and (?P<other>[^,;:()“”\"]+)")
_LEADING = frozenset({"both", "the", "a", "an", "his", "her", "their", "its"})
_SPEAKERS = frozenset({"person", "body"})


def joint(case: Case, key_of: Mapping[str, str | None]) -> dict[str, tuple[str, str]]:
    """Attribution id -> keys of the two whose word it is, where each is known by a name of its own in the event.

    "The Ministry of Health and Welfare" is one, since nobody is called Welfare.
    """
    names, short = _names(case, key_of)
    out: dict[str, tuple[str, str]] = {}
    for a in case.attributions:
        if is_own_voice(a) or len(a.chain) < 2 or a.chain[0].kind not in _SPEAKERS:
            continue
        match = _JOINED.fullmatch(_source(case, a))
        if match is None or len(match.group().split()) > LONG:
            continue
        one, other = (_known(match[half], names, short) for half in ("one", "other"))
        if one is not None and other is not None and one != other:
            out[a.id] = (one, other)
    return out


def _source(case: Case, a: Attribution) -> str:
    return " ".join(case.reports[a.report].words(a.source).split()) if len(a.source) == 1 else ""


def _names(case: Case, key_of: Mapping[str, str | None]) -> tuple[dict[str, str], dict[str, str]]:
    """Folded names of who speaks, or is named as a person, without those that join two; and last words that only one
    of the bodies has."""
    speaks = {key for key in key_of.values() if key is not None}
    names: dict[str, str] = {}
    last: dict[str, set[str]] = defaultdict(set)
    for key, entity in sorted(case.entities.items()):
        if entity.kind not in _SPEAKERS or (entity.kind == "body" and key not in speaks):
            continue
        for printed in (entity.name, *(f.text for f in entity.forms)):
            words = _words(printed)
            if words and "and" not in words:
                names.setdefault(" ".join(words), key)
                if entity.kind == "body":
                    for word in words:
                        last[word].add(key)
    return names, {word: next(iter(keys)) for word, keys in last.items() if len(keys) == 1 and len(word) > 3}


def _known(printed: str, names: Mapping[str, str], short: Mapping[str, str]) -> str | None:
    """Who is meant: by the whole name, by its end ("fire chief Ian Orlton"), or by the one word that is left of it."""
    words = _words(printed)
    for start in range(len(words)):
        found = names.get(" ".join(words[start:]))
        if found is not None and (start == 0 or len(words) - start > 1):
            return found
    return short.get(words[0]) if len(words) == 1 else None


def _words(printed: str) -> list[str]:
    words = [w.casefold().removesuffix("'s").removesuffix("’s") for w in _WORD.findall(printed)]
    while words and words[0] in _LEADING:
        words = words[1:]
    return words[:-1] if words[-1:] == ["both"] else words
