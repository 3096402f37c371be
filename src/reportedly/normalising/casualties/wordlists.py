"""Words of the grammar of casualties: people, what befalls them, and what stands between."""

from __future__ import annotations

from typing import Literal

from reportedly.normalising.word_lists import words

ONE_PERSON = words(
    """
    man woman boy girl child kid teen teenager youth toddler infant baby newborn adolescent adult male female person
    individual victim patient fatality mother father mom dad son daughter stepson stepdaughter wife husband brother
    sister sibling girlfriend boyfriend fiancee fiance ex-girlfriend ex-boyfriend ex-wife ex-husband girl friend
    neighbor neighbour cousin uncle aunt niece nephew grandmother grandfather grandson granddaughter grandchild
    stepfather stepmother spouse partner relative acquaintance roommate bystander passer-by passerby onlooker
    pedestrian cyclist bicyclist motorcyclist motorist driver passenger rider biker jogger hiker climber skier
    swimmer diver surfer fisherman sailor crewman pilot captain officer policeman policewoman deputy trooper
    constable cop sergeant detective marshal ranger guard firefighter fireman paramedic medic nurse doctor teacher
    professor student pupil schoolboy schoolgirl classmate freshman sophomore graduate soldier marine
    serviceman conscript recruit fighter militant rebel insurgent gunman gunwoman shooter attacker assailant bomber
    hijacker suspect robber burglar intruder thief carjacker prisoner inmate detainee hostage captive civilian
    resident homeowner tenant villager townsman migrant refugee asylum-seeker tourist visitor traveller
    traveler holidaymaker pilgrim worshipper worshiper parishioner churchgoer pastor priest rabbi imam bishop monk
    nun worker labourer laborer employee co-worker coworker colleague miner builder engineer technician electrician
    farmer farmworker shepherd fisher cook chef waiter waitress bartender bouncer barber clerk cashier teller
    salesman shopkeeper shopper customer owner manager supervisor executive businessman contractor trucker
    taxi-driver cabbie courier rapper musician singer dancer actor artist journalist reporter cameraman photographer
    lawyer judge activist protester protestor demonstrator voter politician candidate mayor councilman spectator fan
    player footballer athlete coach wrestler boxer partygoer party-goer reveler reveller clubgoer club-goer patron
    diner guest concertgoer festival-goer moviegoer camper vacationer homeless veteran retiree pensioner widow
    grandparent parent mum member rescuer volunteer lifeguard stranger sunbather bather evacuee survivor
    gangster dealer addict prostitute evictee landlord citizen foreigner paratrooper airman
    seaman peacekeeper officer-involved juvenile twin triplet caretaker caregiver babysitter nanny
    carer housekeeper gardener janitor custodian mechanic plumber welder logger lumberjack roofer painter
    cowboy rancher butcher baker grocer vendor hawker street-seller beggar nomad trader casualty other
    """
)
MANY_PEOPLE = words(
    """
    men women boys girls children kids people persons folks youths babies infants crewmen fishermen policemen
    policewomen firefighters servicemen servicewomen gunmen troops personnel crew villagers townspeople businessmen
    cameramen schoolchildren grandchildren siblings civilians youngsters hundreds wives thieves passers-by passersby
    firemen salesmen seamen airmen sportsmen police families casualties juveniles
    """
)
GROUPS_OF = {"couple": 2, "duo": 2, "pair": 2, "twins": 2, "trio": 3, "triplets": 3, "quartet": 4, "both": 2}

# Words no group of people reaches across: it ends before them.
STOP = words(
    """
    in on at of for from with by to into onto near after before during when while as that which who whom whose where
    because since until than if whether though although but and or nor so was were is are be been being am has have
    had do does did will would could should may might must can not n't it he she they we i you him them us me it's
    there here then also too only just still now later said says say told tells according police's authorities
    inside outside over under against around between behind through across along about off up down out yet
    amid among within without toward towards via per what how why himself herself themselves itself
    identified found believed thought seen taken rushed transported airlifted flown treated listed remains remain
    remained died dies die dead killed kills killing kill slain murdered murder murders shot shoots shooting stabbed
    stabs stabbing wounded wounds wounding injured injures injuring hurt hurts hurting struck strikes striking hit
    hits hitting lost suffered suffers suffering sustained sustains received recovering survived survives perished
    succumbed pronounced declared left leaves leaving hospitalized hospitalised charged arrested accused facing
    faces sought wanted named fatally critically seriously severely reported reportedly allegedly opened fired
    including got gets getting go goes went came come began gunned beaten drowned crushed trapped missing expected
    no were're accidentally turned passed admitted
    """
)

THINGS = words(
    """
    ferry boat ship vessel train plane jet aircraft airliner bus coach car van lorry truck vehicle taxi side seat door
    window union group association home house apartment building flat camp centre center school safety rights records
    care training station room ward services support protection trafficking abuse benefit unit body bodies
    """
)
"""What makes a thing of a noun for people before it: "a passenger ferry", "the driver side", "a student union"."""

DEATH_NOUNS = words("death deaths killing killings murder murders slaying slayings homicide homicides manslaughter")
DYING = words("died dies perished succumbed perish")
KILLED = words("killed slain murdered drowned electrocuted executed assassinated decapitated strangled lynched")
CLAIMED = words("claimed claims claiming took taking takes claim cost costs ended")
COUNTED: dict[str, Literal["killed", "injured"]] = {
    "dead": "killed", "deaths": "killed", "fatalities": "killed", "killed": "killed",
    "injured": "injured", "wounded": "injured", "injuries": "injured",
}  # fmt: skip
TOLL_AT = words("to at is was of reached reaches")
KILLS = words("kills slays killing murdering slaying drowning")
DEAD = words("dead deceased lifeless")
HURT = words("injured wounded hurt hospitalized hospitalised maimed paralyzed paralysed hospitalised concussed")
HURTS = words("injures wounds hurts injuring wounding hurting hospitalizing hospitalising")
HARMED = words("shot stabbed struck hit attacked beaten assaulted mauled burned burnt")
HARMS = words("shooting stabbing striking hitting shoots stabs strikes hits")
CONDITIONS = words("critical serious stable fair good guarded satisfactory grave extremely unknown critical-but-stable")
CARRIED = words(
    """
    taken rushed transported airlifted flown driven transferred brought carried admitted treated conveyed ferried lifted
    """
)
HOSPITAL = words(
    "hospital hospitals hospital's treatment clinic infirmary trauma surgery ambulance emergency medical center"
)
SAID_OF = words(
    """
    of critically seriously fatally in who hospitalized slightly badly severely gravely lightly missing later survived
    still feared reportedly confirmed found also more die
    """
)
"""What may follow a number of people without a noun, besides words for what befell them: "two later died"."""
SUFFERED = words("suffered suffers suffering sustained sustaining received receiving sustains had with nursing")
WOUNDS = words("wound wounds injury injuries burn burns bruises fractures concussion lacerations cuts gunshot")
DEATH_SIGNS = words(
    """
    kill kills killed killing killings dead die died dies dying death deaths fatal fatally fatality
    fatalities homicide homicides murder murders murdered murdering slain slaying slayings manslaughter body bodies
    corpse corpses autopsy coroner funeral funerals perished deceased succumbed mourn mourns mourned mourning
    """
)
MORE_HURT = words("victims others another attempted injured wounded injuring wounding")
BE = words("was were is are been be being 's 're got gets getting lay remain remains remained")
HAVE = words("have has had")
MULTIPLE = {"double": 2, "triple": 3, "quadruple": 4, "quintuple": 5, "sextuple": 6}
