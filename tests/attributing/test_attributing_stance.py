"""Stance, refusals, disclaimers with their scope, denials, and what is background."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reportedly.attributing.stances.denial_pairs import chosen, learnt
from reportedly.likelihood import chance
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
    ("Ann Roe was told that two boats had sunk.", "said", "told"),
    ("Police have not ruled out arson.", "hedged", "have not ruled out"),
    ("A clerk is suspected of selling the key.", "hedged", "is suspected"),
    ("Police said there were no signs of a fire.", "said", "said"),
    ("Police said two men are thought to be held there.", "hedged", "are thought"),
    ("Hale claimed an aide had told him that two boats sank.", "claimed", "claimed"),
    ("Hale is alleged to have told her that two boats sank.", "claimed", "alleged"),
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


SCOPES = [
    ("A sailor said the crew ran. “I saw it,” the sailor said.\nThe Gazette could not verify the sailor's account.", 2),
    ("Ann Roe, a clerk, said two boats sank. Paul Hale said five sank. Neither figure could be verified.", 2),
    ("Ann Roe said she had been given a letter. The Gazette has not seen the letter.", 1),
    ("Ann Roe said the film showed a van. We have not been able to establish who filmed it.", 1),
    ("Ann Roe said a pier fell. Paul Hale said it was pushed. That could not be confirmed.", 1),
    ("Ann Roe said a pier fell. She said it was pushed. Hale denied it. None of the allegations has been tested.", 2),
    ("Ann Roe said a pier fell. The family has not seen the report.", 0),
    ("Ann Roe said 41 people died. The figures have not been confirmed by other sources.", 1),
    ("Police said the siege was over, but there was no official confirmation.", 1),
    ("Local media said a device had been found, though this has not been confirmed by the authorities.", 1),
    ("Officials in the region, whose claims cannot be independently verified, said 30 houses burned.", 1),
    ("It was not possible to verify the rebels' claims that they had taken the base.", 1),
    ("A video shows a man falling. The Gazette was able to verify the location but not when it was shot.", 1),
    ("The weekly said the minister would go. It said it could not verify the rumour.", 1),
    ("Neither side's account could be confirmed. The navy said a boat was rammed; the crew said it fired.", 2),
    ("A photograph shows a radar. There was no independent confirmation of when it was taken.", 1),
    ("The army said 12 men died. Al-Safir could not independently confirm the toll.", 1),
    ("Ann Roe said the bolts were short. The bolts were never checked.", 0),
]


@pytest.mark.parametrize(("text", "count"), SCOPES)
def test_how_much_a_disclaimer_covers(read: Read, text: str, count: int) -> None:
    _, attributions = read(text)
    assert len([a for a in attributions if a.disclaimed_by]) == count


DISCLAIMED = [
    ("The sailor's account could not be corroborated on this point.", "The sailor's account"),
    ("Neither report could be confirmed.", "Neither report"),
    ("The Gazette has not been able to establish whether she signed it.", "she signed it"),
    ("The Gazette could not verify Ann Roe's account, though it saw her papers.", "Ann Roe's account"),
    ("None of the letters has been authenticated.", "None of the letters"),
    ("We have spoken to neither man.", "neither man"),
]


@pytest.mark.parametrize(("text", "content"), DISCLAIMED)
def test_what_is_disclaimed(read: Read, text: str, content: str) -> None:
    report, attributions = read(text)
    assert [report.words(a.content) for a in attributions if a.stance == "unverified"] == [content]


def test_another_outlet_s_disclaimer_keeps_its_chain(read: Read) -> None:
    text = "The Lantern Post said a pier fell. The Lantern Post added that it could not verify the account."
    _, attributions = read(text)
    assert [(a.stance, a.chain[0].name) for a in attributions][-1] == ("unverified", "Lantern Post")


REFUSALS = [
    ("The port would not comment.", "comment"),
    ("The port refused to discuss it.", "to discuss it"),
    ("The port declined to say who paid.", "who paid"),
    ("The port replied that it does not comment on leaks.", "it does not comment on leaks"),
    ("Ann Roe said it would be improper to comment on a trial.", "it would be improper to comment on a trial"),
    ("Ann Roe did not want to name the donor.", "to name the donor"),
    ("The port has said nothing about the crane.", "about the crane"),
    ("Roe declined to comment on what she called “old gossip”.", "to comment"),
]


@pytest.mark.parametrize(("text", "content"), REFUSALS)
def test_what_is_refused(read: Read, text: str, content: str) -> None:
    report, attributions = read(text)
    found = [report.words(a.content) for a in attributions if a.stance == "declined"]
    assert len(found) == 1
    assert content in found[0]


NO_REFUSALS = [
    "Two inspectors, who declined to be identified, said the pier was unsafe.",
    "Ann Roe said she had been told not to say more.",
    "The report did not name the firm.",
    "She never said it.",
]


@pytest.mark.parametrize("text", NO_REFUSALS)
def test_what_is_no_refusal(read: Read, text: str) -> None:
    _, attributions = read(text)
    assert not [a for a in attributions if a.stance == "declined"]


UNTRUE = [
    "Hale denied taking any money.",
    "Hale denied having been paid.",
    "His lawyer said that was simply not true.",
    "His lawyer branded the claims “total fiction”.",
    "His lawyer dismissed the report as gossip.",
    "Ann Roe said no such call took place.",
    "Ann Roe said she had told him nothing of the sort.",
    "Ann Roe says it never happened.",
    "“I have never spoken to this man,” Roe said.",
    "Roe insists that nobody did.",
    "Paul Hale has pleaded not guilty.",
    "That has been denied by everyone at the depot.",
    "Ann Roe said it was untrue that any boat had been turned back.",
    "Ann Roe said it was not true that the bank had lost money.",
    "Ann Roe said it was wrong to suggest that she had known of the test.",
    "Paul Hale called the claims “soup”.",
    "The ministry described the allegations as “market talk”.",
    "The tourist board describes reports of arrests as invented.",
]


@pytest.mark.parametrize("text", UNTRUE)
def test_what_denies(read: Read, text: str) -> None:
    _, attributions = read(text)
    assert [a.stance for a in attributions] == ["denied"]


NOT_DENIED = [
    "Ann Roe said it was wrong to wait.",
    "The judge dismissed the jury on Friday.",
    "Ann Roe said the pier was not safe.",
    "Roe called the storm a nightmare.",
    "Roe said it was absurd that the law had not been changed.",
    "Roe called the allegations “deeply troubling”.",
    "Roe called the allegations “a tragedy for the school”.",
    "“Both accounts cannot be right,” said Ann Roe.",
    "Her husband told her not to be silly.",
]


@pytest.mark.parametrize("text", NOT_DENIED)
def test_not_every_negation_denies(read: Read, text: str) -> None:
    _, attributions = read(text)
    assert [a.stance for a in attributions] != ["denied"]


def test_a_denial_of_it_means_what_was_just_said(read: Read) -> None:
    _, attributions = read("Ann Roe said the clerk took fuel. Roe said he sold it.\nThe clerk's union denied it.")
    assert attributions[2].denies == (attributions[1].id,)


def test_words_that_say_no_again_deny_the_same(read: Read) -> None:
    text = "A rival said Baz Hale sent a text. Hale denied it. “There was no text,” his lawyer, Una Roe, said."
    _, attributions = read(text)
    assert [a.stance for a in attributions] == ["said", "denied", "denied"]
    assert attributions[2].denies == (attributions[0].id,)


def test_what_is_told_besides_a_denial_denies_nothing(read: Read) -> None:
    _, attributions = read("Ann Roe denied having sent the note. “It was a draft. It lay in a tray,” she said.")
    assert [a.stance for a in attributions] == ["denied", "said", "said"]


def test_what_one_denies_having_said_is_nobody_s(read: Read) -> None:
    report, attributions = read("The broker denied having told clients that the fund was safe.")
    assert [report.words(a.content) for a in attributions] == ["having told clients that the fund was safe"]


def test_no_group_claims_nothing(read: Read) -> None:
    _, attributions = read("No group has claimed responsibility for the attack.")
    assert [a.stance for a in attributions] == ["own-voice"]


def test_neither_of_two_answers(read: Read) -> None:
    _, attributions = read("Neither the port nor its lawyers responded to emails.")
    assert [(a.stance, a.chain[0].name) for a in attributions] == [("declined", "port")]


def test_an_allegation_with_an_owner_is_a_saying_of_its_own(read: Read) -> None:
    _, attributions = read("The minister rejected a rights group's allegation that the crew had fled.")
    assert [(a.stance, a.chain[0].name, len(a.chain)) for a in attributions] == [
        ("denied", "minister", 2),
        ("claimed", "rights group", 2),
    ]
    assert attributions[0].denies == (attributions[1].id,)


DENIALS = [
    ("Ann Roe said soldiers took fuel from the trucks.", "The army denied taking any fuel."),
    ("A guest said she heard a row.", "The hotel said no such row took place."),
    ("Two officials said boats had sunk.", "The navy called the reports nonsense."),
    (
        "Two officials said six missiles had burned in the yard.",
        "The navy denied that any missiles had been destroyed.",
    ),
    ("Residents said a cloud had drifted over the village.", "The plant denied that any gas had left its premises."),
    ("Ann Roe said the company ignored her warnings.", "Lathe Motors denied any wrongdoing."),
    ("Ann Roe said the bridge was unsafe.", "“It is a lie,” said Paul Hale."),
    ("The paper says Marsh met the minister.", "Marsh said she had never met the minister."),
    ("Residents accused the mine of hiding the leak.", "The director said it had hidden nothing."),
    ("Police said Keane threatened two clerks.", "Keane disputes this."),
    ("Traders said the bank had sought a loan.", "The bank said it had not sought any loan."),
]


@pytest.mark.parametrize(("saying", "denial"), DENIALS)
def test_a_denial_in_other_words(read: Read, saying: str, denial: str) -> None:
    _, attributions = read(f"{saying}\n{denial}")
    assert attributions[1].stance == "denied"
    assert attributions[1].denies == (attributions[0].id,)


NO_DENIALS = [
    ("Police said three people had been killed.", "The mayor said no tourists had been killed."),
    ("Ann Roe said the pier would hold the summer.", "Paul Hale said he would not forget the pier."),
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
    ("The town lies 20 km from the border.", False),
    ("Lathe Motors has 23 branches and 62,000 customers.", False),
    ("The terminal handles 40,000 tonnes of grain a month.", False),
    ("The missiles can be launched from ships in port.", False),
    ("These rockets can reach a distance of 2,500 km.", False),
    ("We thank our crew for their work.", False),
    ("We spoke to fourteen people from the lower town.", False),
    ("Six people are in hospital.", True),
    ("Some 5,000 people are in shelters.", True),
    ("That is false.", True),
    ("They have eleven men of whom they hear nothing.", True),
    ("One of them has a broken ankle.", True),
    ("Whether the harbour master did so is unclear.", True),
    ("“The valve had been out of order since October 2023,” said Ann Roe.", True),
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


OWN_WORDS = [
    ("Ann Roe said the bridge was shut. Ann Roe said Paul Hale had told her it was safe.",
     "Paul Hale denied saying so."),
    ("Ann Roe said the bridge was shut. Ann Roe said Paul Hale had told her it was safe.",
     "Paul Hale said he had told her nothing of the sort."),
    ("Ann Roe said the bridge was shut. Paul Hale told her it was safe, Ann Roe said.",
     "Paul Hale said no such conversation took place."),
    ("Ann Roe said the bridge was shut. According to Ann Roe, Paul Hale told her it was safe.",
     "Paul Hale denies that."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "denial"), OWN_WORDS)
def test_who_denies_having_said_so(read: Read, told: str, denial: str) -> None:
    report, attributions = read(f"{told}\n{denial}")
    meant = {a.id for a in attributions if "it was safe" in report.words(a.content)}
    assert {target for a in attributions for target in a.denies} == meant


@given(st.dictionaries(st.integers(0, 9), st.dictionaries(st.sampled_from(sorted(learnt())), st.floats(0, 1))))
def test_only_what_is_likely_is_meant(compared: dict[int, dict[str, float]]) -> None:
    picked = chosen(compared, learnt())
    likely = {i: chance(features, learnt()) for i, features in compared.items()}
    assert [i for i in compared if i in picked] == picked
    assert all(likely[i] <= min((likely[p] for p in picked), default=1.0) for i in compared if i not in picked)


PAPERS = [
    ("A memo said the crack was old. Ann Roe said the bridge was shut.",
     "The Gazette could not authenticate the memo."),
    ("A video showed that the crack was old. Ann Roe said the bridge was shut.",
     "The Gazette could not establish who filmed it."),
    ("Ann Roe said the bridge was shut. A guard at the gate said the crack was old.",
     "We could not verify his account."),
]  # fmt: skip


@pytest.mark.parametrize(("told", "disclaimer"), PAPERS)
def test_a_paper_or_a_person_is_disclaimed(read: Read, told: str, disclaimer: str) -> None:
    report, attributions = read(f"{told}\n{disclaimer}")
    assert [("crack was old" in words) for words in disclaimed(report, attributions)] == [True]


BACK = [
    "Paul Hale disputed her account.",
    "Paul Hale disputes this version of events.",
    "Paul Hale dismissed her claim as gossip.",
    "Paul Hale denied that the lamps were out.",
    "Paul Hale rejected Roe's claim.",
    "Paul Hale said that was not true.",
]


@pytest.mark.parametrize("denial", BACK)
def test_a_denial_that_points_back(read: Read, denial: str) -> None:
    report, attributions = read(f"Ann Roe said the lamps were out.\n{denial}")
    meant = [a.id for a in attributions if "lamps were out" in report.words(a.content) and a.stance == "said"]
    assert [list(a.denies) for a in attributions if a.stance == "denied"] == [meant]


@pytest.mark.parametrize("denial", ["The firm denied the accusation.", "The firm denied both claims."])
def test_an_accusation_is_denied(read: Read, denial: str) -> None:
    _, attributions = read(f"Ann Roe accused the firm of theft.\n{denial}")
    assert attributions[-1].denies == (attributions[0].id,)
