"""Tags and text -> blocks of visible text: the walk over a page's elements."""
# ruff: noqa: E501 - patterns stay whole

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html import escape, unescape

from reportedly.cleaning.declared import Declarations
from reportedly.cleaning.hidden import hidden_by_sheet, hides
from reportedly.cleaning.markup import Token, tokens
from reportedly.cleaning.roles import BLOCKS, HEADINGS, SCOPES, VOID, role_of
from reportedly.vocabulary import PartKind, Shift

_WORDS = re.compile(
    r"(?P<space>\s+)|(?P<ref>&(?:#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});?)|(?P<run>[^\s&]+(?: [^\s&]+)*)|&"
)
_LONE = re.compile("[\ud800-\udfff]")
# The vote is cast on a copy of the page no deeper than this; lxml gives up at 255.
_DEEPEST_COPY = 100
_STATUS = re.compile(r"/status(?:es)?/\d|/p/|/posts?/|t\.me/|/video/|/reel/")


@dataclass(frozen=True, slots=True)
class Block:
    """Visible text between two borders of blocks; white space single, a line break where the reader sees one."""

    text: str
    shifts: tuple[Shift, ...]  # from this text to the page
    hint: PartKind | None
    by_class: bool  # the hint comes from a class name
    heading: int  # 1 to 6, 0 for none
    paragraph: bool  # a p, or quotation
    in_article: bool
    linked: float  # share of its characters in links
    joined: bool  # belongs close to the block before, as in one quotation
    address: str | None  # last link of an embedded post


@dataclass(frozen=True, slots=True)
class Seen:
    """The blocks of a page, its declarations, and a plain copy of what is shown of it."""

    blocks: list[Block]
    declarations: Declarations
    shown: str


@dataclass(slots=True)
class _Open:
    """An element that is open."""

    name: str
    hidden: bool
    role: PartKind | None
    by_class: bool
    copied: bool
    block: bool


@dataclass(slots=True)
class _Walk:
    page: str
    declarations: Declarations = field(default_factory=Declarations)
    blocks: list[Block] = field(default_factory=list)
    shown: list[str] = field(default_factory=list)
    stack: list[_Open] = field(default_factory=list)
    places: dict[str, list[int]] = field(default_factory=dict)  # element name -> its places in the stack
    scopes: list[int] = field(default_factory=list)
    roles: list[tuple[int, PartKind, bool]] = field(default_factory=list)  # (place, kind, by class)
    hidden: int = 0
    copied: int = 0
    sheet: frozenset[str] = frozenset()
    # the block being read
    pieces: list[str] = field(default_factory=list)
    shifts: list[Shift] = field(default_factory=list)
    size: int = 0
    gap: tuple[str, int | None] | None = None
    links: int = 0
    by_role: dict[PartKind, int] = field(default_factory=dict)
    address: str | None = None
    quoted: int = 0  # blocks so far in the open quotation

    def inside(self, *names: str) -> bool:
        return any(self.places.get(n) for n in names)

    def start(self, token: Token) -> None:
        name, attributes = token.name, token.attributes
        if name == "meta":
            self.declarations.meta(attributes)
        elif name == "link" and "canonical" in attributes.get("rel", "").lower().split():
            self.declarations.canonical = (
                self.declarations.canonical or attributes.get("href", "").strip()[:2000] or None
            )
        elif name == "html":
            self.declarations.language = (
                self.declarations.language or attributes.get("lang") or attributes.get("xml:lang")
            )
        if name == "br":
            self.line_break()
            return
        if name in {"html", "body"} and self.places.get(name):
            return
        if name in BLOCKS:
            self._close_implied(name)
            self._border()
        if name in VOID:
            return
        role, by_class = role_of(
            name,
            attributes,
            self.inside("figure", "picture") or self._role() == "caption",
            self.inside("article", "main"),
        )
        if role in {"credit", "caption"} and name not in BLOCKS:
            self.flush()
        if name == "time" and not self.hidden and self._role() != "furniture" and attributes.get("datetime"):
            self.declarations.times.append(attributes["datetime"][:80])
        if name == "a" and self._role() == "post" and _STATUS.search(attributes.get("href", "")):
            self.address = attributes["href"][:500]
        is_hidden = hides(name, attributes, self.sheet)
        copied = not is_hidden and not self.hidden and self.copied < _DEEPEST_COPY
        at = len(self.stack)
        self.stack.append(_Open(name, is_hidden, role, by_class, copied, name in BLOCKS))
        self.places.setdefault(name, []).append(at)
        if name in SCOPES:
            self.scopes.append(at)
        if role is not None:
            self.roles.append((at, role, by_class))
        self.hidden += is_hidden
        if copied:
            self.copied += 1
            kept = "".join(f' {k}="{escape(attributes[k][:200])}"' for k in ("class", "id") if k in attributes)
            self.shown.append(f"<{name}{kept}>" if name.isalnum() else "<span>")
        if name == "blockquote":
            self.quoted = 0

    def end(self, token: Token) -> None:
        name = token.name
        if name == "br":
            self.line_break()
            return
        if name == "p" and not self.places.get("p"):
            self._border()
            return
        places = self.places.get(name)
        if not places or name in {"html", "body"}:
            return
        at = places[-1]
        if (
            self.scopes
            and at < self.scopes[-1]
            and name not in SCOPES
            and name not in {"tr", "tbody", "thead", "tfoot"}
        ):
            return
        if name not in BLOCKS and name not in SCOPES and any(o.block for o in self.stack[at + 1 : at + 40]):
            # The formatting ends, the blocks opened inside of it do not.
            self._neutralise(at)
            return
        self._pop_to(at)

    def line_break(self) -> None:
        if self.hidden:
            return
        if self.gap is not None and self.gap[0] == "\n\n" and self._role() != "post":
            self.flush()
            return
        self.gap = ("\n\n" if self.gap is not None and self.gap[0] == "\n" else "\n", None)

    def text(self, token: Token) -> None:
        if token.raw:
            self._raw(token)
            return
        if self.hidden:
            return
        role = self._role_here()
        link = self.inside("a")
        pre = self.inside("pre", "listing", "xmp")
        start, end = token.start, token.end
        before = self.size
        for match in _WORDS.finditer(self.page, start, end):
            if match.lastgroup == "space":
                self._space(match, pre)
            elif match.lastgroup == "ref":
                self._reference(match)
            else:
                self._add(match.group(), match.start())
        grown = self.size - before
        if grown:
            self.shown.append(
                escape(self.page[start:end], quote=False)
                if "&" not in self.page[start:end]
                else self.page[start:end].replace("<", " ")
            )
            if link:
                self.links += grown
            if role is not None:
                self.by_role[role] = self.by_role.get(role, 0) + grown

    def _raw(self, token: Token) -> None:
        name = self.stack[-1].name if self.stack else ""
        content = self.page[token.start : token.end]
        if name == "style":
            self.sheet |= hidden_by_sheet(content)
        elif name == "script" and "ld+json" in content[:0] + self._script_type:
            self.declarations.scripts.append(content[:500_000])
        elif name in {"xmp", "plaintext"} and not self.hidden:
            for line in content.splitlines():
                self.flush()
                self._add_raw(line, token.start)

    _script_type: str = ""

    def _add_raw(self, line: str, _: int) -> None:
        words = " ".join(line.split())
        if words:
            self._add(words, None)

    def _space(self, match: re.Match[str], pre: bool) -> None:
        if not self.size:
            return
        if pre and "\n" in match.group():
            self.gap = ("\n", None)
            if match.group().count("\n") > 1:
                self.flush()
        elif self.gap is None:
            self.gap = (" ", match.start() if match.group()[0] == " " else None)

    def _reference(self, match: re.Match[str]) -> None:
        words = _LONE.sub("\ufffd", unescape(match.group()))
        if words.isspace():
            self._space(match, False)
            return
        for at, piece in enumerate(re.split(r"\s+", words)):
            if at and self.size:
                self.gap = (" ", None)
            if piece:
                self._add(piece, match.start() if piece == match.group() else None)

    def _add(self, words: str, place: int | None) -> None:
        if self.gap is not None:
            if self.size:
                self.pieces.append(self.gap[0])
                if self.gap[1] is not None:
                    self._shift(self.gap[1], 1)
                self.size += len(self.gap[0])
            self.gap = None
        self.pieces.append(words)
        if place is not None:
            self._shift(place, len(words))
        self.size += len(words)

    def _shift(self, place: int, length: int) -> None:
        last = self.shifts[-1] if self.shifts else None
        if last is not None and last.text + last.length == self.size and last.page + last.length == place:
            self.shifts[-1] = Shift(last.text, last.page, last.length + length)
        else:
            self.shifts.append(Shift(self.size, place, length))

    def _role(self) -> PartKind | None:
        """The kind that the open elements give: a furniture container's, else the innermost."""
        if not self.roles:
            return None
        return next((r for _, r, _ in self.roles if r == "post"), None) or self.roles[-1][1]

    def _role_here(self) -> PartKind | None:
        """As `_role`, of the innermost; and what stands in furniture stays furniture but for a headline."""
        return self._role()

    def _border(self) -> None:
        """A block begins or ends here; inside an embedded post that is a line only."""
        if self._role() == "post":
            self.line_break() if self.size and self.gap is None else None
            if self.size:
                self.gap = ("\n", None)
        else:
            self.flush()

    def flush(self) -> None:
        """The block ends."""
        if self.size:
            role, most = max(self.by_role.items(), key=lambda kv: (kv[1], kv[0]), default=(None, 0))
            hint = role if most >= 0.6 * self.size else None
            by_class = any(c for _, r, c in self.roles if r == hint)
            heading = next((int(h[1]) for h in sorted(HEADINGS) if self.places.get(h)), 0)
            in_quote = self.inside("blockquote")
            paragraph = self.inside("p") or in_quote
            self.blocks.append(
                Block(
                    "".join(self.pieces),
                    tuple(self.shifts),
                    hint,
                    by_class,
                    heading,
                    paragraph,
                    self.inside("article", "main"),
                    self.links / self.size,
                    in_quote and self.quoted > 0,
                    self.address,
                )
            )
            self.quoted += in_quote
        self.pieces, self.shifts, self.size, self.gap, self.links = [], [], 0, None, 0
        self.by_role, self.address = {}, None

    def _close_implied(self, name: str) -> None:
        """End tags that HTML lets an author leave out."""
        floor = self.scopes[-1] if self.scopes else -1
        if name in {"li", "dd", "dt", "option"}:
            for other in ("li",) if name == "li" else ("dd", "dt") if name != "option" else ("option",):
                places = self.places.get(other)
                lists = max((self.places[n][-1] for n in ("ul", "ol", "dl", "menu") if self.places.get(n)), default=-1)
                if places and places[-1] > max(floor, lists):
                    self._pop_to(places[-1])
        if name in {"td", "th", "tr"}:
            table = self.places["table"][-1] if self.places.get("table") else -1
            for other in ("td", "th", *(("tr",) if name == "tr" else ())):
                places = self.places.get(other)
                if places and places[-1] > table:
                    self._pop_to(places[-1])
            return
        places = self.places.get("p")
        if places and places[-1] > (self.scopes[-1] if self.scopes else -1):
            self._pop_to(places[-1])
        if name in HEADINGS and self.stack and self.stack[-1].name in HEADINGS:
            self._pop_to(len(self.stack) - 1)

    def _pop_to(self, at: int) -> None:
        if any(o.block for o in self.stack[at:]):
            inner = self.stack[at].role
            if self._role() == "post" and inner != "post":
                self._border()
            else:
                self.flush()
        elif self.stack[at].role in {"credit", "caption"}:
            self.flush()
        while len(self.stack) > at:
            opened = self.stack.pop()
            place = len(self.stack)
            if opened.name:
                self.places[opened.name].pop()
            if self.scopes and self.scopes[-1] == place:
                self.scopes.pop()
            if self.roles and self.roles[-1][0] == place:
                self.roles.pop()
            self.hidden -= opened.hidden
            if opened.copied:
                self.copied -= 1
                self.shown.append(f"</{opened.name}>" if opened.name.isalnum() else "</span>")

    def _neutralise(self, at: int) -> None:
        opened = self.stack[at]
        self.places[opened.name].remove(at)
        self.hidden -= opened.hidden
        if opened.role is not None:
            self.roles = [r for r in self.roles if r[0] != at]
        opened.name, opened.hidden, opened.role = "", False, None


def read_blocks(page: str) -> Seen:
    """The visible blocks of a page, in order."""
    walk = _Walk(page)
    for token in tokens(page):
        if token.kind == "start":
            if token.name == "script":
                walk._script_type = token.attributes.get("type", "").lower()
            walk.start(token)
        elif token.kind == "end":
            walk.end(token)
        else:
            walk.text(token)
    walk.flush()
    return Seen(walk.blocks, walk.declarations, "".join(walk.shown))
