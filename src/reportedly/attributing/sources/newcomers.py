"""What a name alone tells of whoever bears it, when it is first met in a report."""

from __future__ import annotations

from collections.abc import Container

from reportedly.attributing import nouns
from reportedly.attributing.folding import fold
from reportedly.attributing.sources.given_names import given_gender
from reportedly.attributing.sources.kinds import Votes
from reportedly.attributing.sources.mentions import Speaker
from reportedly.attributing.sources.shown import gender
from reportedly.vocabulary import SourceKind


def newcomer(name: str, kind: SourceKind, votes: Votes, full: Container[str]) -> Speaker:
    """A speaker of that printed name: a person's sex, whether it surely is one, and whether a body is a place.

    `full`: surnames that the report has with a first name, folded.
    """
    key = fold(name) or name.lower()
    sex = (gender(votes.shows(key)) or given_gender(key)) if kind == "person" else ""
    last = next(reversed(key.split()), "")
    certain = kind == "person" and (sex != "" or (last != "" and last in full))
    place = kind == "body" and " " not in key and (votes.of(key)["GPE"] > 0 or key in nouns.COUNTRIES)
    return Speaker(name, key, kind, sex, certain=certain, place=place)
