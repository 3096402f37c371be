"""Bytes -> characters: which encoding, on what evidence, and what was wrong with the one declared.

Order: byte order mark; valid UTF-8, which chance does not produce; the page's own declaration; charset-normalizer. The
declaration stands behind UTF-8 because wrong declarations are common and a multi-byte text that is valid UTF-8 is.
"""

from __future__ import annotations

import codecs
import re
from dataclasses import dataclass

from charset_normalizer import from_bytes


class NotText(Exception):
    """The bytes are not text; the message says what they are."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """Text, the Python name of the encoding it was read in, and what should be known about that."""

    text: str
    encoding: str
    warnings: tuple[str, ...]


_BOMS = (
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_MAGIC = (
    (b"%PDF-", "a PDF document"),
    (b"PK\x03\x04", "a ZIP archive (or a document format made of one, such as DOCX or EPUB)"),
    (b"PK\x05\x06", "an empty ZIP archive"),
    (b"\x89PNG", "a PNG image"),
    (b"\xff\xd8\xff", "a JPEG image"),
    (b"GIF8", "a GIF image"),
    (b"II*\0", "a TIFF image"),
    (b"MM\0*", "a TIFF image"),
    (b"\x1f\x8b", "a gzip archive"),
    (b"BZh", "a bzip2 archive"),
    (b"7z\xbc\xaf", "a 7-Zip archive"),
    (b"Rar!", "a RAR archive"),
    (b"\xfd7zXZ", "an xz archive"),
    (b"(\xb5/\xfd", "a zstd archive"),
    (b"\x7fELF", "a program"),
    (b"MZ\x90", "a program"),
    (b"\xd0\xcf\x11\xe0", "an old Office document"),
    (b"SQLite format 3", "an SQLite database"),
    (b"PAR1", "a Parquet file"),
    (b"OggS", "an Ogg recording"),
    (b"ID3", "an MP3 recording"),
    (b"{\\rtf", "an RTF document"),
    (b"WARC/", "a WARC archive"),
)
_COPY = "copy the words it shows into a .txt file"


def _advice(what: str) -> str:
    """What to do with a file of a known kind that is no text."""
    if "archive" in what:
        return "unpack it, and save what it holds as .html or .txt" + (f", or {_COPY}" if "DOCX" in what else "")
    return "save it as text (.txt)" if "document" in what.lower() else _COPY


# Labels of the WHATWG Encoding standard whose meaning on the web differs from Python's codec of that name.
_WEB_LABELS = {
    "iso-8859-1": "cp1252",
    "iso8859-1": "cp1252",
    "latin1": "cp1252",
    "latin-1": "cp1252",
    "us-ascii": "cp1252",
    "ascii": "cp1252",
    "iso-8859-9": "cp1254",
    "iso-8859-11": "cp874",
    "gb2312": "gb18030",
    "gbk": "gb18030",
    "ks_c_5601-1987": "cp949",
    "euc-kr": "cp949",
    "shift_jis": "cp932",
    "x-sjis": "cp932",
    "utf-16": "utf-16-le",
    "unicode": "utf-16-le",
    "x-user-defined": "cp1252",
    "x-mac-cyrillic": "mac-cyrillic",
}
# Declarations under which a page is all ASCII bytes and yet not ASCII text.
_ESCAPED = {"iso2022_jp", "iso2022_kr", "hz"}
# Codecs of Python that no page may choose: they can smuggle characters past a reader, or are none of the web's.
_NEVER = {"utf-7", "unicode-escape", "raw-unicode-escape", "idna", "punycode", "undefined", "mbcs", "oem"}
_HEAD_BYTES = 4096
_META_CHARSET = re.compile(
    rb"<meta[^>]{0,200}?charset\s{0,4}=\s{0,4}[\"']?\s{0,4}([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_XML_ENCODING = re.compile(
    rb"^\s{0,20}<\?xml[^>]{0,100}?encoding\s{0,4}=\s{0,4}[\"']([A-Za-z0-9_:.-]{2,40})", re.IGNORECASE
)
_HTML_START = re.compile(
    r"^\s{0,200}(?:<\?xml[^>]{0,200}>\s{0,50})?(?:<!--[^>]{0,500}-->\s{0,50})?"
    r"<(?:!doctype\s+html|html|head|body|article|main|div|p|title|meta|section|h1)\b",
    re.IGNORECASE,
)
_C1 = re.compile("[\x80-\x9f]")
_CONTROLS = re.compile("[\0-\x08\x0e-\x1a\x1c-\x1f]")
_SAMPLE_BYTES = 200_000


def looks_like_html(data: bytes | str) -> bool:
    """Whether the beginning opens with markup of a page."""
    head = data[:_HEAD_BYTES]
    if isinstance(head, bytes):
        head = head.replace(b"\0", b"").lstrip(b"\xef\xbb\xbf\xff\xfe").decode("latin-1")
    return _HTML_START.match(head) is not None


def decode(data: bytes, html: bool) -> Decoded:
    """The text of `data`; `html` allows a declaration inside. Raises NotText, saying what the bytes are instead."""
    for magic, name in _MAGIC:
        if data.startswith(magic):
            raise NotText(f"not text: {name}; {_advice(name)}")
    if data[:4] == b"RIFF" and data[8:12] in {b"WEBP", b"WAVE", b"AVI "}:
        raise NotText(f"not text: a picture, sound or film (RIFF); {_COPY}")
    if data[4:8] == b"ftyp":
        raise NotText(f"not text: a film or picture (MP4, HEIC); {_COPY}")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return _checked(_strict_or_replaced(data[len(bom) :], encoding, ()))
    wide = _wide(data)
    if wide is not None:
        return _checked(_strict_or_replaced(data, wide, (f"no byte order mark; read as {wide}",)))
    if b"\0" in data:
        raise NotText(f"not text: it holds NUL bytes and is no UTF-16 or UTF-32; {_COPY}")
    label = _declared(data) if html else None
    return _checked(_judge(data, label, _codec(label)))


def _judge(data: bytes, label: str | None, declared: str | None) -> Decoded:
    unknown = (f"declared {label}, which is no known encoding",) if label and not declared else ()
    if declared in _ESCAPED and b"\x1b" in data:
        text = _strict(data, declared)
        if text is not None:
            return Decoded(text, declared, ())
    text = _strict(data, "utf-8")
    if text is not None:
        overruled = declared not in {None, "utf-8"} and not data.isascii()
        return Decoded(text, "utf-8", (f"declared {label}, decoded as utf-8",) if overruled else unknown)
    if declared not in {None, "utf-8"} and declared is not None:
        text = _strict(data, declared)
        if text is not None and not _mojibake(data, text, declared):
            return Decoded(text, declared, ())
    # A truncated or slightly damaged UTF-8 text is still UTF-8: most of its multi-byte sequences are whole.
    replaced = data.decode("utf-8", "replace")
    lost, whole = replaced.count("\ufffd"), sum(1 for c in replaced[:_SAMPLE_BYTES] if c > "\x7f")
    if lost * 10 <= whole:
        return Decoded(replaced, "utf-8", (*unknown, f"lost {lost} bytes that are not utf-8"))
    best = from_bytes(data[:_SAMPLE_BYTES]).best()
    guess = "cp1252" if best is None else best.encoding
    said = (f"declared {label}, decoded as {guess}",) if label else (f"encoding guessed: {guess}",)
    return _strict_or_replaced(data, guess, said)


def _declared(data: bytes) -> str | None:
    head = data[:_HEAD_BYTES]
    match = _META_CHARSET.search(head) or _XML_ENCODING.search(head)
    return match.group(1).decode("ascii").lower() if match else None


def _codec(label: str | None) -> str | None:
    if label is None:
        return None
    try:
        info = codecs.lookup(_WEB_LABELS.get(label, label))
        # Python also lists codecs that are no character encodings (rot13, base64).
        "".encode(info.name)
    except (LookupError, TypeError, ValueError):
        return None
    if info.name in _NEVER:
        return None
    # A page whose declaration could be read as ASCII is no UTF-16, whatever it says (WHATWG: then UTF-8).
    return "utf-8" if info.name.startswith(("utf-16", "utf-32")) else info.name


def _wide(data: bytes) -> str | None:
    """UTF-16 or UTF-32 without a mark, by where the NULs of its blanks and Latin letters stand."""
    head = data[:_HEAD_BYTES]
    if len(head) < 4 or b"\0" not in head:
        return None
    nul = [head[i::4].count(0) / max(1, len(head[i::4])) for i in range(4)]
    if min(nul[1:]) > 0.9 and nul[0] < 0.2 and nul[3] > 0.9:
        return "utf-32-le"
    if min(nul[:3]) > 0.9 and nul[3] < 0.2:
        return "utf-32-be"
    even, odd = (nul[0] + nul[2]) / 2, (nul[1] + nul[3]) / 2
    if max(even, odd) < 0.1 or min(even, odd) > 0.02:
        return None
    encoding = "utf-16-le" if odd > even else "utf-16-be"
    return encoding if _strict(data[: len(data) // 2 * 2], encoding) is not None else None


def _strict(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _strict_or_replaced(data: bytes, encoding: str, warnings: tuple[str, ...]) -> Decoded:
    text = _strict(data, encoding)
    if text is not None:
        return Decoded(text, encoding, warnings)
    text = data.decode(encoding, "replace")
    return Decoded(text, encoding, (*warnings, f"lost {text.count(chr(0xFFFD))} bytes that are not {encoding}"))


def _mojibake(data: bytes, text: str, encoding: str) -> bool:
    """Whether a one-byte declaration, which accepts anything, gives controls or text that no language writes."""
    if _C1.search(text):
        return True
    best = from_bytes(data[:_SAMPLE_BYTES], cp_isolation=[encoding]).best()
    return best is None


def _checked(decoded: Decoded) -> Decoded:
    sample = decoded.text[:_SAMPLE_BYTES]
    controls = len(_CONTROLS.findall(sample))
    if controls * 20 > len(sample):
        raise NotText(f"not text: too many control characters; {_COPY}")
    return decoded
