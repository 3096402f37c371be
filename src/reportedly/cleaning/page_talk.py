"""What a page says to its reader in whole sentences: of its letters, its films and maps, its desk and how to reach it.

By construction: a verb that is asked of a reader, or "you", beside a thing that only a page has.
"""
# ruff: noqa: E501 - tables of phrases, one theme a line

from __future__ import annotations

import re

from reportedly.caseless import caseless

_ADDRESS = r"(?:[\w.+-]{1,40}@[\w-]{1,40}(?:\.[\w-]{1,20}){1,4}|@\w{2,30}|(?:https?://|www\.)\S{3,80})"
_NUMBER = r"\+?\(?\d[\d ()/.-]{5,20}\d"
_HOW = r"(?:e-?mail|tel|telephone|phone|mobile|cell|fax|call|whatsapp|signal|web|website|twitter|x|contact|desk|newsdesk|newsroom|[tefmw])"
# "Email: a@b.example; Tel: 0555 010 200", and nothing besides.
_CONTACTS = re.compile(
    rf"\W{{0,3}}(?:{_HOW}\s?[.:]{{0,2}}\s{{0,2}})?(?:{_ADDRESS}|(?<=[:.\w] )(?<!\d ){_NUMBER})(?:\s?[;,|/·•-]?\s{{0,2}}(?:or\s)?(?:{_HOW}\s?[.:]{{0,2}}\s{{0,2}})?(?:{_ADDRESS}|{_NUMBER})){{0,4}}\W{{0,3}}",
    re.IGNORECASE,
)
# "Roe can be reached at roe@wire.example": a person and the way to write to them.
_REACHED = re.compile(
    rf"\W{{0,3}}(?:(?:[\w.'’-]{{1,20}} ){{1,5}}(?:can|may) be (?:reached|contacted|followed|found)|(?:you can |please )?(?:reach|contact|e-?mail|follow|message) (?:[\w.'’-]{{1,20}} ){{1,5}}?)\s?(?:(?:at|on|via|by|here|securely|or|and|e-?mail|signal|x|twitter|telegram)\s?[,:]?\s){{1,6}}(?:[\w ]{{0,20}})?(?:{_ADDRESS}|[\w-]{{2,30}}\.\d{{1,3}}\b)[^\n]{{0,60}}",
    re.IGNORECASE,
)
# What a reader does with a page, at the beginning of a sentence.
_ASKED = re.compile(
    r"\W{0,3}(?:please |and |or |to |want to |you can |(?:like|love) what you(?:'re| are) \w+\? )?"
    r"(?:get|find|explore|watch|read|hear|listen|see|check|add|stay|scroll|sign|join|view|browse|discover|catch|test|take|sign|receive|turn|enable|allow|keep|try|visit|play|enter|send|tell|have|be|subscribe|download|open|let|hit|press|choose|manage|confirm|update)\b",
    re.IGNORECASE,
)
# What only a page, or the house that makes it, has for its readers.
_THING = re.compile(
    r"\b(?:newsletters?|mailing list|inbox|push (?:alerts?|notifications?)|notifications?|news alerts?|podcasts?|live (?:blog|ticker|updates)|home ?screen|to your (?:phone|mobile|e-?mail|device)"
    r"|by e-?mail|your (?:subscription|e-?mail|registration|account|preferences|settings)|(?:video|map|graphic|gallery|timeline|chart|player|interactive|link|story|stories|photos|images|pictures) (?:above|below|here)"
    r"|the (?:timeline|full (?:list|interview|video|gallery))\b(?= *\W?$)|our (?:[\w-]{2,15} ){0,2}(?:coverage|map|timeline|gallery|guide|explainer|page|podcast|app|channel|blog|reporting|journalism|stories|series|quiz|archive|policy|site|website)"
    r"|(?:privacy|cookie) (?:notice|policy)|all (?:of )?our\b.{1,40}\bhere|sign up for more|(?:article|story|stories|content) like this)\b",
    re.IGNORECASE,
)
_PHRASES = caseless(
    r"\b(?:(?:share|sell|use|publish) your e-?mail(?: address)?|unsubscribe (?:at any ?time|here|from)|(?:confirmation|activation|verification) (?:link|e-?mail|code)|confirm your (?:subscription|e-?mail|registration)"
    r"|mailing list|(?:this|our) (?:newsletter|e-?mail) (?:to|with) (?:a|your|someone)|you are (?:receiving|getting|seeing) this|newsletters? (?:may|might) contain|[:—–] sign up for|stories like (?:this|these)|what you(?:'re| are) reading\?|wherever you (?:get|listen to) your podcasts"
    r"|consider (?:making a |a |your )?(?:donat(?:ion|ing)|subscri(?:bing|ption)|becoming a|supporting us|contribut(?:ing|ion))|if you (?:value|like|enjoy|appreciate) our)\b"
)
_OPENS = re.compile(
    r"\W{0,3}(?:to (?:contact|reach|write to) (?:the |our )?(?:reporters?|authors?|editors?|journalists?|writers?|newsroom|newsdesk|desk|team)\b"
    r"|to (?:comment on|share|submit|send|suggest) (?:this|a (?:correction|letter|tip|comment|photo|story)|your)\b|to report an? (?:error|mistake|typo|correction)\b"
    r"|for (?:corrections|tips|feedback|complaints|permissions|reprints|subscriptions),? (?:please )?(?:contact|e-?mail|call|write|see|visit)\b"
    r"|for (?:all )?(?:media|press|other|general|further|more|interview|licensing) (?:enquiries|inquiries|queries|requests|questions|information|details),? (?:please )?(?:contact|e-?mail|call|write|see|visit|reach|:)"
    r"|(?:the )?story (?:continues|resumes)\b(?: below| after)|(?:the )?(?:views|opinions)(?: and (?:views|opinions))? expressed (?:here|in this|by the author|above|on this|are (?:those|his|her|their|the author))\b"
    r"|this (?:content|article|story|post|series|project|podcast|video|piece) (?:was|is|has been) (?:\w+ )?(?:created|produced|made|sponsored|funded|supported|paid for|presented|brought to you|commissioned) (?:in partnership|in collaboration|by|with(?: the)? (?:support|help|funding|backing))\b"
    r"|(?:a |our )?(?:free )?(?:weekly|daily|monthly|morning|evening) (?:e-?mail|newsletter|briefing|round-?up) (?:with|of|on|from|to)\b)",
    re.IGNORECASE,
)
# A title of another page behind a word of the desk, without a full stop.
_KICKER = re.compile(
    r"\W{0,3}(?:more|live|watch|in (?:pictures|photos|pics)|gallery|from (?:the|our) archives?|explainer|podcast|listen|quiz|also)\s?[:|]\s(?P<title>\S.{3,120})",
    re.IGNORECASE,
)
_ELSEWHERE = re.compile(
    r"\W{0,3}(?:elsewhere|also|more|stories) (?:on|from|around|from around) the (?:web|internet|network|site)\W{0,3}",
    re.IGNORECASE,
)


def is_contact(text: str) -> bool:
    """Whether a line is nothing but ways to reach somebody, or a person and such a way."""
    return (
        len(text) <= 200
        and ("@" in text or any(c.isdigit() for c in text))
        and bool(_CONTACTS.fullmatch(text) or _REACHED.fullmatch(text))
    )


def talks(text: str) -> int | None:
    """Where the words end by which a sentence asks something of the page's reader, or speaks of the page; None where it
    has none. Whether what follows reports something is not asked."""
    if (opens := _OPENS.match(text)) is not None:
        return opens.end()
    if _PHRASES.search(text) or _ELSEWHERE.fullmatch(text):
        return 0
    asked = _ASKED.match(text)
    return asked.end() if asked is not None and _THING.search(text) else None


def is_teaser(text: str) -> bool:
    """Whether a line under a report's beginning is another page's title behind "LIVE:", "IN PICTURES:"."""
    match = _KICKER.fullmatch(text)
    return match is not None and match["title"][-1] not in ".\"”'’"
