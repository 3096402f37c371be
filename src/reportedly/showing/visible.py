"""Words of a page made safe to look at: direction isolated, what cannot be seen made visible, nothing left out.

The characters stay where they are in the exports; only what is looked at changes.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import partial
from typing import Any

from markupsafe import Markup, escape

# Zero-width and filler characters that general category alone does not tell (Unicode, Default_Ignorable_Code_Point).
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0")
_JOINERS = frozenset("\u200c\u200d")  # needed inside Arabic, Indic and emoji sequences
_SEEN = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
)  # format characters with a glyph
# All but the letters, marks and blanks of common scripts: only these are looked at one by one.
_SUSPECT = re.compile(
    r"[^\n\t\x20-\x7e\xa0-\xac\xae-\u02ff\u0370-\u052f\u0621-\u064a\u2010-\u2027\u2030-\u205e\u20a0-\u20bf\u4e00-\u9fff]"
)
_QUOTES = ('"', "“", "”", "„", "«", "»")
_LAID_OUT = frozenset("\n\t")
_Q = {k: f'<q class="{k}">' if k else "<q>" for k in ("", "bare", "opened", "closed")}
_markup: Callable[[str], Markup] = partial(str.__new__, Markup)
"""Marks as markup what is known to be escaped; calling `Markup` itself asks first, which a page does too often."""


def _hidden(text: str, position: int) -> bool:
    char = text[position]
    if char.isascii():
        return (char < " " and char not in _LAID_OUT) or char == "\x7f"
    if char in _JOINERS:
        before = unicodedata.name(text[position - 1], "") if position else ""
        return before.startswith(("LATIN ", "CYRILLIC ", "GREEK ")) or not position or text[position - 1].isascii()
    if char in _FILLERS:
        return True
    return unicodedata.category(char) in {"Cf", "Cc", "Cs", "Co", "Zl", "Zp"} and char not in _SEEN


def _hidden_places(text: str) -> list[int]:
    return [n for m in _SUSPECT.finditer(text) if _hidden(text, n := m.start())]


def _is_plain(text: str) -> bool:
    """Whether nothing in it need be looked at one by one; most of a page is printable ASCII."""
    return (text.isascii() and text.isprintable()) or _SUSPECT.search(text) is None


def plain(text: str) -> str:
    """`text` with each unseen or direction-changing character written as ⟦U+202E⟧; for terminals and attributes."""
    if _is_plain(text):
        return text
    out: list[str] = []
    begin = 0
    for n in _hidden_places(text):
        out += (text[begin:n], f"⟦U+{ord(text[n]):04X}⟧")
        begin = n + 1
    return "".join(out) + text[begin:] if out else text


def printed(value: Any) -> str:
    """What a template prints of a value: markup as it is, all else `plain` and escaped for HTML."""
    if type(value) is not str:
        return value if type(value) is Markup else escape(value)
    return _escaped(value if value.isascii() and value.isprintable() else plain(value))


def _escaped(text: str) -> str:
    """`text` escaped for HTML; most of it needs no escaping, and is not copied."""
    if "&" in text or "<" in text or ">" in text or '"' in text or "'" in text:
        return escape(text)
    return text


def shown(text: str) -> Markup:
    """`text` escaped for HTML, each unseen character as a marked code with its name; not yet isolated."""
    return _markup(_shown(text))


def _shown(text: str) -> str:
    if _is_plain(text):
        return _escaped(text)
    pieces: list[str] = []
    begin = 0
    for n in _hidden_places(text):
        code = f"U+{ord(text[n]):04X}"
        name = unicodedata.name(text[n], "control character").lower()
        pieces += (_escaped(text[begin:n]), f'<span class="ctl" title="{code} {escape(name)}">{code}</span>')
        begin = n + 1
    return "".join([*pieces, _escaped(text[begin:])])


def isolated(text: str) -> Markup:
    """`shown`, inside <bdi>: a right-to-left name cannot reorder what stands beside it. ASCII cannot anyway."""
    return _markup(_isolated(text))


def _isolated(text: str) -> str:
    return _shown(text) if text.isascii() else f"<bdi>{_shown(text)}</bdi>"


def quotation(text: str) -> Markup:
    """`isolated` in <q>; the class names the quotation mark that the words bring themselves."""
    before, after = quotation_marks(text)
    kind = "" if before and after else "bare" if not before and not after else "opened" if not before else "closed"
    return _markup(f"{_Q[kind]}{_isolated(text)}</q>")


def quotation_marks(text: str) -> tuple[str, str]:
    """Which marks to put around words so that none stands twice: part of a longer quotation brings one of its own."""
    count = text.count('"') if text.isascii() else sum(text.count(mark) for mark in _QUOTES)
    starts, ends = text[:1] in _QUOTES and bool(text), text[-1:] in _QUOTES and bool(text)
    if count % 2 == 0:
        return ("", "") if starts and ends else ("“", "”")
    return ("", "”") if starts else ("“", "") if ends else ("“", "”")
