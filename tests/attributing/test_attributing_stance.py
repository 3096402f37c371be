"""Stance, refusals, disclaimers with their scope, denials, and what is background."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from reportedly.vocabulary import Attribution, Part, Report, Span

Read = Callable[..., tuple[Report, tuple[Attribution, ...]]]

STANCES = [
    ("Police said two boats sank.", "said", "said"),
    ("Police claimed two boats sank.", "claimed", "claimed"),
    ("Police confirmed that two boats sank.", "confirmed", "confirmed"),
    ("Police admitted that two boats sank.", "admitted", "admitted"),
    ("Police denied that two boats sank.", "denied", "denied"),
    ("Police said two boats may have sunk.", "hedged", "may have"),
    ("The police chief said two boats possibly sank.", "hedged", "possibly"),
    ("Police said claims that two boats sank were false.", "denied", "false"),
    ("Police insisted that two boats sank.", "said", "insisted"),
    ("Two boats reportedly sank.", "hedged", "reportedly"),
    ("Two boats are said to have sunk.", "hedged", "are said"),
    ("The army called the reports nonsense.", "denied", "nonsense"),
    ("“It is a lie,” said Ann Roe.", "denied", "a lie"),
    ("Police declined to comment.", "declined", "declined"),
    ("The ministry did not respond to a request for comment.", "declined", "did not respond"),
    ("The army neither confirmed nor denied the attack.", "declined", "confirmed"),
    ("The Harbour Gazette could not independently verify the claims.", "unverified", "could not independently verify"),
    ("The account could not be confirmed.", "unverified", "could not be confirmed"),
    ("Two boats sank.", "own-voice", ""),
]


@pytest.mark.parametrize(("text", "stance", "shown_by"), STANCES)
def test_stance_and_the_words_that_show_it(read: Read, text: str, stance: str, shown_by: str) -> None:
    report, attributions = read(text)
    found = [report.words(a.stance_words) for a in attributions if a.stance == stance]
    assert found
    assert shown_by in found[0]


def disclaimed(report: Report, attributions: tuple[Attribution, ...]) -> list[str]:
    return [report.words(a.content) for a in attributions if a.disclaimed_by]


def test_a_disclaimer_touches_only_the_saying_it_names(read: Read) -> None:
    report, attributions = read(
        "Ann Roe, the mayor, said two boats had sunk. Roe added that oil was leaking from the wreck.\n"
        "The navy said the storm was over.\n"
        "The Harbour Gazette was unable to independently verify Roe's claim about the oil leak."
    )
    assert disclaimed(report, attributions) == ["oil was leaking from the wreck"]


def test_these_claims_are_the_nearest_before(read: Read) -> None:
    report, attributions = read(
        "The navy said the storm was over.\nAnn Roe claimed two boats had sunk. These claims could not be verified."
    )
    assert disclaimed(report, attributions) == ["two boats had sunk"]


def test_a_disclaimer_is_of_the_outlet(read: Read) -> None:
    _, attributions = read("Ann Roe claimed two boats had sunk. The Harbour Gazette could not verify the claim.")
    assert [link.name for link in attributions[-1].chain] == ["Harbour Gazette"]
    assert attributions[0].disclaimed_by == (attributions[-1].id,)


def test_a_denial_names_what_it_denies(read: Read) -> None:
    _, attributions = read(
        "Residents said the plant leaked ammonia into the river.\n"
        "The operator denied that ammonia leaked into the river."
    )
    first, second = attributions
    assert second.denies == (first.id,)
    assert first.denies == ()


def test_a_disclaimer_that_spells_out_the_claim(read: Read) -> None:
    report, attributions = read("Ann Roe spoke on Friday. Her claim that two boats sank could not be verified.")
    assert disclaimed(report, attributions) == ["two boats sank"]


def test_another_clause_of_the_sentence_denies(read: Read) -> None:
    _, attributions = read("Hamas said the building was a school; the army denied this.")
    assert [(a.chain[0].name, a.stance) for a in attributions] == [("Hamas", "said"), ("army", "denied")]
    assert attributions[1].denies == (attributions[0].id,)


def test_that_account_points_back(read: Read) -> None:
    _, attributions = read("Two officials said the ferry ignored a warning. The operator disputed that account.")
    assert attributions[1].denies == (attributions[0].id,)


DENIALS = [
    ("Two officials said boats had sunk.", "The navy called the reports nonsense."),
    (
        "Two officials said six missiles had burned in the yard.",
        "The navy denied that any missiles had been destroyed.",
    ),
    ("Residents said a cloud had drifted over the village.", "The plant denied that any gas had left its premises."),
    ("Ann Roe said the company ignored her warnings.", "Lathe Motors denied any wrongdoing."),
    ("Ann Roe said the bridge was unsafe.", "“It is a lie,” said Paul Hale."),
]


@pytest.mark.parametrize(("saying", "denial"), DENIALS)
def test_a_denial_in_other_words(read: Read, saying: str, denial: str) -> None:
    _, attributions = read(f"{saying}\n{denial}")
    assert attributions[1].stance == "denied"
    assert attributions[1].denies == (attributions[0].id,)


NO_DENIALS = [
    ("Ann Roe said no gas had left the site.", "The plant denied that gas had left the site."),
    ("A fire killed a guard in Orlets.", "Officials denied any part in it."),
]


@pytest.mark.parametrize(("saying", "denial"), NO_DENIALS)
def test_who_says_the_same_or_nobody_is_not_denied(read: Read, saying: str, denial: str) -> None:
    _, attributions = read(f"{saying}\n{denial}")
    assert attributions[1].denies == ()


def test_a_caption_of_another_day_is_background_as_a_whole(read: Read) -> None:
    text = "A rocket sticks out of the road. War began in 1999."
    _, attributions = read(text, parts=(Part("caption", Span(0, len(text))),))
    assert [a.about_event for a in attributions] == [False, False]


BACKGROUND = [
    ("The Harbour Gazette emailed the navy for comment.", False),
    ("Engineers have long warned that the pier is unsafe.", False),
    ("The pier collapsed in 1987 after a storm.", False),
    ("Last month a fire burned down the fish market.", False),
    ("The pier is located at the mouth of the river.", False),
    ("The cranes are routinely used to load grain.", False),
    ("The missiles have a range of 900 km, the ministry said.", False),
    ("Separately, a court jailed a former customs officer.", False),
    ("Rescue teams searched the wreck on Friday.", True),
    ("The mayor said the pier was being rebuilt.", True),
]


@pytest.mark.parametrize(("text", "about"), BACKGROUND)
def test_background(read: Read, text: str, about: bool) -> None:
    lead = "# Pier collapses in storm\nThe old pier collapsed in a storm on Friday.\nTwo boats sank beside it.\n"
    report, attributions = read(lead + text)
    last = [a for a in attributions if a.content[0].start >= len(lead)]
    assert [a.about_event for a in last] == [about], report.words(last[0].content)


def test_terms_flags(read: Read) -> None:
    _, (attribution, *_) = read("Police said the old ferry had not sunk near two piers.")
    assert attribution.terms == ("old", "ferry", "sink", "two", "pier")
    assert (attribution.negated, attribution.hedged, attribution.quoted) == (True, False, False)
