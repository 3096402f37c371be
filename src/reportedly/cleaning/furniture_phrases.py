"""Phrases by which a page speaks of itself and not of the news: data, alternatives divided by "|"."""
# ruff: noqa: E501 - tables of phrases, one theme a line

from __future__ import annotations

import re

from reportedly.caseless import caseless

WHOLE = frozenset(
    """
    ad|ads|advert|advertisement|advertisements|sponsored|sponsored content|promoted|promoted content|paid content|share|share this
    |share this article|share this page|share this story|save|print|email|e-mail|copy link|link copied|tweet|whatsapp|facebook
    |twitter|linkedin|reddit|pinterest|messenger|telegram|bookmark|comment|comments|leave a comment|view comments|show comments
    |menu|search|home|close|open menu|skip|skip to content|skip to main content|log in|login|log out|sign in|sign up|sign out
    |register|subscribe|subscribe now|my account|account|accept|accept all|reject all|manage|manage choices|manage cookies
    |manage preferences|accept cookies|accept all cookies|cookie settings|cookies|privacy|privacy policy|terms|terms of use
    |terms of service|terms and conditions|contact|contact us|about us|help|imprint|sitemap|rss|newsletter|newsletters|back to top
    |top|jump to latest|load more|load earlier updates|load more comments|show more|see more|read more|read full story|view more
    |show less|next|previous|next article|previous article|image beacon|play|play video|watch|watch live|listen|live|video|videos
    |gallery|photos|in pictures|trending|trending now|most read|most viewed|most popular|most watched|most shared|most commented
    |top stories|latest|latest news|latest stories|breaking|breaking news|more news|more stories|more for you|more from us|editor's picks
    |editors' picks|recommended|recommended for you|recommended stories|related|related articles|related stories|related news
    |related topics|related content|related links|related coverage|related reading|you may like|you may also like|you might also like|you might like|read next|up next
    |also read|read also|see also|further reading|more on this|more on this story|more on this topic|more like this|in this story|topics|tags
    |ends|end|-30-|###|more to follow|loading|back issues|become a member|members|donate|shop|jobs|weather|sport|sports|news|world|business
    |culture|opinion|politics|entertainment|lifestyle|travel|technology|tech|science|health|programmes|print this page|send to a friend
    |follow|follow us|follow this company|get the app|download the app|download our app|report an error|report a typo|feedback|edition|international
    |uk|us|local|front|nation|markets|live blog|text size|font size|a a|install|not now|ok|got it|continue|learn more|find out more|translate|exclusive|related article|related story|keep reading|explore more on these topics|translate post|translate tweet|views|reuse this content|photo|image|photos|images|abstract|full text|enlarge|enlarge this image|enlarge image|hide caption|toggle caption|scroll down for video|gift this article|give this article|mute|newest first|oldest first|imprint|agree|agree and read on|classifieds|obituaries|what to read next|in case you missed it|add a comment|view all comments|report this ad|print this article|video ad feedback
    |popular in the community|notes to editors|long reads|editor's choice|bookmark|buy a paper|what's on|older posts|newer posts|older comments|key events|audio|podcast|podcasts|transcript
    |who we are|what we do|our work|take action|press|media|documents|ministry|subscribe to continue|continue reading|see all|view all|all topics|watch now|listen live|livestream|on air|schedule|advertise
    |like comment share|reply|likes|shares|reposts|more videos|more photos|in focus|top videos|read full article|you might have missed|around the web|from the web|ad feedback|report ad|notifications
    |local news|regional|regions|county|crime|courts|environment|education|money|video news|live tv|newsletter sign-up|e-paper|epaper|archive|puzzles|games|crosswords|horoscopes|recipes|essays|interviews|long read
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
# Headings that a list of other pages' titles follows.
LISTS = frozenset(
    """
    related|related article|related story|keep reading|related articles|related stories|related news|related content|related links|related coverage|related reading|most read|most viewed|most popular
    |most watched|most shared|most commented|top stories|latest news|latest stories|more news|more stories|more for you|editor's picks|editors' picks
    |recommended|recommended for you|recommended stories|you may like|you may also like|you might also like|you might like|read next|up next|also read|read also|see also
    |further reading|more on this|more on this story|more on this topic|more like this|trending|trending now|read more|more from us
    """.replace("\n", "")
    .replace("    ", "")
    .split("|")
)
OPENING_WORDS = (
    r"we (?:and our (?:[\d,]+ )?(?:partners|vendors) |may )?(?:(?:use|store) cookies|store and/or access)|your choices regarding cookies|something went wrong|this content is (?:provided|hosted) by|enjoy unlimited\b|from [£€$]\d[\d.,]* (?:a|per) (?:week|month|year)\b|reading time\s?:|estimated reading|listen (?:to this )?\(?\d{1,2}[: ]|this audio is\b|continue reading(?: below|$|\s?[:>→»])|(?:comments|commenting) (?:have been|has been|are|is) (?:now )?(?:closed|disabled|turned off|moderated)|more on\s?:|more in [A-Z]?\w{2,20}$|(?:also read|read also|read more|see also|watch)\s?[|>→»–—-]\s|follow .{1,40} on (?:facebook|x|twitter|instagram|telegram|google news|tiktok|youtube|whatsapp|social media|linkedin)\b|add (?:us|.{1,30}) as (?:a|your) preferred|(?:the )?[\w .&']{2,40} is not responsible for the content of|was this (?:article|page|story|information) (?:helpful|useful)|originally published\s?:|posted in [\w .,&]{1,60}\. tagged|\d{1,3} (?:thoughts?|responses?|replies) (?:on|to) [\"“‘']|like loading|slideshow by|photos? \d{1,3} of \d|image \d{1,3} of \d|slide \d{1,3} of \d|visit our partner|for the latest (?:news|headlines|updates),? (?:visit|follow|download|sign)|purchase licensing|licensing rights|share or comment on this|(?:view|read|see|show) (?:all )?(?:the )?\d{0,5} ?comments|shares? \d[\d.,]*k?$|this (?:web)?site uses cookies|by (?:continuing|clicking|using)\b|accept all cookies"
    r"|your privacy\b|we value your privacy|manage (?:cookie|your|privacy)|cookie (?:policy|settings|notice|consent)"
    r"|sign (?:up|in)\b|log in (?:to|or)|subscribe\b|register (?:now|here|for free|to )|start your (?:free|unlimited|\d)|try .{1,40} (?:free|for only|for just)"
    r"|already (?:a|have an?|registered|subscribed)|enter your e-?mail|thank(?:s| you) for (?:subscribing|reading|signing)|to continue reading|keep reading\b"
    r"|this (?:article|content|story) is (?:only )?(?:for|available to|reserved) |you have .{1,30} free articles|create (?:an|a free|your) account|unlimited (?:digital )?access"
    r"|download (?:the|our) .{0,30}app|follow (?:us|our|@)|like us on|find us on|join (?:us|our|the conversation|\d)|click (?:here|on the|to )|tap (?:here|to )|scroll (?:down|to )"
    r"|listen to (?:this|the) (?:article|story|podcast)|watch(?: live| now| more)?:|read (?:more|also|next|on)\s?:|also read\s?:|see also\s?:|read more (?:about|on|at|from|here)\b"
    r"|read (?:the )?(?:full|whole) (?:story|article)|must[- ]read|don't miss|more (?:on|from|about) this|more from\b|most (?:read|viewed|popular)\b"
    r"|related\s?(?:articles?|stories|story|news|links?|content|topics?)?\s?:|recommended (?:for you|reading|stories)|trending\s?:|tags?\s?:|topics?\s?:|filed (?:under|in)\b|categor(?:y|ies)\s?:|keywords?\s?:"
    r"|if (?:the|this)? ?page (?:does not|doesn't) load|you (?:read|are reading|have read|'re reading|have reached) (?:an?|your|the) (?:free|last|limit|first|\d)|\d{1,3}\s(?:seconds?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?)\sago$|list (?:of )?\d{1,2} (?:items|of \d)|end of list$|enlarge (?:this )?image|toggle caption|skip past|after newsletter|(?:save|bookmark) articles? |(?:a |our )?free (?:daily|weekly) (?:newsletter|email|briefing)|our (?:morning|daily|evening|weekly|free) (?:e-?mail|newsletter|briefing)|(?:re)?use this content|explore more|privacy notice|what do you think\?|(?:let us|let me) know (?:what you|in the)|tell us (?:what you|in the|your)|have your say|also interesting|(?:serving|published) .{1,60} since \d{4}$|est(?:\.|ablished) (?:in )?\d{4}|tap for more|swipe|read or share this|media playback is|scroll down for|this material may not be|information from:|we pay for your|in this (?:story|article)\s?:|hashtags?\s?:"
    r"|\d[\d,.]*k?\s(?:comments?|shares?|views?|likes?|reposts?|retweets?|replies|min(?:ute)?s? read)\b|(?:be the )?first to comment|leave a (?:comment|reply)|post a comment|join the (?:discussion|debate)"
    r"|share (?:this|on|via|with|your|the)\s(?:article|story|page|post|facebook|twitter|x|link|whatsapp|email|thoughts|views|news)\b|copy (?:link|url)|jump to\b|skip to\b|back to (?:top|home|the top)"
    r"|load (?:more|earlier|older)|show (?:more|less|all)\b|article continues|story continues|continues? (?:below|after)|advert(?:isement)?\s?[:.\-–—]|sponsored by|promoted by|paid for by"
    r"|please (?:enable|turn on|disable|update|upgrade|use a)\b|(?:you are|you're) using an? (?:older|outdated|old|unsupported)|your browser\b|this (?:video|browser|feature|content) (?:is not|isn't|cannot|can't|does not|could not)"
    r"|javascript (?:is|must|needs)|all rights reserved|copyright\b|\(c\) \d{4}|our standards\s?:|terms (?:of|and|&)|privacy (?:policy|notice|settings|statement)"
    r"|(?:media|press) (?:contacts?|enquiries|inquiries|office)\s?[:/]|for (?:more|further) (?:information|details),? (?:please )?(?:contact|visit|call|see)|contact(?:s| the (?:author|newsroom|newsdesk))?\s?:|disclaimer\s?:"
    r"|(?:do|did|have|are|were) you (?:know (?:someone|anyone|somebody|anybody|more)|have (?:a|any|information)|got|seen|been affected|affected|there|a witness)|got a (?:story|tip|news)|have a (?:story|tip)|send (?:us|your)|e-?mail (?:us|our|the (?:newsdesk|newsroom))"
    r"|report (?:a|an) (?:typo|error|mistake|correction)|(?:text|font) size|photo gallery|quiz\s?:|image beacon|play (?:video|audio)|up next\s?:|liked this\b|enjoy(?:ing|ed)? this\b|enjoy reading\b"
    r"|support (?:independent|local|our|quality|free|us|the)\s.{0,40}(?:journalism|reporting|news|press|work|€|£|\$)|become a (?:member|subscriber|supporter)|exclusive (?:offer|for)"
    r"|get (?:the|our|your|all the|breaking|more|unlimited|a|\d).{0,80}(?:newsletter|inbox|e-?mail|app\b|free\b|subscription|alerts?|briefing|trial|access|price|off\b)"
)
PROMOTION = caseless(
    r"\b(?:sign up (?:now|here|today|free|for (?:our|the|free))|(?:in|to) your inbox|our (?:daily|weekly|free|evening|morning)? ?(?:e-?mail )?newsletters?|subscribe (?:now|today|here|to our)"
    r"|free trial|(?:unlimited|plus|premium|digital) .{0,30}trial\b|get it (?:free|delivered|in)|cancel any ?time|for the price of a|€\d+ a (?:week|month)|£\d+ a (?:week|month)|\$\d+ a (?:week|month)"
    r"|follow us on|download (?:the|our) app|click here|all rights reserved|terms of (?:use|service)|privacy policy)\b"
)

# Lines whose whole shape tells: players, markets, thermometers.
ROWS = tuple(
    re.compile(p)
    for p in (
        r"\d{1,2}:\d{2} ?/ ?\d{1,2}:\d{2}",
        r"(?:[Ss]lideshow|[Gg]allery|[Ss]lide show|[Pp]hotos) ?\( ?\d{1,3} ?(?:[Ii]mages?|[Pp]hotos?|[Pp]ictures?|[Ss]lides?)? ?\)",
        r"(?:[Ii]nfo|[Ii]nformation|[Cc]aption|[Gg]allery|[Ss]lideshow) [Cc]lose",
        r"(?:[A-Z][\w&.'/-]{0,15} ){1,4}(?:\d{1,3} )?[£€$]?\d[\d.,]{2,12}(?: ?[▲▼↑↓+−-]? ?[\d.,]{1,9}%?)? ?\(?[▲▼↑↓+−-] ?\d[\d.,]{0,8} ?%\)?(?:\s{2,}.{0,120})?",
        r"(?:(?:[A-Z][\w.'-]{1,20} ){1,3}|[Ww]eather:? |[Nn]ow )?-?\d{1,3} ?°(?: ?[CF])?(?: [A-Za-z]{2,12}){0,3}",
        r"[A-Z][a-z]{1,15}(?: [A-Z]?[a-z]{1,15}){0,2}(?: / [A-Z][\w'&]{1,15}(?: [A-Za-z'&]{1,15}){0,2}){1,4}",
    )
)

# Headings of lists of other pages, whichever words they are put in.
LIST_HEAD = re.compile(
    r"(?:(?:our|your|today's|the|this week's) )?(?:recommended|related|more|latest|top|popular|trending|further|other|similar|featured|promoted|suggested|must|sponsored|breaking|editors?'?s?)"
    r"[ -](?:(?:local|world|business|sports?|news|video|photo) )?(?:articles?|stories|news|reads?|reading|posts?|coverage|content|links|headlines|videos?|picks|updates|topics|searches|galleries)(?: for you| from us| today)?"
)
# What a button asks: a verb of the screen and a noun of the screen, and no sentence.
BUTTON = re.compile(
    r"(?:sign|turn|browse|allow|view|gift|unlock|open|skip|read|tap|click|join|hide|expand|watch|listen|download|install|subscribe|follow|share|copy|print|save|report|add|enable|manage"
    r"|accept|reject|continue|go|see|show|load|explore|discover|get|try|start|buy|enter|select|choose|change|refresh|retry|close|cancel|remove|zoom|play|pause|set|create|activate|switch|toggle|jump|compare|vote|submit|reload)"
    r"(?: [\w'-]{1,14}){0,4}? (?:notifications?|alerts|newsletters?|articles?|gallery|ads?|page|(?:web)?site|content|app|subscription|account|videos?|audio|coverage|comments?|link|photos?|images?|settings"
    r"|preferences|options|choices|here|now|later|continue|e-?mail|password|player|playlist|podcast|edition|homepage|results|profile|feed|me up|menu|map|slideshow|poll|free)"
    r"|no,? thanks|maybe later|\d{1,3} (?:of|/) \d{1,3}|estimated read(?:ing)? time.{0,20}|error loading .{1,20}"
)
