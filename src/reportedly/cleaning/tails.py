"""The words of a page at the end of a paragraph of its report: "… of 16 hours. (Reporting by Ann Roe)"."""

from __future__ import annotations

import re

from reportedly.cleaning.captions import is_credit
from reportedly.cleaning.furniture import is_furniture, tells
from reportedly.cleaning.notices import is_note
from reportedly.cleaning.words import ending, quoting, words_in
from reportedly.vocabulary import Span

_FAR = 320
"""Characters from a paragraph's end within which such words begin."""
_MOST = 3
"""Sentences they take."""
_FEW = 8
"""Words from which on what stands before them is a sentence of the report, though it need not report anything."""
_BORDER = re.compile(r"(?<=[.!?”\"’')\]])\s{1,3}(?=[A-ZÀ-Ý(\[@–—-])")


def tail_start(text: str, span: Span) -> int | None:
    """Where the page's own words begin at the end of a paragraph, its beginning where all are; None where it has none.

    Words inside a quotation, and a paragraph whose other words are no sentence, are left whole.
    """
    floor = max(span.start, span.end - _FAR)
    borders = [m.end() for m in _BORDER.finditer(text, floor, span.end)][-_MOST:]
    end, found = span.end, None
    for start in reversed(borders):
        words = text[start:end].strip()
        if not words or is_credit(words) or not (is_note(words) or is_furniture(words)):
            break
        found, end = start, start
    if found is None:
        return None
    before = text[span.start : found].rstrip()
    if is_furniture(before):
        return span.start
    if (words_in(before[:200]) < _FEW and not tells(before)) or ending(before) not in {".", "!"} or quoting(before):
        return None
    whole = is_furniture(text[span.start : span.end]) and not tells(before)
    return None if whole else found
