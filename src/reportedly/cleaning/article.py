"""Which blocks of a page are its article: trafilatura's word where it is installed, else how the text is spread.

trafilatura is given the page as we see it (nothing hidden, no deep nesting, no attributes but class and id), so that it
neither loses a tail behind nested elements nor reads what readers do not see.
"""

from __future__ import annotations

import logging
from collections.abc import Sequence

from reportedly.cleaning.words import ends_sentence, words_in

# Beyond this, lxml's tree of the page would take more memory and time than the vote is worth.
_MOST_CHARACTERS = 600_000
_KEY = 48
# What a parser finds wrong with a page is no news to a user whose terminal it would reach.
logging.getLogger("trafilatura").addHandler(logging.NullHandler())


def vote(shown: str, blocks: Sequence[str]) -> tuple[list[bool] | None, str | None]:
    """For each block whether the extractor takes it for the article's; None and the reason where it gives no answer."""
    if len(shown) > _MOST_CHARACTERS or not any(words_in(b) >= 6 for b in blocks):
        return None, None
    try:
        import trafilatura
    except ImportError:  # a missing extra costs the vote, not the report
        return None, (
            "article chosen without trafilatura, by the spread of the text alone (pip install 'reportedly[html]')"
        )
    try:
        extracted = trafilatura.extract(
            f"<html><body>{shown}</body></html>",
            favor_recall=True,
            include_comments=False,
            include_tables=True,
            deduplicate=False,
            output_format="txt",
        )
    except Exception:  # whatever a parser raises on a hostile page costs its vote only
        return None, None
    if not extracted:
        return None, None
    lines = {_key(line) for line in extracted.splitlines() if line.strip()}
    whole = [_key(block) in lines for block in blocks]
    return (whole, None) if any(whole) else (None, None)


def by_spread(blocks: Sequence[str], in_article: Sequence[bool], linked: Sequence[float]) -> list[bool]:
    """For each block whether it is the article's: in an article element if the page has one, and not mostly links."""
    marked = any(inside and _is_paragraph(block) for block, inside in zip(blocks, in_article, strict=True))
    return [(inside or not marked) and links < 0.5 for inside, links in zip(in_article, linked, strict=True)]


def fill(
    votes: Sequence[bool], blocks: Sequence[str], in_article: Sequence[bool], linked: Sequence[float]
) -> list[bool]:
    """The vote, with paragraphs that stand among the chosen ones or in the same article element added."""
    chosen = [i for i, yes in enumerate(votes) if yes]
    first, last = chosen[0], chosen[-1]
    element = any(in_article[i] for i in chosen)
    return [
        yes or (linked[i] < 0.5 and _is_paragraph(blocks[i]) and (first <= i <= last or (element and in_article[i])))
        for i, yes in enumerate(votes)
    ]


def _is_paragraph(block: str) -> bool:
    return words_in(block) >= 6 and (ends_sentence(block) or words_in(block) >= 25)


def _key(words: str) -> str:
    return "".join(c for c in words[: 3 * _KEY] if c.isalnum())[:_KEY]
