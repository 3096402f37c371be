"""Plain text -> lines: the text is the page's own, character for character."""

from __future__ import annotations

from reportedly.cleaning.lines import Line, split_lines
from reportedly.vocabulary import Metadata, Shift


def lay_out(text: str) -> tuple[str, list[Line], tuple[Shift, ...], Metadata]:
    """The report's text (unchanged), its lines, the identity, and no declared metadata."""
    shifts = (Shift(0, 0, len(text)),) if text else ()
    return text, split_lines(text), shifts, Metadata()
