"""attribute for languages that are data: one TOML file of words each, read by one engine.

A lower level than English, stated in docs/languages.md. The engine knows no language: it works on parts of speech of
Universal Dependencies, quotation marks, and the words in `LANGUAGE.toml`.
"""

from __future__ import annotations

from reportedly.attributing.languages.lexicon import known_languages, lexicon
from reportedly.attributing.languages.parsed import Parsed
from reportedly.attributing.languages.sayings import find_sayings
from reportedly.attributing.languages.silences import find_silences
from reportedly.attributing.languages.writing import write
from reportedly.attributing.sayings.nesting import nest
from reportedly.vocabulary import Annotated, Attribution

__all__ = ["attribute_by_words", "known_languages"]


def attribute_by_words(annotated: Annotated) -> tuple[Attribution, ...]:
    """All attributions of a report in one of `known_languages()`, by position; none for a language without words."""
    if not annotated.tokens or annotated.language not in known_languages():
        return ()
    parsed = Parsed(annotated, lexicon(annotated.language))
    silences = find_silences(parsed)
    sayings = nest(find_sayings(parsed, [s.cue for s in silences]))
    return write(parsed, sayings, silences)
