"""Patterns without regard to case that are fast: Python tries one at every letter and in each of its alternatives, but
with regard to case it sees at once by the first letter that an alternative cannot match.

So a text is tried in lower case first, with the pattern in lower case; only where that matches, the pattern itself is
asked. What is found is the same.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Iterator
from functools import cache, cached_property, lru_cache
from typing import Any

_SOURCE = re.compile(r"\\.|\(\?P[<=>]\w*|.", re.DOTALL)
_GROUP = re.compile(r"\\.|\[\]?(?:\\.|[^\]\\])*\]|\(\?(?:<?!|-i:|>)|\(|\)", re.DOTALL)
_ODD = re.compile("[\u0130\u0131\u017f]")
"""Letters that are an "i" or an "s" without regard to case, and are not one in lower case."""
_SHORT = 300
"""Characters up to which putting a text into lower case costs less than remembering it."""
_END = sys.maxsize


class Caseless:
    """Stands for `re.compile(source, re.IGNORECASE)`: the same methods give the same."""

    def __init__(self, source: str) -> None:
        self.pattern = re.compile(source, re.IGNORECASE)
        self.match, self.fullmatch = self.pattern.match, self.pattern.fullmatch

    @cached_property
    def _lower(self) -> re.Pattern[str] | None:
        source = self.pattern.pattern
        return None if _bars_with_case(source) else re.compile(_SOURCE.sub(_in_lower_case, source))

    def _first(self, text: str, start: int, end: int) -> int:
        """The first place at which there may be a match; -1 for none."""
        lower = None if self._lower is None else _lowered(text) if len(text) > _SHORT else _in_lower(text)
        if lower is None or self._lower is None:
            return start
        found = self._lower.search(lower, start, end)
        return -1 if found is None else found.start()

    def search(self, text: str, start: int = 0, end: int = _END) -> re.Match[str] | None:
        """As `re.Pattern.search`."""
        first = self._first(text, start, end)
        return None if first < 0 else self.pattern.search(text, first, end)

    def finditer(self, text: str, start: int = 0, end: int = _END) -> Iterator[re.Match[str]]:
        """As `re.Pattern.finditer`."""
        first = self._first(text, start, end)
        return iter(()) if first < 0 else self.pattern.finditer(text, first, end)

    def findall(self, text: str) -> list[Any]:
        """As `re.Pattern.findall`."""
        first = self._first(text, 0, _END)
        return [] if first < 0 else self.pattern.findall(text, first)

    def sub(self, by: str | Callable[[re.Match[str]], str], text: str) -> str:
        """As `re.Pattern.sub`."""
        return text if self._first(text, 0, _END) < 0 else self.pattern.sub(by, text)


@cache
def caseless(source: str) -> Caseless:
    """The pattern of a source, without regard to case."""
    return Caseless(source)


def _bars_with_case(source: str) -> bool:
    """Whether what has regard to case stands within what must not match: no match in lower case then shows nothing."""
    opened: list[str] = []
    for group in _GROUP.findall(source):
        if group == "(?>" or (group == "(?-i:" and any(o.endswith("!") for o in opened)):
            return True
        if group[0] == "(":
            opened.append(group)
        elif group == ")":
            opened.pop()
    return False


def _in_lower_case(piece: re.Match[str]) -> str:
    """A letter of a pattern in lower case; what tells the pattern something else stays."""
    written = piece.group()
    return written.lower() if len(written) == 1 else written


def _in_lower(text: str) -> str | None:
    """A text in lower case, each letter in its place; None where that is not to be had."""
    lower = text.lower()
    return lower if text.isascii() or (len(lower) == len(text) and _ODD.search(text) is None) else None


_lowered = lru_cache(maxsize=64)(_in_lower)
"""The same, of the reports at hand: they are asked for by their stretches."""
