"""Nouns that count people: of whatever sort, one count of them may be another's."""

from __future__ import annotations

_NOUNS = """
person people civilian child resident passenger worker soldier man woman victim patient body corpse fatality death
casualty injury survivor crewman guard neighbour user tourist villager student pupil prisoner inmate officer protester
protestor demonstrator marcher voter pilot driver nurse doctor firefighter policeman policewoman fan spectator athlete
runner miner climber hiker skier migrant refugee hostage participant member fighter militant conscript recruit sailor
fisherman boy girl teenager baby toddler adult employee customer staff visitor guest worshipper pilgrim convict
detainee captive criminal suspect rioter evacuee volunteer believer attendee teacher farmer labourer engineer
journalist reporter tenant citizen local dead wounded injured attacker rebel insurgent trooper marine rescuer medic
paramedic midwife clerk juror witness lawyer player cyclist motorist commuter shopper camper hunter herder shepherd
peasant settler monk nun priest delegate lawmaker councillor senator veteran pensioner orphan infant newborn sibling
brother sister mother father parent relative wife husband widow colleague rider holidaymaker lorry-driver motorcyclist
pedestrian stowaway intruder raider robber bystander onlooker mourner picket striker seaman pirate brigand bandit
smuggler burglar thief looter trafficker sniper assailant traveller traveler finisher recipient beneficiary applicant
candidate folk crook con fugitive escapee terrorist geologist scientist economist seafarer mariner attendant bather
swimmer trader shopkeeper vendor taxpayer subscriber retiree trainee trucker scout caver deserter defector observer
inspector diplomat minister mp judge magistrate prosecutor banker analyst adviser contractor builder roofer welder
plumber electrician mechanic technician artist actor dancer singer musician chorister writer editor photographer
academic researcher professor lecturer graduate cadet reservist paratrooper commando gendarme constable detective
sergeant warder expatriate foreigner emigrant labourer villager parishioner snowmobiler snowboarder sailor rower
canoeist bodyguard usher steward cook waiter cleaner gardener grower dairyman beekeeper trapper logger trawlerman
"""
PEOPLE = frozenset(_NOUNS.split())


def is_person(noun: str) -> bool:
    """Whether a counted noun, singular and in lower case, is of people: "inmate", "police officer"."""
    last = noun.rsplit(" ", 1)[-1]
    return last in PEOPLE or last.endswith(("man", "woman", "men", "women", "goer", "member", "worker", "mate"))
