"""Which encoding is read, against which declaration, and what is said about it."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from reportedly.reading import read
from reportedly.reading.decoding import NotText, decode
from reportedly.vocabulary import Page

HOSTILE = Path(__file__).parents[3] / "shared" / "data" / "hostile"
RUSSIAN = "Взрыв прогремел на железнодорожной станции поздно вечером в понедельник, сообщили в ведомстве. " * 4
FRENCH = "Une explosion a été entendue près de la gare, à côté de l’hôtel, a déclaré le maire très ému. " * 4


def html(text: str, declared: str, encoding: str) -> bytes:
    return f'<html><head><meta charset="{declared}"></head><body><p>{text}</p></body></html>'.encode(encoding)


@pytest.mark.parametrize(
    ("text", "declared", "actual", "warned"),
    [
        (RUSSIAN, "utf-8", "utf-8", False),
        (RUSSIAN, "windows-1251", "cp1251", False),
        (RUSSIAN, "windows-1251", "utf-8", True),
        (RUSSIAN, "iso-8859-1", "utf-8", True),
        (RUSSIAN, "utf-8", "cp1251", True),
        (FRENCH, "iso-8859-1", "cp1252", False),
        (FRENCH, "no-such-charset", "utf-8", True),
        (FRENCH, "utf-16", "utf-8", False),
        (FRENCH, "utf-7", "utf-8", True),
        (FRENCH, "rot13", "utf-8", True),
        ("plain words only", "windows-1252", "ascii", False),
    ],
)
def test_declarations(text: str, declared: str, actual: str, warned: bool) -> None:
    decoded = decode(html(text, declared, actual), html=True)
    assert text in decoded.text
    assert bool(decoded.warnings) == warned
    if warned:
        assert declared in decoded.warnings[0]


@pytest.mark.parametrize(
    "encoding", ["utf-8-sig", "utf-16", "utf-32", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"]
)
def test_wide_encodings_with_and_without_a_mark(encoding: str) -> None:
    text = "The bridge was closed on Sunday — nobody was hurt."
    decoded = decode(text.encode(encoding), html=False)
    assert decoded.text == text
    assert bool(decoded.warnings) == encoding.endswith(("-le", "-be"))


def test_damaged_utf_8_is_still_utf_8_and_says_what_was_lost() -> None:
    decoded = decode(RUSSIAN.encode()[:-3] + b"\xff", html=False)
    assert decoded.encoding == "utf-8"
    assert decoded.text.startswith(RUSSIAN[:100])
    assert decoded.warnings[0].startswith("lost ")


def test_an_undeclared_old_encoding_is_guessed_aloud() -> None:
    decoded = decode(RUSSIAN.encode("cp1251"), html=False)
    assert decoded.text == RUSSIAN
    assert decoded.warnings


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=400), st.booleans())
def test_any_bytes_give_text_or_a_reason(data: bytes, as_html: bool) -> None:
    try:
        decoded = decode(data, as_html)
    except NotText:
        return
    decoded.text.encode()


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile corpus is not here")
def test_hostile_files() -> None:
    seen = 0
    for folder in (
        "charset_normalizer/data",
        "html5lib-tests/encoding",
        "trojan-source",
        "feedparser/encoding",
        "py-pdf/001-trivial",
    ):
        for found in read([HOSTILE / folder]):
            seen += 1
            if isinstance(found, Page):
                found.text.encode()
            else:
                assert found.reason
    assert seen > 50


@pytest.mark.skipif(not HOSTILE.is_dir(), reason="the hostile corpus is not here")
@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("russian", "абвг"),
        ("greek", "αβγ"),
        ("hebrew-2", "אבג"),
        ("korean", None),
        ("chinese", None),
        ("arabic-1", None),
        ("turkish", "ışğ"),
    ],
)
def test_languages_in_their_encodings(name: str, letters: str | None) -> None:
    (page,) = read([HOSTILE / "charset_normalizer" / "data" / f"sample-{name}.txt"])
    assert isinstance(page, Page)
    assert "\ufffd" not in page.text
    if letters is not None:
        assert all(c in page.text for c in letters)
