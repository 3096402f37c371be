"""Letters on which transliterations of one name differ, folded together: data of spelling, for Latin script."""

from __future__ import annotations

from functools import lru_cache

_LETTERS = str.maketrans("gjywqx", "hiivkk")
_GROUPS = (
    ("ph", "f"), ("kh", "h"), ("gh", "h"), ("zh", "z"), ("sch", "s"), ("ch", "c"), ("sh", "s"), ("ts", "c"),
    ("tz", "c"), ("ck", "k"),
)  # fmt: skip
_VOWELS = (("ou", "u"), ("iu", "u"), ("ia", "a"), ("ie", "e"), ("io", "o"))


@lru_cache(maxsize=65536)
def skeleton(token: str) -> str:
    """A folded ASCII word as several transliterations agree on it: "hordiyenko", "gordienko" -> one string.

    Equal skeletons mean the spellings could be of one name, no more.
    """
    out = token
    for group, letter in _GROUPS:
        out = out.replace(group, letter)
    out = out.translate(_LETTERS)
    for group, letter in _VOWELS:
        out = out.replace(group, letter)
    kept: list[str] = []
    for letter in out:
        if not kept or kept[-1] != letter:
            kept.append(letter)
    text = "".join(kept)
    return text[:-1] if len(text) > 3 and text[-1] in "ie" else text


def skeletons(token: str) -> frozenset[str]:
    """All skeletons of a word: "j" is a vowel's letter in some languages ("Dunja"), "zh" in others ("Drojin")."""
    if "j" not in token:
        return frozenset({skeleton(token)})
    return frozenset({skeleton(token), skeleton(token.replace("j", "zh"))})
