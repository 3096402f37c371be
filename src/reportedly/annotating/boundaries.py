"""Sentence boundaries that words alone settle, set before the parser sees the text.

The parser's splitter errs after abbreviations ("Gov. | Smith") and around quotation marks ("… done. | ” He left");
where the characters leave no doubt it is told, elsewhere it decides.
"""

from __future__ import annotations

from collections.abc import Sequence


def _words(listed: str) -> frozenset[str]:
    return frozenset(listed.split())


ABBREVIATIONS = _words(
    """mr. mrs. ms. dr. prof. gov. sen. rep. gen. lt. col. capt. sgt. maj. adm. cmdr. cpl. pvt. st. mt. ft. no. nos. vs.
    v. rev. hon. pres. supt. det. insp. hr. fr. sr. jr. messrs. jan. feb. mar. apr. jun. jul. aug. sept. sep. oct. nov.
    dec. approx. dept. est. fig. e.g. i.e. etc. cf. al. amb. atty. sec. min. asst. assn. const. cllr. smt. msgr. brig.
    eng. dep. cdr. ald. bros. ave. blvd. rd. u.s. u.k.
    u.n. e.u. a.m. p.m. d.c."""
)
_NEVER_FINAL = ABBREVIATIONS - _words("u.s. u.k. u.n. e.u. a.m. p.m. d.c. etc. jr. sr. al. st. no.")
_MAY_END = _words("a.m. p.m. u.s. u.k. u.n. e.u. d.c.")
_OPENERS = _words(
    "The There It He She They We This That These Those But And When After Police Officers Nobody Witnesses"
)
"""Words that, written large behind an abbreviation of few letters and full stops, open a sentence."""
TITLES = (
    *("Maj.", "Sgt.", "Capt.", "Lt.", "Col.", "Cpl.", "Cmdr.", "Pvt.", "Supt.", "Det.", "Insp.", "Const.", "Asst."),
    *("Cllr.", "Smt.", "Hon.", "Amb.", "Atty.", "Fr.", "Msgr.", "Eng.", "Dep.", "Pres.", "Brig.", "Cdr.", "Ald."),
)
"""Titles that are one word with their full stop; a tokenizer prints it apart, and then a sentence may end there."""
_CLOSING = frozenset("”’»)]'\"") | {"''"}
_ENDING = '.!?…"”»’)'
_OPENING = frozenset("“‘«([\"'") | {"``", "''"}


def sentence_starts(tokens: Sequence[str], *, signed: bool = False) -> list[bool | None]:
    """For each token (text with its trailing blank): True starts a sentence, False does not, None: the parser sees.

    `signed`: no sentence starts but behind a sign that may end one; for parsers that split headlines and names.
    """
    words = [t.strip() for t in tokens]
    result: list[bool | None] = [None] * len(words)
    careless = next((w[0].islower() for w in words if w[:1].isalpha()), False)  # a post without capitals
    double = 0  # straight double quotation marks so far: odd is inside
    for at in range(1, len(words)):
        before, here = words[at - 1], words[at]
        if before in ('"', "''"):
            double += 1
        if not here or not before:
            continue
        spaced = tokens[at - 1][-1:].isspace()
        closes = here in "”»" or (here in ('"', "''") and double % 2 == 1) or (here in _CLOSING and not spaced)
        if careless and spaced and before == "." and here[0].islower() and _ends_word(words[at - 2]):
            result[at] = True
        elif closes or before.lower() in _NEVER_FINAL or here[0].islower():
            result[at] = False
        elif before.lower() in _MAY_END and here in _OPENERS:
            result[at] = True  # "at about 9:41 a.m. There were no reports"
        elif before == ":" and here[0].isdigit():
            result[at] = False  # "Registered: 604."
        elif before.startswith("@") and at > 1 and words[at - 2] in "–—-" and here[0].isupper():
            result[at] = True  # a post signed "– @handle", then its next sentence
        elif _finished(words, tokens, at, double) and (here[0].isupper() or here in _OPENING):
            result[at] = True
        elif signed and before[-1] not in _ENDING:
            result[at] = False
    return result


def _ends_word(word: str) -> bool:
    """Whether a full stop after `word` ends more than an abbreviation."""
    return len(word) > 1 and word.isalpha() and word.lower() + "." not in ABBREVIATIONS


def _finished(words: Sequence[str], tokens: Sequence[str], at: int, double: int) -> bool:
    """Whether a full stop (with a closing mark or without) and a blank stand before `at`."""
    if not tokens[at - 1][-1:].isspace():
        return False
    back = at - 1
    if words[back] in _CLOSING and not (words[back] in ('"', "''") and double % 2 == 1):
        back -= 1
    return back > 0 and words[back] == "." and words[back - 1].lower() + "." not in _NEVER_FINAL
