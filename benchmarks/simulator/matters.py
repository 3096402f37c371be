"""What happens in a history: matters of twelve kinds, each with facts in three wordings and what witnesses tell of one.

Slots: {site}, {street}, {n}, {m} (a later, higher count), {hour}. A fact is a finite clause in the past; an account is
direct speech about the first fact. Accounts of one matter were written apart, as people who stood in different places
would tell it.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Matter:
    """One kind of event: sites, the headline's words, facts (three wordings each), accounts of fact 0."""

    name: str
    sites: tuple[str, ...]
    headlines: tuple[str, ...]
    facts: tuple[tuple[str, str, str], ...]
    update: tuple[str, str]  # a count that was so, and what it rose to
    accounts: str  # four, with bars between


MATTERS = (
    Matter(
        "fire",
        ("the Corvel furniture warehouse", "the old Tessmar paper mill", "the Brandt tyre depot"),
        ("Blaze guts {site}", "Fire at {site}", "Night fire leaves {site} in ruins"),
        (
            (
                "the roof fell in before the first fire engine arrived",
                "the roof had fallen in before the first fire engine came",
                "the roof collapsed before the first fire engine arrived",
            ),
            (
                "the sprinklers had been switched off since March",
                "the sprinklers had been turned off since March",
                "the sprinklers had been off since March",
            ),
            (
                "a delivery van had burned behind the loading dock an hour earlier",
                "a delivery van had burned behind the loading dock an hour before",
                "a delivery van was on fire behind the loading dock an hour earlier",
            ),
        ),
        ("{n} workers were treated for burns", "{m} workers were treated for burns"),
        accounts="""
I was closing my shop when the whole roof dropped, and a good ten minutes passed until I saw an engine|We heard a
long groan and then the roof fell in, with sparks going up over the houses; no engine was there|My son called me to
the window and the roof had already gone, the engines came past the school after that|I stood with the night
watchman and watched the beams give way one by one, still waiting for the fire crew
""",
    ),
    Matter(
        "ferry",
        ("the ferry Aurelia", "the car ferry Morna", "the ferry Selkirk Star"),
        ("{site} runs aground", "Passengers taken off {site}", "Fog blamed as {site} hits sandbank"),
        (
            (
                "the bow door was still open when the ship left the quay",
                "the bow door was open when the ship left the quay",
                "the ship left the quay with its bow door still open",
            ),
            (
                "the second radar had not worked for a week",
                "the second radar had been out of order for a week",
                "the second radar had failed a week earlier",
            ),
            (
                "the pilot had asked for a tug twice",
                "the pilot had twice asked for a tug",
                "the pilot asked for a tug two times",
            ),
        ),
        ("{n} passengers were hurt", "{m} passengers were hurt"),
        accounts="""
I was on the car deck and could see the water and the lamps of the quay through the gap as we moved off|We had
hardly cast off when spray came in at the front, somebody shouted that the door was not shut|From the pier I filmed
her leaving, and you can tell the big door at the bow is hanging open the whole time|My husband pointed at the front
and said look, they have forgotten to close it, and then we felt the swell
""",
    ),
    Matter(
        "bus",
        ("the number 40 bus", "a school bus", "the airport coach"),
        ("{site} crashes into wall", "Inquiry after {site} leaves road", "Crash of {site} shocks town"),
        (
            (
                "the driver was holding a telephone when the bus left the road",
                "the driver was holding a phone when the bus left the road",
                "the driver held a telephone in his hand when the bus left the road",
            ),
            (
                "the brakes had been reported as faulty on two days that week",
                "the brakes had been reported faulty on two days that week",
                "the brakes had been reported as defective on two days that week",
            ),
            (
                "an ambulance was sent to the wrong street at first",
                "an ambulance had been sent to the wrong street first",
                "at first an ambulance was sent to the wrong street",
            ),
        ),
        ("{n} pupils were taken to hospital", "{m} pupils were taken to hospital"),
        accounts="""
I sat right behind him and he had the phone in his left hand, talking to someone, when we went off the road|As it
came round the bend I noticed the man at the wheel was looking down at a screen, and never braked|He kept answering
calls all the way from the station; the last thing I remember is him laughing into it|We were on the pavement with
the pram, and the driver had one arm up at his ear as the bus mounted the kerb
""",
    ),
    Matter(
        "flood",
        ("the Lower Marsh estate", "the Weir Road quarter", "the riverside camp site"),
        ("Water pours into {site}", "{site} under water", "Anger after flood at {site}"),
        (
            (
                "the sluice gate was opened without a warning",
                "the sluice gate had been opened without a warning",
                "the sluice gate was opened without any warning",
            ),
            (
                "the pumps had run out of diesel before midnight",
                "the pumps ran out of diesel before midnight",
                "the pumps had no diesel left before midnight",
            ),
            (
                "sandbags meant for the dyke lay in a locked yard",
                "sandbags meant for the dyke were lying in a locked yard",
                "sandbags meant for the dyke had been left in a locked yard",
            ),
        ),
        ("{n} families lost their homes", "{m} families lost their homes"),
        accounts="""
I was fishing below the weir when the gate went up and a brown wall came at me; nobody had blown the horn|We got no
call and no siren, the water was simply in the kitchen, and my neighbour said they opened the sluice|My dog woke me.
From the bridge I could make out two men winding the gate, and not a word on the loudspeakers|The lock keeper's
light was on and the gate stood wide, that is what I saw, and no text message until morning
""",
    ),
    Matter(
        "leak",
        ("the Helvar paint works", "the Ostrin fertiliser plant", "the Delmare cold store"),
        ("Gas cloud over {site}", "Leak at {site} sends workers home", "Questions after leak at {site}"),
        (
            (
                "no siren sounded for forty minutes after the valve burst",
                "no siren was sounded for forty minutes after the valve burst",
                "no siren sounded for forty minutes after the valve had burst",
            ),
            (
                "the valve had been due for replacement in January",
                "the valve was due for replacement in January",
                "the valve had been due to be replaced in January",
            ),
            (
                "dead fish had been found below the outfall in the evening",
                "dead fish were found below the outfall in the evening",
                "dead fish had been seen below the outfall in the evening",
            ),
        ),
        ("{n} residents were treated for sore eyes", "{m} residents were treated for sore eyes"),
        accounts="""
My eyes burned and I looked at the clock, it was ten past, and the alarm did not go off till nearly eleven|We were
loading pallets when the pipe went with a bang, and for most of an hour not one siren was heard|I rang the gatehouse
myself because nothing was wailing, and they told me to shut the windows and wait|The smell came first, then people
running, and only when the second shift was gone did they sound the horn
""",
    ),
    Matter(
        "stadium",
        ("the Meridian Arena", "the Kingsfield ground", "the Velodrome"),
        ("Crush at {site}", "Fans hurt at {site}", "Kick-off at {site} ends in panic"),
        (
            (
                "the north gates were locked when the crowd pushed forward",
                "the north gates were still locked when the crowd pushed forward",
                "the north gates had been locked when the crowd pushed forward",
            ),
            (
                "stewards had sold the same seats twice",
                "stewards sold the same seats twice",
                "the same seats had been sold twice by stewards",
            ),
            (
                "a flare had been thrown from the upper tier",
                "a flare was thrown from the upper tier",
                "somebody had thrown a flare from the upper tier",
            ),
        ),
        ("{n} fans were carried out", "{m} fans were carried out"),
        accounts="""
I had my back against the north gate and it would not move, there was a chain on it as thick as my wrist|They kept
pressing from behind, and we shouted to open up, but the doors on that side had been locked|A steward in front of me
was shaking the bars and yelling into his radio for a key while people fell over|From the stand I watched a wave go
through them towards the north end, where all of the exits were shut
""",
    ),
    Matter(
        "ballot",
        ("the Ward 9 count", "the Sarmento by-election", "the mayoral vote"),
        ("Doubts over {site}", "Recount sought in {site}", "Row about ballots in {site}"),
        (
            (
                "two ballot boxes were carried out through the back door",
                "two ballot boxes had been carried out through the back door",
                "two ballot boxes were taken out through the back door",
            ),
            (
                "the names of dead voters stood in the register",
                "the names of dead voters had stood in the register",
                "the names of dead voters were in the register",
            ),
            (
                "the polling station opened an hour late",
                "the polling station had opened an hour late",
                "the polling station was opened an hour late",
            ),
        ),
        ("{n} ballots were missing", "{m} ballots were missing"),
        accounts="""
I was having a cigarette in the yard when two men came out of the back with a box each and put them in a van|We
counted at table six, and when I went to fetch water somebody was holding the rear door for the boxes|My bus stops
behind the school hall, and from the upper deck I saw them pass ballot boxes over the fence|A girl from the other
party and I both followed them down the corridor, boxes under their arms, to the yard
""",
    ),
    Matter(
        "collapse",
        ("the Salvani car park", "a new block of flats", "the covered market"),
        ("{site} collapses", "Search goes on at {site}", "Builders questioned over {site}"),
        (
            (
                "cracks had been painted over on the day before",
                "cracks were painted over on the day before",
                "cracks had been painted over the day before",
            ),
            (
                "the permit was for three floors and not for five",
                "the permit had been for three floors and not for five",
                "the permit was for three floors, not for five",
            ),
            (
                "a crane had struck a pillar in the morning",
                "a crane struck a pillar in the morning",
                "a crane had hit a pillar in the morning",
            ),
        ),
        ("{n} people were pulled out alive", "{m} people were pulled out alive"),
        accounts="""
I park there each day and on Tuesday they were painting over cracks I could have put my hand into|We rent the bakery
next door, and a man with a roller told me it was only plaster as he covered the gaps|The wall was split from top to
bottom at noon, and when I came home at six it was white and smelled of paint|My brother worked for them. I brought
him lunch, and he was filling a long crack and coating it as he ate
""",
    ),
    Matter(
        "shooting",
        ("the Union Square rally", "the dockers' march", "the harbour protest"),
        ("Shots at {site}", "Gunfire breaks up {site}", "One dead after {site}"),
        (
            (
                "the first shots came from a hotel balcony",
                "the first shots had come from a hotel balcony",
                "the first shots were fired from a hotel balcony",
            ),
            (
                "officers had been told to load live rounds",
                "officers were told to load live rounds",
                "officers had been ordered to load live rounds",
            ),
            (
                "street cameras had been turned to the wall",
                "street cameras were turned to the wall",
                "street cameras had been turned towards the wall",
            ),
        ),
        ("{n} marchers were wounded", "{m} marchers were wounded"),
        accounts="""
I looked up because of the flash, and it was on the second balcony of the hotel, next to the flag pole|We were
singing when it cracked above us, and a woman beside me pointed at a window over the hotel awning|As a porter I know
that building; the noise came from the balcony of room twelve and glass fell on my cap|The police were all in front
of us with their shields down, and the bullets came from behind and above
""",
    ),
    Matter(
        "derailment",
        ("the night express", "a freight train", "the Coast Line train"),
        ("{site} derails", "{site} jumps the rails", "Line blocked after {site} derails"),
        (
            (
                "a signal showed green although the track was being repaired",
                "a signal was green although the track was being repaired",
                "a signal showed green while the track was being repaired",
            ),
            (
                "the train was travelling at twice the permitted speed",
                "the train had been travelling at twice the permitted speed",
                "the train was going at twice the permitted speed",
            ),
            (
                "a gang of six men had left its tools on the rails",
                "a gang of six men left its tools on the rails",
                "a gang of six men had forgotten its tools on the rails",
            ),
        ),
        ("{n} travellers were injured", "{m} travellers were injured"),
        accounts="""
I cross there every night with the dog, and the lamp was green, though men had been lifting sleepers all day|We were
in the front coach and I could read the signal through the glass, green as grass, then the bang|My allotment is next
to the line; they had the rails up and I wondered why it did not turn to red|The guard said to us as we climbed down
that he had had a clear road, and I had seen the green light as well
""",
    ),
    Matter(
        "hospital",
        ("the St Alban clinic", "the Northgate hospital", "the children's ward"),
        ("Power cut at {site}", "Ward closed at {site}", "Staff speak out on {site}"),
        (
            (
                "the generator failed to start for eleven minutes",
                "the generator had failed to start for eleven minutes",
                "the generator did not start for eleven minutes",
            ),
            (
                "damp had come into the cable room in the autumn",
                "damp came into the cable room in the autumn",
                "damp had got into the cable room in the autumn",
            ),
            (
                "two operations were finished by the light of torches",
                "two operations had been finished by the light of torches",
                "two operations were completed by the light of torches",
            ),
        ),
        ("{n} patients were moved", "{m} patients were moved"),
        accounts="""
I was holding the bag and counting for the child, and by my watch it was eleven minutes of pitch darkness|We sat in
the corridor and heard the generator cough and die, again and again, until somebody swore loudly|My mother was on
the third floor; the lift stopped, and it took ages for the diesel to catch and lights to come|A technician ran past
me with a car battery in his arms because the big machine in the yard would not turn over
""",
    ),
    Matter(
        "slide",
        ("the Pass road", "the Upper Valley tunnel", "the ski station"),
        ("Landslide buries {site}", "{site} cut off by mud", "Slide closes {site}"),
        (
            (
                "the barrier was raised an hour before the slope gave way",
                "the barrier had been raised an hour before the slope gave way",
                "the barrier was lifted an hour before the slope gave way",
            ),
            (
                "blasting at the quarry had gone on through the night",
                "blasting at the quarry went on through the night",
                "blasting in the quarry had gone on through the night",
            ),
            (
                "a sensor on the slope had sent no data since Friday",
                "a sensor on the slope sent no data since Friday",
                "a sensor on the slope had been sending no data since Friday",
            ),
        ),
        ("{n} cars were buried", "{m} cars were buried"),
        accounts="""
They waved me through, the pole was up, and when I had reached the inn I heard half the mountain come down|We had
been queuing since breakfast and then the barrier opened all at once; the fourth car never made it|I deliver milk up
there, so I know the man at the barrier; he got a call, shrugged and lifted it for us|From the hut we saw traffic
moving again, although stones were still rolling, and not an hour later it slid
""",
    ),
)

OWN = (
    "The council meets on {day} to discuss the matter.",
    "Lawyers for the families asked for all records to be kept.",
    "A helpline had {k} calls in its first {h} hours.",
    "The area had been cordoned off by {h} in the morning.",
    "Insurers put the damage at some {k} million crowns.",
    "The regional parliament will hold a hearing in {w} weeks.",
    "By nightfall only {k} onlookers were left.",
    "Two junctions stayed closed, and diversions cost drivers up to {k} minutes.",
    "Investigators carried {k} crates of files out of an office in the centre.",
    "A collection for those affected has brought in {k},000 crowns.",
    "It was the third such case in the district within {w} years.",
    "School lessons will begin an hour later until {day}.",
    "Church bells rang at {h} for a minute of silence.",
    "The mayor cut short a holiday and is expected back on {day}.",
    "Repairs may take {w} months, longer if frost sets in.",
    "The public prosecutor has opened a file against persons unknown.",
    "A photographer of the paper was refused entry at the gate.",
    "Neighbouring districts lent {w} vehicles and {k} people.",
    "The weather office expects gusts and drizzle until {day}.",
    "Shares of the owner lost {w} per cent in early trading.",
    "An emergency number remains open until {h} each evening.",
    "Volunteers handed out tea, blankets and {k} loaves of bread.",
    "A memorial service is planned for {day} in the old abbey.",
    "The union wants every site of the kind looked at within {w} weeks.",
    "Hotels in the district offered {k} beds without charge.",
    "Opposition members have tabled {w} written questions.",
    "An earlier audit, finished {w} years ago, ran to {k} pages.",
    "Local radio broke off its programme at {h}.",
    "The buildings nearby were looked over and cleared by {day}.",
    "A drone of the land registry took {k} photographs.",
    "The association of small traders spoke of a lost week.",
    "Street lamps in {w} roads were still dark at {h}.",
    "The archive of the town lent plans drawn up {k} years ago.",
    "Cafés in the centre stayed open until {h} for those who could not go home.",
    "A minute-by-minute account is to be put before the assembly on {day}.",
    "Firms from {w} towns have bid for the clean-up.",
    "Pupils of a nearby school wrote {k} letters of thanks.",
    "A toll bridge let traffic pass free of charge from {h}.",
    "Engineers flown in from abroad are to start work on {day}.",
    "The museum next door moved {k} pictures into its cellar.",
    "Parking fines were waived for {w} days.",
    "The football club called off its friendly on {day}.",
    "Campaigners pointed to a petition with {k},000 names that went unanswered.",
    "Taxis ran short, and fares rose by {k} per cent for an evening.",
    "A crisis room set up at {h} was staffed around the clock.",
    "The bishop visited on {day} and spoke with families for {w} hours.",
    "Rail passengers were put up in {w} hostels.",
    "A television crew from the capital was turned away at {h}.",
    "The local history society counts {w} comparable cases since the war.",
    "An open day that had been fixed for {day} will be held in autumn.",
    "Interest in first-aid courses rose, with {k} people on a waiting list.",
    "The price of building timber in the region went up by {w} per cent.",
)
"""What a paper adds of its own: {day}, {k} and {h} and {w} are numbers. No two reports of one event have the same."""

LEADS = (
    "Investigators in {town} were at work at {site} on {day}.",
    "The inquiry into what happened at {site} in {town} went on on {day}.",
    "People in {town} were asking questions about {site} on {day}.",
    "Little was certain about {site} in {town} by {day}.",
    "Days like {day} are rare in {town}, where {site} was on everybody's lips.",
    "{town} woke up to sirens and questions on {day} after the events at {site}.",
    "More came to light on {day} about {site}.",
    "There is still no full account of {site}, a subject of which {town} cannot get enough.",
    "What went wrong with {site}? On {day} the town of {town} looked for answers.",
    "Nothing has occupied {town} this spring as much as {site}.",
    "Authorities of {town} promised on {day} to clear up the case of {site}.",
    "It may be months until {town} knows all about {site}.",
)
"""First sentences."""
