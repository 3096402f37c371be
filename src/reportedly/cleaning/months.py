"""Months, weekdays, halves of the day and time zones as they are printed: data."""

from __future__ import annotations

_NAMES = (
    "january|jan|janvier|januar|enero|gennaio",
    "february|feb|février|februar|febrero|febbraio",
    "march|mar|mars|märz|marzo",
    "april|apr|avril|abril|aprile",
    "may|mai|mayo|maggio",
    "june|jun|juin|juni|junio|giugno",
    "july|jul|juillet|juli|julio|luglio",
    "august|aug|août|agosto",
    "september|sept|sep|septembre|septiembre|settembre",
    "october|oct|octobre|oktober|octubre|ottobre",
    "november|nov|novembre|noviembre",
    "december|dec|décembre|dezember|diciembre|dicembre",
)
MONTHS: dict[str, int] = {name: number for number, names in enumerate(_NAMES, 1) for name in names.split("|")}
WEEKDAYS = (
    "monday|tuesday|wednesday|thursday|friday|saturday|sunday|mon|tues|tue|wed|thurs|thur|thu|fri|sat|sun"
    "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
)
# Abbreviations that stand for one offset only; IST, CST and BST-like ones that stand for several are read where the
# press of one country prints them almost alone (BST), and otherwise left out.
ZONES: dict[str, str] = {
    "gmt": "Z",
    "utc": "Z",
    "z": "Z",
    "bst": "+01:00",
    "wet": "Z",
    "west": "+01:00",
    "cet": "+01:00",
    "cest": "+02:00",
    "eet": "+02:00",
    "eest": "+03:00",
    "msk": "+03:00",
    "est": "-05:00",
    "edt": "-04:00",
    "cdt": "-05:00",
    "mst": "-07:00",
    "mdt": "-06:00",
    "pst": "-08:00",
    "pdt": "-07:00",
    "jst": "+09:00",
    "kst": "+09:00",
    "sgt": "+08:00",
    "hkt": "+08:00",
    "aest": "+10:00",
    "aedt": "+11:00",
    "nzst": "+12:00",
    "nzdt": "+13:00",
}
OTHER_ZONES = "et|ct|mt|pt|ist|cst|local time"
