"""Words that bylines are made of: data, alternatives divided by "|"."""
# ruff: noqa: E501 - tables of phrases and patterns, one theme a line

from __future__ import annotations

BY = (
    "by|words by|story by|text by|report by|reported by|analysis by|written by|reporting by|edited by|editing by|interview by|photography by|text and photos by|text(?=:)|words(?=:)|report(?=:)|posted by|author"
    "|authors|von|par|por"
)
UPDATED = "updated|last updated|last modified|modified|update|last update|edited"
LABELS = (
    "first published|last updated|last modified|last update|published on|published at|published|publication date|posted on"
    "|posted|updated on|updated at|updated|modified|created|date|issued|release date|released"
    r"|\d{1,3}\s(?:minutes?|hours?|days?|mins?|hrs?|weeks?)\sago|[\d .,]{1,12}[kK]?\s(?:views|shares|comments|reads|likes)"
    r"|\d{1,3}[ -]min(?:ute)?s? read|local time|press statement(?: [\w/]{1,12})?|press release(?: [\w/]{1,12})?"
)
ROLES = (
    "staff|staff writer|writer|reporter|reporters|correspondent|correspondents|editor|editors|columnist|desk|newsdesk|newsroom|bureau"
    "|bureau chief|contributor|contributors|journalist|agencies|agency staff|photographer|producer|freelance|stringer|analyst"
    "|service|news desk|web desk|associate|deputy|chief|senior|special to|for the|political|agency"
)
# Nouns that names of papers, stations, agencies and sites are made of.
MEDIA = frozenset(
    [
        "news",
        "newspaper",
        "times",
        "post",
        "herald",
        "tribune",
        "gazette",
        "tv",
        "television",
        "radio",
        "courier",
        "today",
        "daily",
        "journal",
        "wire",
        "press",
        "agency",
        "chronicle",
        "observer",
        "mail",
        "mirror",
        "sun",
        "star",
        "telegraph",
        "guardian",
        "review",
        "standard",
        "independent",
        "reporter",
        "echo",
        "express",
        "examiner",
        "inquirer",
        "monitor",
        "bulletin",
        "dispatch",
        "ledger",
        "sentinel",
        "register",
        "media",
        "broadcasting",
        "network",
        "channel",
        "online",
        "magazine",
        "weekly",
        "globe",
        "advertiser",
        "argus",
        "citizen",
        "record",
        "mercury",
        "messenger",
        "argus",
        "nation",
        "newswire",
        "insider",
        "digest",
        "beacon",
        "banner",
        "voice",
        "leader",
        "leader-post",
        "newsday",
        "newsweek",
        "pravda",
        "zeitung",
        "presse",
        "monde",
        "figaro",
        "tagblatt",
        "tageblatt",
        "anzeiger",
        "rundschau",
        "nachrichten",
        "kurier",
        "dnevnik",
        "gazeta",
        "gazeta.pl",
        "diario",
        "prensa",
        "corriere",
        "giornale",
        "república",
        "mundo",
        "país",
        "bbc",
        "cnn",
        "cbc",
        "abc",
        "nbc",
        "cbs",
        "npr",
        "pbs",
        "rte",
        "itv",
        "afp",
        "ap",
        "upi",
        "reuters",
        "tass",
        "xinhua",
        "interfax",
        "ansa",
        "dpa",
        "efe",
    ]
)
