"""What a bare figure counts though no noun stands beside it: "Dead: 12", "a town of 18,000", "two more", "all four"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from reportedly.normalising.lexing import Word
from reportedly.normalising.measured import Measured
from reportedly.normalising.word_lists import words

# Heads of headlines and lists that count people: "Death toll now 14", "Missing: 9".
_TOLLS = words(
    """
    toll dead injured missing killed wounded deaths fatalities casualties survivors rescued hurt arrested detained
    admitted treated hospitalised hospitalized evacuated infected displaced homeless discharged released
    """
)
_TO_THE_FIGURE = words(
    """
    : yesterday today evening morning night
    now at to is stands stood rises rose rise climbs climbed climb hits hit reaches reached up - – — revised has had
    risen passed from down was climbing rising jumped jumps grew grown
    """
)
# "a town of 18,000", "a crowd of 300": people, where no other noun follows.
_OF_PEOPLE = words(
    """
    town city village suburb community population crowd settlement island hamlet district municipality borough
    territory nation country crew staff workforce congregation audience
    """
)
_AGAIN = frozenset(("more", "others", "other", "further"))
_ALL = frozenset(("all", "these", "those", "both", "the"))
_HARMED = frozenset(("dead", "injured", "wounded", "missing", "detained", "arrested", "displaced", "infected"))
_LEFT = frozenset((".", ",", ";", "below", "inside", "behind", "still", "to", "in", "on", "at", "aboard"))
_HAPPENED = words(
    """
    was were is are had have has remain remained died survived remains be been would will could may might can did
    """
)


def understood(words: Sequence[Word], i: int, end: int, counted: Measured | None, earlier: str) -> Measured | None:
    """The counted thing of the figure words[i:end] by the words around, where the parse shows no noun.

    `earlier`: the thing the paragraph counted last ("" for none), taken up by "two more", "all four", and a bare
    figure that is the subject ("seven are missing").
    """
    of = counted.of if counted is not None else ""
    if voting(words, i) and (counted is None or not counted.noun):
        return Measured("vote", of)
    if _toll(words, i):
        return Measured("person", of or words[_toll(words, i) - 1].text)
    if named := _label(words, i, end):
        return Measured(named[0], of or named[1])
    if i >= 2 and words[i - 1].low == "of" and words[i - 2].low in _OF_PEOPLE and _closed(words, end):
        return Measured("person", of or words[i - 2].text)
    following = words[end].low if end < len(words) else ""
    if _befell(words, end) and (counted is None or counted.noun in ("", "fall", "collapse", "fell", "shot")):
        return Measured("person", of or following)
    if following in _AGAIN and any(w.low in _TOLLS for w in words[end + 1 : end + 6]):
        return Measured("person", of or words[end].text)
    those = [w.low for w in words[end : end + 3]]
    if those[:2] == ["of", "those"] and (those[2:] == ["who"] or (those[2:] and those[2] in _TOLLS | {"trapped"})):
        return Measured("person", of or those[2])
    if those[:2] == ["of", "the"] and those[2:] and those[2] in _HARMED and (counted is None or not counted.noun):
        return Measured("person", of or those[2])  # "two of the dead"
    if counted is None and _harmed(words, i, end):
        return Measured("person", words[i - 1].text)
    opened = i == 0 or words[i - 1].low in _OPENING
    if counted is None and _stays(words, i, end) and not (earlier and opened):
        return Measured("person", words[end].text)
    there = i >= 2 and words[i - 2].low == "there" and words[i - 1].low in ("is", "are", "was", "were")
    if (
        there
        and counted is None
        and not _may_be_a_year(words[i])
        and following in ("in", "at", "on", "left", "here", "now", "still")
    ):
        return Measured(earlier, "")  # "there are 580 in the field"
    if not earlier:
        return counted
    if words[i - 1].low == "leaving" and i and (counted is None or not counted.noun) and following in _LEFT:
        return Measured(earlier, of)
    if following in _AGAIN and (
        _closed(words, end + 1) or words[end + 1].low in _HAPPENED or words[end + 1].low.endswith("ed")
    ):
        return Measured(earlier, of or words[end].text)
    if following == "of" and end + 1 < len(words) and words[end + 1].low in ("them", "these", "those", "whom"):
        return Measured(earlier, of)
    if i and words[i - 1].low in _ALL and (_closed(words, end) or following in _HAPPENED):
        return Measured(earlier, of)
    opens = i == 0 or words[i - 1].low in _OPENING
    if (
        (following in _HAPPENED or (following.endswith("ed") and len(following) > 4))
        and opens
        and not _may_be_a_year(words[i])
    ):
        return replace(counted, noun=earlier) if counted is not None else Measured(earlier, "")
    return counted


_OPENING = frozenset((".", ",", ";", ":", "and", "but", "while", "that", "which", "–", "—", '"', "“"))


def _label(words: Sequence[Word], i: int, end: int) -> tuple[str, str] | None:
    """The thing a list counts, and its words: "Persons who sought care: 407", "Houses destroyed: 14"; None for none."""
    if i < 2 or words[i - 1].text != ":" or not _listed(words, end):
        return None
    first = i - 2
    while first > max(0, i - 9) and words[first - 1].text not in ".;:!?" and not words[first - 1].digits:
        first -= 1
    if not words[first].text[0].isupper() or i - 1 - first > 7:
        return None
    label = words[first : i - 1]
    head = next((w for w in label[:3] if w.low.endswith("s") or w.low in ("people", "men", "women", "children")), None)
    if head is None or len(head.low) < 4 or head.low.endswith(("ss", "us", "is")):
        return None
    return _one(head.low), " ".join(w.text for w in label)


def _listed(words: Sequence[Word], end: int) -> bool:
    return end >= len(words) or words[end].text in ".,;()"


def _one(plural: str) -> str:
    known = {"people": "person", "persons": "person", "men": "man", "women": "woman", "children": "child"}
    if plural in known:
        return known[plural]
    if plural.endswith("ies"):
        return plural[:-3] + "y"
    return plural[:-2] if plural.endswith(("ches", "shes", "sses", "xes")) else plural[:-1]


def _may_be_a_year(word: Word) -> bool:
    return word.digits and len(word.text) == 4 and word.text.isdecimal()


def _stays(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether a bare figure is who is somewhere: "some 2,300 were in shelters", "300 are still at the border"."""
    if _may_be_a_year(words[i]):
        return False
    after = [w.low for w in words[end : end + 4]]
    if after[:1] not in (["were"], ["are"], ["remain"], ["remained"]):
        return False
    rest = [w for w in after[1:] if w not in ("still", "also", "now", "already", "being", "not", "left", "waiting")]
    return bool(rest) and rest[0] in ("in", "at", "on", "without", "among", "inside", "outside", "aboard", "under")


def _harmed(words: Sequence[Word], i: int, end: int) -> bool:
    """Whether a plural that only bounds ends what befalls people: "sickens scores", "left hundreds homeless"."""
    if i == 0 or words[i].low not in ("dozens", "scores", "hundreds", "thousands", "millions"):
        return False
    verb = words[i - 1].low
    harm = verb.startswith(_HARM) and verb.endswith(("s", "ed", "ing", "e", "en"))
    return harm and (
        _closed(words, end) or words[end].low in ("at", "after", "near", "across", "as", "from", "homeless")
    )


_HARM = (
    "sicken", "kill", "injur", "wound", "hurt", "displac", "strand", "trap", "arrest", "evacuat", "rescu", "detain",
    "poison", "infect", "hospital", "free", "kidnap", "abduct", "jail", "endanger", "threaten",
)  # fmt: skip


def voting(words: Sequence[Word], i: int) -> bool:
    """Whether the figure at `i` is one side of a vote: "voted 231 to 204", "a vote of 7 to 2", "9 votes to 4"."""
    before = [w.low for w in words[max(0, i - 3) : i]]
    if before[-1:] == ["to"]:
        return any(w in _VOTING for w in before[:-1]) or voting(words, i - 2)
    pair = i + 2 < len(words) and words[i].digits and words[i + 1].low == "to" and words[i + 2].digits
    return pair and any(w in _VOTING for w in before)


_VOTING = frozenset(("vote", "voted", "votes", "voting"))


def _befell(words: Sequence[Word], end: int) -> bool:
    """Whether what follows befalls people only: "200 fall ill", "31 were admitted to hospital", "nine in hospital"."""
    after = [w.low for w in words[end : end + 8]]
    if after[:1] == ["of"] and after[1:2] in (["them"], ["these"], ["those"], ["whom"]):
        after = after[2:]
    while after and after[0] in _HAPPENED | {"still", "also", "now", "later"}:
        after = after[1:]
    if after[:1] in (["fall"], ["fell"], ["fallen"], ["taken"], ["left"], ["made"]):
        return after[1:2] in (["ill"], ["sick"], ["unconscious"])
    if after[:2] in (["shot", "dead"], ["found", "dead"], ["feared", "dead"]):
        return True
    if after[:1] in (["feared"], ["believed"]):
        rest = after[3:] if after[1:3] == ["to", "be"] else after[1:]
        return rest[:1] != [] and rest[0] in _LOST
    if after[:2] == ["on", "board"] or after[:1] == ["aboard"]:
        return True
    if after[:1] == ["in"] and after[1:2] + after[2:3] and "condition" in after[1:5]:
        return True
    if after[:2] == ["in", "hospital"] or after[:1] in (
        ["hospitalised"],
        ["hospitalized"],
        ["collapse"],
        ["ill"],
        ["missing"],
        ["unaccounted"],
        ["dead"],
        ["injured"],
    ):
        return True
    return after[:1] in (["admitted"], ["taken"], ["rushed"], ["airlifted"]) and "hospital" in after[:4]


_LOST = frozenset(("dead", "buried", "trapped", "missing", "killed", "injured", "hurt", "drowned", "alive"))


def _closed(words: Sequence[Word], at: int) -> bool:
    """Whether a phrase ends at `at`."""
    return at >= len(words) or words[at].text in '.,;:!?)”"–—' or words[at].low in ("and", "but", "who", "in", "on")


def _toll(words: Sequence[Word], i: int) -> int:
    """One more than the index of the word of a toll right before the figure; 0 for none."""
    at = i - 1
    while at >= max(0, i - 6) and (
        words[at].low in _TO_THE_FIGURE or (words[at].digits and words[at - 1].low == "from")
    ):
        at -= 1
    found = at >= 0 and at < i - 1 and words[at].low in _TOLLS
    return at + 1 if found else 0
