"""A pattern that is tried in lower case first finds what Python finds without regard to case."""

from __future__ import annotations

import gc
import re
from importlib import import_module
from pkgutil import walk_packages

import pytest
from hypothesis import given
from hypothesis import strategies as st

import reportedly
from reportedly.caseless import Caseless

SOURCES = (
    r"\b(?:may|might|could have)\b",
    r"\b(?:(?-i:may)|might)\b(?! not)",
    r"(?<!The )\b[A-Z]\w+ (?P<Where>S[aeiou]t|°[CF])(?P=Where)?",
    r"(?! \b(?-i:May)\b)[ ]?m\w+",
    r"^no\s+([a-z]{3,})\W*$",
    r"[^A-F\s]{3}|\(Sic\)|[)(]I",
    r"K\u212a|stra\xdfe|É",
)
letters = st.text(alphabet="mMaAyYiIsStTkKnNoO °CF()!éÉ\u0130\u0131\u017f\u212a\u03a3ß", max_size=30)
words = st.lists(st.sampled_from(("May", "may", "MIGHT", "not", "The Sat", "°c", "no Doubt", "(sic)")), max_size=6)


@pytest.mark.parametrize("source", SOURCES)
@given(text=letters | words.map(" ".join), start=st.integers(0, 8), end=st.integers(0, 40))
def test_as_without_regard_to_case(source: str, text: str, start: int, end: int) -> None:
    plain, fast = re.compile(source, re.IGNORECASE), Caseless(source)
    for given_text in (text, f"{text} " * 20):  # short, and long enough to be remembered
        found, wanted = fast.search(given_text, start, end), plain.search(given_text, start, end)
        assert (found and found.span()) == (wanted and wanted.span())
        assert [m.span() for m in fast.finditer(given_text, start)] == [
            m.span() for m in plain.finditer(given_text, start)
        ]
        assert fast.findall(given_text) == plain.findall(given_text)
        assert fast.sub("-", given_text) == plain.sub("-", given_text)


def test_no_pattern_in_use_has_a_range_that_lower_case_would_change() -> None:
    for module in walk_packages(reportedly.__path__, "reportedly."):
        if not module.name.endswith("__main__"):
            import_module(module.name)
    gc.unfreeze()  # what the language pipeline loaded before is kept from the collector
    made = [o for o in gc.get_objects() if isinstance(o, Caseless) and o.pattern.pattern not in SOURCES]
    assert made
    for one in made:
        for low, high in re.findall(r"(?<!\\)(\w)-(\w)", "".join(re.findall(r"\[[^\]]*\]", one.pattern.pattern))):
            assert (low + high).isascii()
            assert (low.isupper(), low.isdigit()) == (high.isupper(), high.isdigit())
