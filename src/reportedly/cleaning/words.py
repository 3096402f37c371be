"""What can be told of a stretch of text from its characters alone: length in words, ending, capitals."""

from __future__ import annotations

from functools import lru_cache

_TERMINAL = ".!?…。！？؟।"
_CLOSING = "\"'”’»)]›「」』"
_OPENING = "\"'“‘«([‹„"
# Words that join capitalised words inside a name.
PARTICLES = frozenset(
    [
        "of",
        "the",
        "and",
        "&",
        "for",
        "de",
        "la",
        "le",
        "les",
        "du",
        "des",
        "del",
        "van",
        "von",
        "der",
        "den",
        "di",
        "da",
        "do",
        "dos",
        "das",
        "della",
        "sur",
        "upon",
        "zu",
        "am",
        "al",
        "el",
        "bin",
        "ibn",
        "y",
        "i",
        "en",
    ]
)
# Words a name of a paper or a section does not hold, and a headline often does.
FUNCTION_WORDS = frozenset(
    [
        "a",
        "an",
        "as",
        "at",
        "by",
        "from",
        "in",
        "into",
        "is",
        "are",
        "was",
        "were",
        "be",
        "been",
        "to",
        "with",
        "without",
        "over",
        "after",
        "before",
        "under",
        "amid",
        "against",
        "on",
        "off",
        "near",
        "we",
        "they",
        "he",
        "she",
        "it",
        "i",
        "you",
        "who",
        "what",
        "why",
        "how",
        "when",
        "where",
        "not",
        "no",
        "but",
        "or",
        "if",
        "than",
        "that",
        "this",
        "these",
        "those",
        "has",
        "have",
        "had",
        "will",
        "would",
        "can",
        "could",
        "may",
        "might",
        "must",
        "do",
        "does",
        "did",
        "says",
        "say",
        "said",
        "tells",
        "told",
        "kills",
        "killed",
        "dies",
        "dead",
        "hits",
        "out",
        "up",
        "down",
        "his",
        "her",
        "their",
        "our",
        "your",
        "its",
        "my",
        "me",
        "us",
        "them",
        "more",
        "most",
        "least",
        "how's",
        "about",
        "between",
        "during",
        "despite",
        "while",
        "because",
    ]
)


def words_in(text: str) -> int:
    """Number of words; in scripts without blanks, two characters count as one."""
    return _words_of_line(text) if len(text) <= _LINE else _words(text)


def _words(text: str) -> int:
    spaced = len(text.split())
    if text.isascii():
        return spaced
    wide = sum(1 for c in text[:2000] if "\u3040" <= c <= "\u9fff")
    return max(spaced, wide // 2)


_LINE = 400
_words_of_line = lru_cache(maxsize=1024)(_words)
"""A line is asked of by each step that may know what it is."""


def ending(text: str) -> str:
    """The last character that is no closing quote or bracket, "" for none."""
    return text.rstrip().rstrip(_CLOSING + " ")[-1:]


def ends_sentence(text: str) -> bool:
    """Whether the text ends as a sentence does, closing quotes and brackets aside."""
    return ending(text) in _TERMINAL and bool(ending(text))


def is_prose(text: str) -> bool:
    """Whether a line reads as running text: ends as a sentence and is no label, or is far too long for a title."""
    count = words_in(text)
    return count >= 30 or (count >= 4 and (ends_sentence(text) or text.rstrip()[-1:] in {":", ","}))


def capitalised(word: str) -> bool:
    """Whether the first letter or digit is a capital or a digit."""
    for char in word:
        if char.isalnum():
            return char.isupper() or char.isdigit()
    return False


def is_name(text: str, most: int = 7) -> bool:
    """Whether the words could be a name of a person or body: capitalised but for particles, none a sentence's end."""
    words = text.split()
    if not words or len(words) > most or (not capitalised(words[0]) and words[0] not in {"de", "van", "von", "al"}):
        return False
    return all(capitalised(w) or w.lower() in PARTICLES for w in words) and any(c.isalpha() for c in text)


def is_title_case(text: str) -> bool:
    """Whether nearly all longer words are capitalised, as in an American headline."""
    longer = [w for w in text.split() if sum(c.isalpha() for c in w) >= 4]
    return len(longer) >= 3 and sum(capitalised(w) for w in longer) >= 0.8 * len(longer)


def is_capitals(text: str) -> bool:
    """Whether every letter that has a case is a capital."""
    return text.upper() == text and text.lower() != text


def bare(text: str) -> str:
    """Folded for comparing with a table: lower case, single blanks, no quotes or brackets or marks at the ends."""
    folded = " ".join(text.replace("’", "'").casefold().split())
    return folded.strip(_CLOSING + _OPENING + ".,:;!?…-–—|·•*>›»+# ")


def quoting(before: str) -> bool:
    """Whether a quotation is open at the end of these words."""
    if before.count('"') % 2 == 1:
        return True
    return sum(c in "“«„" for c in before) > sum(c in "”»" for c in before)
