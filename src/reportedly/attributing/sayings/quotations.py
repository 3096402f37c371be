"""Where quotations stand: every style of mark, nested marks, apostrophes told apart, and quotations over paragraphs.

A quotation left open at a paragraph's end goes on in the next one where that opens with a mark again;
so newspapers print long speech.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from reportedly.attributing.tree import Range, Tree
from reportedly.vocabulary import Annotated, Span

_PAIRS = {"“": "”", "„": "“”", "«": "»", "‟": "”"}
_SPACE_OR_START = " \t\n\r([{—–-\u00a0/…:,;"
_MARK = re.compile("[“”„‟«\"'‘’`]")
"""Whatever may open a quotation: nothing else needs a look."""
_CLOSE = re.compile("[“”»\"']")
_SINGLE_CLOSE = re.compile("[’']")
_LONGEST = 6000
"""Characters within which a quotation must close; a speech of a paragraph is never longer."""
_CLOSES_ALONE = re.compile(r"(?<=[,.!?…\w])(?:”|''| ?\"(?=\s|$))")
_LINES = 4
"""Lines without a mark, at most, that stand in a quotation printed a line a sentence."""
_MOST_STRAYS = 100
"""Opening marks without a closing one in a paragraph after which its marks are rubbish: scanning stays linear."""


@dataclass(slots=True)
class Quotation:
    """Token ranges of one quotation, one per paragraph it runs over; marks included."""

    ranges: list[Range]
    part: int
    double: bool = True
    open: bool = False  # no closing mark

    @property
    def first(self) -> int:
        """Its first token."""
        return self.ranges[0][0]

    @property
    def last(self) -> int:
        """Past its last token."""
        return self.ranges[-1][1]


def find_quotations(tree: Tree) -> list[Quotation]:
    """All outermost quotations of two words or more, and single-word ones, in order of position."""
    annotated = tree.annotated
    bounds = _part_tokens(annotated)
    found: list[Quotation] = []
    between: list[Range] = []  # parts without a mark behind one left open
    previous: tuple[int, Quotation] | None = None  # the part before this one and its quotation left open
    for part, (low, high) in bounds.items():
        span = Span(tree.tokens[low].start, tree.tokens[high - 1].end)
        here = [
            Quotation([tokens], part, double, unclosed)
            for start, end, double, unclosed in scan(tree.text, span)
            if (tokens := tokens_between(tree, low, high, start, end))[1] > tokens[0]
        ]
        if previous and here and here[0].first == low and here[0].double == previous[1].double:
            quotation = previous[1]
            quotation.ranges.append(here[0].ranges[0])
            quotation.open = here[0].open
            here[0] = quotation
            found.extend(here[1:])
            between = []
        else:
            found.extend(here)
            if previous and previous[1].double:
                start = tree.tokens[here[0].first].start if here else span.end
                if (end := _closes_alone(tree.text, span, start)) is not None:
                    previous[1].ranges += [*between, tokens_between(tree, low, high, span.start, end)]
                    previous[1].open = False
                elif not here and len(between) < _LINES and _MARK.search(tree.text, span.start, span.end) is None:
                    between.append((low, high))
                    continue
            between = []
        previous = (part, here[-1]) if here and here[-1].open else None
    return found


def _closes_alone(text: str, span: Span, before: int) -> int | None:
    """Past a closing mark in `span`, before `before`, that no opening one precedes: what is printed a line a sentence
    closes there what a line above opened."""
    mark = _CLOSES_ALONE.search(text, span.start, before)
    return mark.end() if mark is not None else None


def is_whole_post(tree: Tree, quotation: Quotation) -> bool:
    """Whether a quotation is a post from its first word to its last: pasted in marks, and nobody's but the post's."""
    if tree.annotated.report.parts[quotation.part].kind != "post" or len(quotation.ranges) > 1:
        return False
    first, last = quotation.first, quotation.last
    return (first == 0 or tree.part(first - 1) != quotation.part) and (
        last >= len(tree.word) or tree.part(last) != quotation.part
    )


def _part_tokens(annotated: Annotated) -> dict[int, Range]:
    bounds: dict[int, Range] = {}
    for sentence in annotated.sentences:
        low = bounds.get(sentence.part, (sentence.first, 0))[0]
        bounds[sentence.part] = (low, sentence.last)
    return bounds


def tokens_between(tree: Tree, low: int, high: int, start: int, end: int) -> Range:
    """The tokens between two characters, by bisection over token starts."""

    def at_or_after(character: int) -> int:
        a, b = low, high
        while a < b:
            middle = (a + b) // 2
            if tree.tokens[middle].end <= character:
                a = middle + 1
            else:
                b = middle
        return a

    first = at_or_after(start)
    last = at_or_after(end)
    if last < high and tree.tokens[last].start < end:
        last += 1
    return first, last


def scan(text: str, span: Span) -> list[tuple[int, int, bool, bool]]:
    """(start, end, double, unclosed) of the outermost quotations in `span`: characters, marks included. Linear."""
    result: list[tuple[int, int, bool, bool]] = []
    at = span.start
    closers: list[int] | None = None  # looked for with the first single mark: most texts open none
    after = strays = 0
    while found := _MARK.search(text, at, span.end):
        at = found.start()
        mark = _opening(text, at, span)
        if mark is None:
            at += 1
            continue
        width, single = mark
        if single:
            closers = _single_closers(text, span) if closers is None else closers
            while after < len(closers) and closers[after] <= at:
                after += 1
            end = _single_end(text, at, closers, after)
            if end is None:
                at += 1
                continue
            result.append((at, end, False, False))
            at = end
            continue
        end, unclosed = _double_end(text, at, width, span)
        if end == at + width:  # no closing mark within reach
            strays += 1
            if strays > _MOST_STRAYS:
                break
        else:
            result.append((at, end, True, unclosed))
        at = max(end, at + 1)
    return result


def _opening(text: str, at: int, span: Span) -> tuple[int, bool] | None:
    """Width of an opening mark at `at` and whether it is single; None where there is none."""
    char = text[at]
    before = text[at - 1] if at > span.start else " "
    following = text[at + 1] if at + 1 < span.end else " "
    if char in _PAIRS or (char == "”" and before in _SPACE_OR_START and not following.isspace()):
        return 1, False
    if text.startswith(("``", "''"), at) and at + 2 < span.end:
        if char == "`" and text[at + 2].isspace() and before in _SPACE_OR_START:
            return None if _closes_instead(text, at, span) else (2, False)
        return (2, False) if before in _SPACE_OR_START and not text[at + 2].isspace() else None
    if char == '"':
        return (1, False) if not following.isspace() and (before in _SPACE_OR_START or not before.isalnum()) else None
    if (
        char in "‘'’"
        and (before in _SPACE_OR_START or before in '“"')
        and (following.isalnum() or following in "[(…£$€")
    ):
        decade = following.isdigit() and text[at + 3 : at + 4] in ("s", " ", "")
        return None if decade or (char == "’" and following.islower()) else (1, True)
    return None


def _closes_instead(text: str, at: int, span: Span) -> bool:
    """ "Everyone was polite, `` said Roe": newswire's opening mark, set apart, printed in place of a closing one."""
    ends = text[max(span.start, at - 2) : at].rstrip()[-1:] in (",", ".", "!", "?")
    return ends and text[at + 3 : at + 4].islower()


def _double_end(text: str, at: int, width: int, span: Span) -> tuple[int, bool]:
    """Past the closing mark of the double quotation that opens at `at`, or the paragraph's end (unclosed)."""
    char = text[at]
    stop = min(span.end, at + _LONGEST)
    closing: tuple[str, ...]
    if width == 2:
        closing = ("''", '"', "”")
    elif char == '"':
        closing = ('"', "”", "''") if _closed_by(text, "”", '"', at + 1, stop) else ('"',)
    elif char == "”":
        closing = ("”",)
    elif char == "«":
        closing = ("»",)
    else:
        closing = ("”", '"', "''") if _closed_by(text, '"', "”", at + 1, stop) else ("”",)
    depth = 0
    here = at + width
    while found := _CLOSE.search(text, here, stop):
        here = found.start()
        if char == "“" == text[here]:
            depth += 1
        elif mark := next((m for m in closing if text.startswith(m, here)), ""):
            nested = (
                mark in ('"', "”")
                and char == '"'
                and text[here - 1].isspace()
                and here + 1 < stop
                and text[here + 1].isalnum()
            )
            if nested and '"' in text[here + 1 : stop]:
                depth += 1
            elif (depth and text.find("”", here + 1, stop) != -1 and mark == "”") or (
                depth and mark == '"' and text.find('"', here + 1, stop) != -1
            ):
                depth -= 1
            else:
                return here + len(mark), False
        here += 1
    if stop < span.end:  # no mark within reach: take it for a stray one
        return at + width, False
    return span.end, True


def _closed_by(text: str, other: str, own: str, low: int, high: int) -> bool:
    """Whether a mark of the `other` style closes what a mark that wants its `own` opened: it comes first, behind a sign
    ('"P,” said Roe. "Q."'), or there is none of its own."""
    first, match = text.find(other, low, high), text.find(own, low, high)
    if match == -1:
        return other == '"' or first != -1
    ends = low < first < match and text[first - 1] in ",.!?" and (first + 1 >= high or text[first + 1].isspace())
    return ends and text.find("“", low, first) == -1


def _single_closers(text: str, span: Span) -> list[int]:
    """Positions of ’ and ' that may close: after a sign or word, before a blank, a sign or the end."""
    found = (m.start() for m in _SINGLE_CLOSE.finditer(text, span.start + 1, span.end))
    return [i for i in found if not text[i - 1].isspace() and (i + 1 == span.end or not text[i + 1].isalnum())]


def _single_end(text: str, at: int, closers: list[int], after: int) -> int | None:
    """Past the mark that closes the single quotation opened at `at`.

    A mark after , . ! ? is surely one; after s it may be a possessive, so a sure one before the next opening wins.
    """
    fallback: int | None = None
    for n in range(after, min(after + 12, len(closers))):
        here = closers[n]
        between = text[at + 1 : here]
        if len(between) > 1500 or any(between[k] in "‘'" and between[k - 1] in " (" for k in range(1, len(between))):
            break
        if text[here - 1] in ",.!?…":
            return here + 1
        if fallback is None or text[fallback - 2] == "s":
            fallback = here + 1 if fallback is None or text[here - 1] != "s" else fallback
            if text[here - 1] != "s":
                return fallback
    return fallback
