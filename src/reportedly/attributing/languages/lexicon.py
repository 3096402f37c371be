"""What is to be known of a language to find who says what in it: one TOML file each, read into one frozen table."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from typing import Any

from reportedly.attributing.cues import words
from reportedly.vocabulary import Stance

_HERE = Path(__file__).parent
Words = frozenset[str]
_FORCES: tuple[Stance, ...] = ("said", "claimed", "confirmed", "admitted", "denied", "hedged")


@dataclass(frozen=True, slots=True)
class Lexicon:
    """One language's words, lower case, apostrophes straight. Every field is a table of its file; phrases are several
    printed words, longest first."""

    language: str
    verbs: dict[str, Stance]  # lemma, "s'" + lemma for a reflexive one, or lemma and the printed word after it -> force
    infinitive: Words  # verbs whose infinitive is what is said
    object: Words  # verbs whose noun object is
    governed: dict[str, Words]  # verb -> prepositions whose phrase is
    negated: dict[str, Stance]  # verb -> stance under a negation
    forms: dict[str, str]  # printed form -> lemma
    sure: Words  # printed forms that are cues whatever a pipeline takes them for
    grammar: dict[str, Words]  # little words by what they do (complementizers, copulas, linkers …)
    adverbs: tuple[str, ...]  # endings of adverbs a pipeline takes for verbs
    pronouns: dict[str, str]  # pronoun -> "m1", "f1", "m2", "f2"
    genders: dict[str, str]  # determiner or title -> "m", "f"
    stems: tuple[str, ...]  # irregular stems of the conditional of hearsay
    endings: tuple[str, ...]
    modals: Words
    hedges: Words
    before_source: tuple[str, ...]  # phrases in front of a source ("according to"), longest first
    opening_source: tuple[str, ...]  # the same, only at a sentence's beginning
    hearsay: tuple[str, ...]  # phrases that mean who spoke last, or nobody
    never_source: Words  # what makes a phrase of before_source something else ("selon lequel")
    nouns: dict[str, Words]  # head nouns by kind (outlets, bodies, persons, crowds, documents, titles …)
    cited: tuple[str, ...]  # "quoted by": what follows is a later link
    citing: tuple[str, ...]  # "citing": what follows is an earlier link
    told: tuple[str, ...]  # "to", "on": an outlet that follows is a later link
    press: Words
    refusals: tuple[re.Pattern[str], ...]
    disclaimers: tuple[re.Pattern[str], ...]
    lead: re.Pattern[str]
    background: Words
    light: Words

    def is_(self, table: str, word: str) -> bool:
        """Whether a word is one of the grammar's `table`."""
        return word in self.grammar[table]


def known_languages() -> frozenset[str]:
    """Languages there is a file for."""
    return frozenset(path.stem for path in _HERE.glob("*.toml"))


@lru_cache(maxsize=16)
def lexicon(language: str) -> Lexicon:
    """The words of one of `known_languages()`. Raises KeyError or re.error where its file is not as it should be."""
    data = tomllib.loads((_HERE / f"{language}.toml").read_text(encoding="utf-8"))
    takes, grammar, steps, where = data["takes"], data["grammar"], data["steps"], data["prepositions"]
    verbs: dict[str, Stance] = {}
    for force in _FORCES:
        for verb in [*data["verbs"].get(force, "").split(), *data["verbs"].get(force + "+", ())]:
            verbs["s'" + verb[3:] if verb.startswith("se ") else verb] = force
    verbs |= dict.fromkeys(set(data["negated"]) - set(verbs), "said")
    forms = _forms(verbs, data["endings"]) | data["forms"]
    return Lexicon(
        language=data["language"],
        verbs=verbs,
        infinitive=words(takes["infinitive"]),
        object=words(takes["object"]),
        governed={verb: words(listed) for verb, listed in takes["prepositions"].items()},
        negated=data["negated"],
        forms=forms,
        sure=_sure(forms, data),
        grammar={name: words(listed) for name, listed in grammar.items() if isinstance(listed, str)},
        adverbs=tuple(grammar["adverb_endings"].split()),
        pronouns=grammar["pronouns"],
        genders={word: gender for gender, listed in grammar["genders"].items() for word in listed.split()},
        stems=tuple(data["conditional"]["stems"].split()),
        endings=tuple(data["conditional"]["endings"].split()),
        modals=words(data["conditional"]["modal"]),
        hedges=words(data["hedges"]["words"]),
        before_source=_phrases(where["anywhere"]),
        opening_source=_phrases(where["first"]),
        hearsay=_phrases(where["whole"]),
        never_source=words(where["not_before"]),
        nouns={kind: words(listed) for kind, listed in data["nouns"].items()},
        cited=_phrases(steps["cited"]),
        citing=_phrases(steps["citing"]),
        told=_phrases(steps["to"]),
        press=words(steps["press"]),
        refusals=_patterns(data["silences"]["refusals"]),
        disclaimers=_patterns(data["silences"]["disclaimers"]),
        lead=re.compile(data["layout"]["lead"]),
        background=words(data["background"]["words"]),
        light=words(data["light"]["words"]),
    )


def _forms(verbs: dict[str, Stance], endings: dict[str, str]) -> dict[str, str]:
    """The printed forms of regular verbs, by the endings of their dictionary forms."""
    found: dict[str, str] = {}
    for verb in verbs:
        lemma = verb.removeprefix("s'").partition(" ")[0]
        for ending, printed in endings.items():
            if lemma.endswith(ending):
                found |= {lemma.removesuffix(ending) + end: lemma for end in printed.split()}
    return found


def _sure(forms: dict[str, str], data: dict[str, Any]) -> Words:
    """Forms of the present tense that no other word shares: the first two of a row of endings; and irregular ones."""
    regular = {end for printed in data["endings"].values() for end in printed.split()[:2]}
    present = {
        f
        for f, lemma in forms.items()
        if any(f == lemma.removesuffix(e) + end for e in data["endings"] for end in regular)
    }
    return frozenset((present | set(data["forms"])) - words(data["homographs"]["words"]))


def _phrases(listed: list[str]) -> tuple[str, ...]:
    return tuple(sorted(listed, key=lambda phrase: (-len(phrase), phrase)))


def _patterns(listed: list[Any]) -> tuple[re.Pattern[str], ...]:
    return tuple(re.compile(pattern) for pattern in listed)
