"""Words by which a report says more, or leans further, than what it rests on. Data of the language."""

from __future__ import annotations

import re

_LADDERS = """
things: limit hamper slow reduce affect impede | disrupt delay interrupt hinder | damage dent scratch
things: _ | _ | _ | cripple crippled paralyse paralyze sever knock halt ravage
things: _ | _ | _ | _ | destroy wreck obliterate annihilate demolish devastate raze flatten
fear: possible risk | concern worry | fear warn alarm | panic terror chaos
blame: link connect | suspect | accuse blame | guilty convict prove
amount: some several few | many dozens scores | hundreds | thousands | all entire every
injury: slight minor | serious severe | critical | dead die kill
manner: decline fall drop | slump slide | plunge crash collapse
speech: criticise criticize | condemn denounce | slam savage
"""


def _rungs(table: str) -> dict[str, tuple[str, int]]:
    out: dict[str, tuple[str, int]] = {}
    for line in table.strip().splitlines():
        name, rungs = line.split(":")
        for height, rung in enumerate(rungs.split("|")):
            for word in rung.split():
                out.setdefault(word, (name, height))
    return out


RUNGS = _rungs(_LADDERS)
"""Lemma -> (ladder, height)."""

LOADED: tuple[tuple[re.Pattern[str], str], ...] = tuple(
    (re.compile(pattern, re.IGNORECASE), because)
    for pattern, because in (
        (r"\bfail(?:ed|s|ing)? to (?:claim|admit|deny|condemn|respond|comment|acknowledge|apologi[sz]e)\b",
         "“failed to” blames what “did not” would report"),
        (r"\brefus(?:ed|es|ing) to (?:deny|admit|comment|acknowledge|rule out|say)\b",
         "“refused to” blames what “did not” would report"),
        (r"\b(?:propagandists?|terrorist (?:raid|attack|regime|state))\b",
         "names the other side by a judgement"),
        (r"\b(?-i:liberation|liberated|liberators)\b", "“liberation” takes a side on who held a place by right"),
        (r"\b(?:doomed|horror|nightmare|hellish)\b",
         "a word for the reader's feelings"),
        (r"\bso-called\b", "“so-called” takes a side on what a thing is"),
        (r"\b(?:puppet|stooge|henchm[ae]n|cronies|thugs?|goons?|mouthpiece)\b", "contempt in place of a name"),
        (r"\b(?:regime|junta)\b(?! change)", "“regime” takes a side on who governs"),
        (r"\b(?:cowardly|heroic|brazen|shameful|heinous|despicable|ruthless)\b",
         "a judgement in the reporter's own words"),
        (r"\b(?:bloodbath|carnage|apocalyptic|horrific hell)\b", "a word stronger than any figure given"),
        (r"\b(?:conveniently|predictably|mysteriously|suspiciously|tellingly|miraculously|of course)\b",
         "an aside that judges"),
        (r"\b(?:claims?|insist(?:s|ed)?|maintain(?:s|ed)?) (?:unconvincingly|implausibly|without evidence)\b",
         "the reporter judges what is said"),
    )
)  # fmt: skip
"""Pattern and why it leans; only a reporter's own words are looked at."""

INTERVIEW = re.compile(r"\b(?:in|during) an? (?:[\w-]{1,20} ){0,2}?interview\b", re.IGNORECASE)
"""An interview; whom it was given to should follow."""

GIVEN_TO = re.compile(r"\s{0,3}(?:,\s{0,3})?(?:with|to|for|on|by|published|broadcast|aired|given)\b", re.IGNORECASE)
"""What follows an interview that is accounted for."""

_MEASURED = """
range speed height depth length distance weight temperature reading readings read level levels meter gauge pressure
concentration dose altitude width radius wind gust gusts magnitude
"""
MEASURED = frozenset(_MEASURED.split())
"""What is given in units: a bare number after one of these leaves its unit out."""
