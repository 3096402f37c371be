"""Whose report "the report" is, where the page tells of one by whose it is."""

from __future__ import annotations

import re
from collections.abc import Mapping

from reportedly.vocabulary import Attribution

from .case import Case

_NAME_WORD = re.compile(r"[\w’'-]+")
_OF_THEIRS = r"(?: (?:of|by|from|published by|issued by|drawn up by|compiled by|prepared by|released by)) (?:the )?"


def issuer(case: Case, a: Attribution, noun: str, keys: Mapping[str, str]) -> str | None:
    """Key of whose "report" the report tells of, for "the report": "the Safety Board's final report", "a report by the
    Safety Board"; None where it tells of none or of several."""
    printed = " ".join(case.reports[a.report].words(a.source).casefold().split())
    if noun not in _ISSUED or not printed.startswith(("the ", "its ")):
        return None
    found = set()
    text = case.reports[a.report].text
    for match in re.finditer(rf"\b{noun}\b(?P<of>{_OF_THEIRS})?", text):
        if match["of"]:
            found |= _behind(text[match.end() : match.end() + 80], keys)
        elif (before := _POSSESSED.search(text, max(0, match.start() - 60), match.start())) is not None:
            found |= _before(text[max(0, before.start() - 80) : before.start()], keys)
    return next(iter(found)) if len(found) == 1 else None


_ISSUED = frozenset({"report", "survey", "study", "indictment", "judgment", "ruling", "bulletin", "review", "dossier"})
_POSSESSED = re.compile(r"['’]s? (?:[\w-]+ ){0,4}$")


def _behind(text: str, keys: Mapping[str, str]) -> set[str]:
    """Key of the longest name that a stretch of text begins with."""
    words = list(_NAME_WORD.finditer(text.split("\n", maxsplit=1)[0]))[:MOST_WORDS]
    shown = (text[: m.end()] for m in reversed(words))
    return next(({keys[name.casefold()]} for name in shown if name.casefold() in keys), set())


def _before(text: str, keys: Mapping[str, str]) -> set[str]:
    """Key of the longest name that a stretch of text ends with."""
    line = text.rsplit("\n", maxsplit=1)[-1]
    shown = (line[m.start() :] for m in list(_NAME_WORD.finditer(line))[-MOST_WORDS:])
    return next(({keys[name.casefold()]} for name in shown if name.casefold() in keys), set())


MOST_WORDS = 9
"""Words of a name."""
