"""Words of a page made safe to look at: direction isolated, what cannot be seen made visible, nothing left out.

The characters stay where they are in the exports; only what is looked at changes.
"""

from __future__ import annotations

import unicodedata

from markupsafe import Markup, escape

# Zero-width and filler characters that general category alone does not tell (Unicode, Default_Ignorable_Code_Point).
_FILLERS = frozenset("\u034f\u115f\u1160\u17b4\u17b5\u180b\u180c\u180d\u180e\u3164\uffa0")
_JOINERS = frozenset("\u200c\u200d")  # needed inside Arabic, Indic and emoji sequences
_SEEN = frozenset(
    "\u0600\u0601\u0602\u0603\u0604\u0605\u06dd\u070f\u0890\u0891\u08e2"
)  # format characters with a glyph
_QUOTES = ('"', "“", "”", "„", "«", "»")
_LAID_OUT = frozenset("\n\t")


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


def _clean(text: str) -> bool:
    return text.isascii() and text.isprintable()


def plain(text: str) -> str:
    """`text` with each unseen or direction-changing character written as ⟦U+202E⟧; for terminals and attributes."""
    if _clean(text):
        return text
    return "".join(f"⟦U+{ord(c):04X}⟧" if _hidden(text, n) else c for n, c in enumerate(text))


def shown(text: str) -> Markup:
    """`text` escaped for HTML, each unseen character as a marked code with its name; not yet isolated."""
    if _clean(text):
        return escape(text)
    out: list[str] = []
    begin = 0
    for n, char in enumerate(text):
        if _hidden(text, n):
            out.append(str(escape(text[begin:n])))
            code = f"U+{ord(char):04X}"
            name = unicodedata.name(char, "control character")
            out.append(f'<span class="ctl" title="{code} {name.lower()}">{code}</span>')
            begin = n + 1
    out.append(str(escape(text[begin:])))
    return Markup("".join(out))


def isolated(text: str) -> Markup:
    """`shown`, inside <bdi>: a right-to-left name cannot reorder what stands beside it. ASCII cannot anyway."""
    if text.isascii():
        return shown(text)
    return Markup("<bdi>{}</bdi>").format(shown(text))


def quotation(text: str) -> Markup:
    """`isolated` in <q>; the class names the quotation mark that the words bring themselves."""
    before, after = quotation_marks(text)
    kind = "" if before and after else "bare" if not before and not after else "opened" if not before else "closed"
    return Markup("<q{}>{}</q>").format(Markup(' class="{}"').format(kind) if kind else "", isolated(text))


def quotation_marks(text: str) -> tuple[str, str]:
    """Which marks to put around words so that none stands twice: part of a longer quotation brings one of its own."""
    count = sum(text.count(mark) for mark in _QUOTES)
    starts, ends = text[:1] in _QUOTES and bool(text), text[-1:] in _QUOTES and bool(text)
    if count % 2 == 0:
        return ("", "") if starts and ends else ("“", "”")
    return ("", "”") if starts else ("“", "") if ends else ("“", "”")
