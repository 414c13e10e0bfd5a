"""The signs of the first list (`domain/signs.py`), which need care right now, as people type them."""

from coachbot.domain.warning_words.groups import (
    ACHE,
    EVER,
    HEAD,
    HURTS,
    LATER_OR_GONE,
    LIMB,
    PREGNANT,
    SUDDEN,
    SYMPTOM,
    WORK_AND_APP,
    WORST,
)
from coachbot.domain.warning_words.thought import phrase

NOW = (
    # Sudden, or at its strongest within minutes
    phrase(SUDDEN, SYMPTOM, but=LATER_OR_GONE),
    phrase(
        r"thunder ?clap|full strength (?:with)?in|peak\w* (?:with)?in"
        r"|from (?:0|zero|nothing|fine|one) to (?:10|ten|full|100|max\w*|awful|unbearable|terrible|worst)"
    ),
    phrase(
        r"(?:something|it)(?: \w+)? (?:popped|burst|snapped|tore|ripped|exploded)(?: \w+){0,3} (?:head|neck"
        r"|skull)|head(?: \w+){0,4} (?:exploded|explod\w+|burst(?:ing)?)"
    ),
    phrase(
        r"(?:it|this|pain|that)(?: \w+){0,3} (?:came|started|began|appeared"
        r"|hit)(?: \w+){0,3} (?:out of nowhere|out of the blue|suddenly|all at once"
        r"|like a (?:bomb|clap|bolt|bang))"
    ),
    # The worst ever
    phrase(
        rf"(?:{WORST})(?: \w+){{0,3}} (?:headache|pain|migraine|ache|attack|one|head|it"
        rf"|neck)(?: \w+){{0,4}} (?:{EVER})",
        but=r"so far (?:today|this)",
    ),
    phrase(r"^(?:\w+ ){0,3}(?:worst|worse) (?:headache|migraine|head pain)$"),
    phrase(
        rf"(?:{WORST}) (?:thing |one |pain )?i (?:have )?ever felt"
        r"|(?:worst|worse) i (?:have )?ever (?:had|felt|known)"
        r"|(?:skull|head|neck)(?: \w+){0,4} (?:cracking|splitting open|torn|breaking)(?: \w+){0,4} (?:never"
        r"|before)|never felt (?:this|that|it|anything like (?:this|it)|such)(?: \w+)? (?:before|in my life)",
        but=r"good|better|great|relaxed|loose|stretch|exercise",
    ),
    phrase(
        rf"(?:{WORST}) (?:ever|of my life|in my life|of (?:all )?my (?:\w+ )?years|yet)(?: {HEAD}| pain| headache"
        rf"| $|$)"
        r"|ever had(?: \w+){0,3} (?:worst|worse) (?:headache|pain)"
    ),
    phrase(
        r"never(?: \w+){0,3} (?:so|this|such|that|anything (?:so|this|like)|one (?:like|so|this)|like"
        r"|as) ?(?:\w+ ){0,2}(?:bad|badly|much pain|strong|severe|painful|awful|terrible|intense|pain|headache"
        r"|this|it|that)(?: \w+)*",
        but=r"(?:so|this|such|that|like) (?:\w+ )?(?:good|better|great|relaxed|well|loose|easy|happy|calm|busy"
        r"|fast|useful|nice|app|bot)",
    ),
    phrase(
        r"headache(?: \w+){0,4} (?:like never before|unlike any\w*(?: \w+){0,3}|like (?:none"
        r"|nothing)(?: \w+){0,4})|(?:unlike|not like) any(?:thing)?(?: \w+){0,3} (?:before|ever|had|felt)"
    ),
    phrase(
        r"unbearabl\w*|excruciating\w*|in agony|agoni[sz]ing|intolerable|blinding(?:ly)? (?:headache|pain|bad)"
        r"|off the (?:scale|charts?)|beyond (?:10|ten)|1[1-9] ?(?:/|out of|of) ?10"
        r"|(?:100|20|15) ?(?:/|out of) ?10|scream\w* (?:in|with|from) pain|i am screaming"
        r"|crying (?:in|from|with) (?:the )?pain|writhing",
        but=r"unbearabl\w* (?:noise|heat|hot|weather|boss|meeting)",
    ),
    # After an accident, a blow, a fall
    phrase(
        r"(?:had|have|after|since|from|following|was in|been in|in|with)(?: \w+){0,3} (?:accident|car crash"
        r"|crash|collision)",
        but=r"(?:app|bot|phone|laptop|computer|system)(?: \w+){0,2} crash\w*|on the (?:motorway|highway|road)"
        r"|in traffic|traffic|train",
    ),
    phrase(
        r"(?:car|bike|bicycle|motorbike|motorcycle|scooter|ski|skiing|road|traffic|work) (?:accident|crash)"
        r"|crashed (?:my|the) (?:car|bike)|rear ?ended|whiplash|concuss\w*|head (?:injury|trauma)"
        r"|skull fracture|came off my (?:bike|horse)|thrown off"
    ),
    phrase(
        r"(?:hit|hitting|bang\w*|bump\w*|knock\w*|bash\w*|smash\w*|struck|crack\w*|whack\w*|injur\w*|bumped"
        r"|bonk\w*)(?: \w+){0,2} (?:my|his|her) (?:own )?head|(?:hit|struck|kicked|punched|knocked|blow|bang"
        r"|knock|bump|whack)(?: \w+){0,3} (?:on|in|to|against) (?:my |the )?(?:head|face|skull|neck)"
    ),
    phrase(
        r"hit by (?:a|the) (?:bike|car|bus|van|truck|tram|ball|train)"
        r"|(?:was|got|been|were) (?:hit|struck|knocked down|knocked over|run over|attacked|beaten|assaulted"
        r"|mugged|kicked|punched)|(?:kick\w*|threw|thrown|hit)(?: \w+){0,4} (?:at|with|against|into) (?:my"
        r"|the) head|with my head (?:on|against|into)",
        but=r"hit by (?:work|stress|traffic|a cold|deadlines?)|struck by",
    ),
    phrase(
        r"(?:ball|branch|door|box|something)(?: \w+){0,3} (?:hit|landed on|fell on)(?: \w+){0,2} (?:head|neck"
        r"|me)|landed on my (?:head|neck|back)"
    ),
    phrase(
        r"i (?:just |have )?(?:fell|fallen|slipped|tripped|tumbled)(?! asleep| behind| in love| short| for it"
        r"| out with)|(?:had|after|since|from|following) (?:a|my|the|that"
        r"|this) (?:\w+ )?fall(?! asleep)|fell (?:down|off|from|over|on|badly|hard)|fall(?:en)? (?:down"
        r"|off) (?:the|a|my)",
        but=r"numbers? fell|prices|fell off (?:the )?(?:wagon|list|schedule)",
    ),
    phrase(r"^(?:just )?(?:fell|slipped|tripped)(?! asleep| behind| in love| short| ill| out)", rf"{HEAD}|{ACHE}"),
    # Weakness, numbness, speech, confusion, a fit
    phrase(
        r"(?<!comfortably )numb|numbness|numbing|(?:gone|going|goes|went|feels?|all|is|are|was|feeling) (?:nub"
        r"|numm?)|gone dead|went dead|feels? dead"
    ),
    phrase(
        r"(?:cant|dont|anymore|barely|hardly|no longer) (?:really |properly )?(?:feel|move|lift|use|raise|grip"
        rf"|control|close)(?: \w+){{0,3}} (?:{LIMB})(?: \w+)*",
        but=r"stretch|difference|exercise|reset",
    ),
    phrase(
        r"(?:no|lost|losing|lose|loss of)(?: the| all| any)? (?:feeling|sensation|strength|control|power|use"
        rf"|grip)(?: \w+){{0,3}} (?:{LIMB})|lost (?:feeling|sensation)"
    ),
    phrase(
        rf"(?:{LIMB})(?: \w+){{0,4}} (?:weak|weaker|heavy as lead|limp|floppy|paralysed|useless|dead"
        r"|stop\w* working|not working|dont work|wont (?:work|turn|hold|grip|close|open|button|obey|write|pick"
        r"|squeeze|do what)|droop\w*|hang\w*|drop\w*|sag\w*|slack|crooked"
        r"|lopsided|wonky|twisted|giving way|gives? way|gave way|buckl\w*)",
        but=r"(?:tired|dead) on my feet|dead tired"
        r"|(?:let|feet|arms|shoulders|hands)(?: \w+){0,2} (?:hang|drop|dangle)|shoulders? (?:drop|hang)",
    ),
    phrase(
        r"(?:smile|mouth|face)(?: \w+){0,2} (?:crooked|lopsided|wonky|uneven)|weakness(?! for)|paralysed|droop\w*"
        rf"|(?:weak|paralysed|droop\w*|lame)(?: \w+){{0,3}} (?:{LIMB})"
        r"|(?:i )?(?:am|feel|feeling|felt) (?:so |very |really |suddenly )?weak(?:$| and| in| on)"
    ),
    phrase(
        r"slur\w*"
        r"|(?:cant|hardly|barely|trouble|hard|difficult\w*|struggl\w*|problems?|unable)(?: \w+){0,2} (?:speak"
        r"|speaking|talk|talking|find|finding|form|forming|swallow|swallowing)(?: \w+){0,2}(?: words?"
        r"| properly| clearly| right| straight)?",
        but=r"(?:speak|talk\w*) (?:to|about|with|over|now|right now|german|english|french|spanish|at|on|in)"
        r"|find (?:the|a|my|time|it|any(?:thing)?|out) (?!words)|cant find (?!words|my words|the words)"
        r"|hard to (?:find|talk)|problems? (?:find\w*|form\w*)",
    ),
    phrase(
        r"(?:find|finding|get|getting|form|forming)(?: \w+){0,2} words"
        r"|words? (?:wont|dont)(?: \w+){0,2} (?:come|right|out)"
        r"|words?(?: \w+){0,3} (?:jumbled|garbled|wrong|mixed|funny|muddled|scrambled)"
        r"|(?:talk\w*|speak\w*|said|saying)(?: \w+){0,2} (?:nonsense|gibberish|funny|strangely|weird)"
        r"|(?:my|speech)(?: \w+)? (?:speech) ?(?:is|was|went|got|has)?|speech (?:is|was|went|got)",
        but=r"(?:find|get|put) (?:the )?(?:right )?words for|in other words",
    ),
    phrase(
        r"(?:so|very|feel|feeling|felt|suddenly|totally|completely|really|got|all) confused"
        r"|confus(?:ed|ion) and|and confus(?:ed|ion)|confusion|disorient\w*|delirious"
        r"|(?:dont|not) know (?:where i am|what day|who i am|my name)|hallucinat\w*",
        but=rf"confused (?:about|by|with|which|what|how|why|when)|(?:{WORK_AND_APP}|exercise|reset)",
    ),
    phrase(
        r"(?:so|very|unusually|strangely|extremely|really) (?:drowsy|sleepy)|drowsy|cant stay awake"
        r"|cant keep (?:my )?eyes open|hard to wake|wont wake up",
        rf"{HEAD}|{ACHE}|confus\w*|fever|since|suddenly|vomit\w*|fell",
    ),
    phrase(
        r"seizures?|convuls\w*|epilep\w*|(?:had|having|have|has) (?:a|some) (?:\w+ )?fits?"
        r"|(?:shak|jerk|twitch)\w* (?:all over|uncontrollab\w*|violently)|bit my tongue|foam\w* at the mouth",
        but=r"fit of (?:laughter|giggles|rage)|laugh\w* fit",
    ),
    phrase(
        r"pass(?:ed|ing|es)? out|black(?:ed|ing|s)? out|black ?outs?|faint(?:ed|ing|s)"
        r"|(?:feel|feels|feeling|felt|nearly|almost|about to|going to|might|i) faint|collaps\w*|unconscious\w*"
        r"|los(?:t|e|ing) consciousness|knocked out|keel\w* over|(?:woke|came) (?:up|to|round) on the floor",
        but=r"(?:chair|table|tent|shelf|bed|roof|market|meeting|app|deal) (?:\w+ )?collaps\w*"
        r"|black ?out (?:curtain|blind)\w*|pass(?:ed|ing)? out (?:flyers|leaflets|on the sofa)",
    ),
    # Sight
    phrase(
        r"(?:vision|sight|eyesight|seeing|eye|eyes|everything|view|it|things)(?: \w+){0,3} (?:went|goes|go"
        r"|going|gone|turned|turns|got|goes all|was|is|has gone)(?: \w+){0,2} (?:black|dark|blind|missing|gone"
        r"|blank|away)",
        but=r"(?:screen|laptop|phone|room|light|monitor|picture|headache|pain|sky|outside|window)"
        r"|(?:it|everything) (?:is|was) (?:gone|away|dark outside)"
        r"|(?:it|everything)(?: \w+){0,2} (?:gone|away|missing)|dark (?:early|by|at|when|in)",
    ),
    phrase(
        r"(?:los[ts]\w*|losing|loss of|no)(?: \w+){0,4} (?:vision|sight|eyesight)"
        r"|(?:vision|sight|eyesight)(?: \w+){0,3} (?:loss|lost|gone|black|blacked|disappear\w*|failing|failed"
        r"|fading)"
    ),
    phrase(
        r"(?:go|going|went|gone|am|was|half|partly|suddenly|turned|nearly) blind(?!ly| spot)"
        r"|blind (?:in|on|for|at)"
        r"|(?:cant|could not)(?: really| hardly| barely)? see(?: (?:out of|anything|properly|clearly|straight"
        r"|right|well|on|with|from|for a|a thing|half|much|in|to the)(?: \w+)*|$| ,)",
        but=rf"(?:{WORK_AND_APP})|(?:see|right|well) (?:the|it|my|on) (?:{WORK_AND_APP}|diary|chart)"
        r"|without (?:my )?glasses|why|the point|in the dark|anything (?:in|on|new)|from here",
    ),
    phrase(
        r"curtain (?:over|across|in|came)|black (?:in front of|before) my eyes"
        r"|(?:black|dark) for (?:a|one|two|some|ten|few)|(?:black|dark) (?:veil|shadow|curtain)|tunnel vision"
        r"|(?:half|part)(?: of)? (?:my|the) (?:vision|sight|view)"
    ),
    phrase(r"red|bloodshot", r"eyes?", r"pain\w*|hurt\w*|blur\w*|halo\w*|ach\w*|vision|sight"),
    # Fever with a stiff neck, a rash, confusion
    phrase(
        r"fever|feverish|temperature(?: \w+){0,2} (?:38|39|40|41|10[0-6])"
        r"|(?:38|39|40|41)(?:[.,]\d)?(?: degrees| c)?(?: temperature| fever)?|chills|burning up",
        r"(?:stiff|rigid|hard)(?: \w+)? neck|neck(?: \w+){0,4} (?:stiff|rigid|hard|hurts?|sore|bend)"
        r"|bend(?: \w+){0,2} neck|rash|spots|confus\w*|delirious|light hurts",
    ),
    phrase(
        r"(?:cant|impossible to|hurts to)(?: \w+){0,2} (?:bend|put|get|touch|lower|move)(?: \w+){0,2} (?:neck"
        r"|chin|head)(?: \w+){0,3} (?:chest|forward|down|at all)|cant (?:bend|move"
        r"|turn) my neck|neck(?: \w+){0,4} so stiff(?: \w+){0,3} cant",
        but=r"exercise|reset|nod|far",
    ),
    phrase(
        r"stiff neck|neck(?: \w+){0,3} stiff",
        r"vomit\w*|throw\w* up|threw up|light hurts|rash|sick and|very ill|confus\w*|spots",
    ),
    phrase(
        r"(?:purple|red|dark)? ?spots(?: \w+){0,3} (?:dont|wont) (?:fade|go)"
        r"|rash (?:that|which)(?: \w+){0,2} (?:dont|wont) fade"
    ),
    # New pain on one side, or after hands-on work on the neck
    phrase(
        r"(?:one|left|right|1) side(?: of)?(?: my| the)? (?:neck|head|face|skull)|one ?sided"
        r"|(?:left|right)(?: hand)? side",
        r"pain|headache|hurts?|ache\w*|migraine",
        r"new|never(?: had| felt| been)?|unlike|first time|sudden\w*|strange|out of nowhere"
        r"|since (?:the|a|my) (?:lift|knock|strain|massage|gym)",
        but=r"never (?:the|on the) other|as (?:always|ever|usual)|new (?:pillow|chair|desk)",
    ),
    phrase(
        r"(?:after|since|following|from)(?: \w+){0,4} (?:chiro\w*|osteopath\w*|manipulat\w*|adjustment"
        r"|adjusted|cracked (?:my )?neck|neck crack\w*|massage\w*|physio\w*)|(?:chiro\w*|osteopath\w*"
        r"|physio\w*|masseu\w*)(?: \w+){0,4} (?:crack\w*|twist\w*|adjust\w*|manipulat\w*|jerk\w*)",
        r"headache|pain\w*|hurts?|worse|dizz\w*|strange|weird|numb\w*|sick|vision",
    ),
    phrase(
        r"(?:cracked|twisted|jerked|yanked) my neck", r"headache|pain\w*|hurts?|dizz\w*|strange|sick|vision|since|now"
    ),
    phrase(
        r"(?:tearing|ripping|ripped|tore|torn)(?: \w+){0,7} (?:neck|head)"
        r"|neck(?: \w+){0,4} (?:tearing|ripping|ripped|torn)"
    ),
    # Walking, water and stool
    phrase(
        r"(?:cant|trouble|hard|difficult\w*|problems?|struggl\w*|barely|hardly)(?: \w+){0,2} walk\w*"
        r"|walk\w*(?: \w+){0,3} (?:like|as if)(?: \w+){0,3} drunk\w*|stagger\w*"
        r"|los(?:t|ing|e)(?: \w+)? balance"
        r"|(?:legs?|knees?)(?: \w+){0,3} (?:giv\w* way|gave way|buckl\w*|wont carry|collapse\w*)"
        r"|keep (?:falling|tripping)",
        but=r"walk (?:the|my) dog|walk (?:because|to work|at that|there|then|at lunch|today because)"
        r"|walking (?:the|my) dog|dog walk|work ?life balance|stagger\w* (?:hours|lunch|start)",
    ),
    phrase(
        r"incontinen\w*|bladder|wet(?:ting)? (?:myself|my pants|my trousers|the bed)"
        r"|(?:cant|trouble|hard|problems?|difficult\w*)(?: to)? (?:hold\w*|control\w*"
        r"|keep\w*)(?: \w+){0,2} (?:water|pee|wee|urine|bowels?|stool|poo|it in)|cant (?:pee|wee|urinate"
        r"|poo)|(?:peed|peeing|pooped|soiled|pee) myself|leak\w* (?:urine|pee)|control of (?:my )?(?:bowels?"
        r"|bladder)|numb(?: \w+){0,2} (?:groin|between)"
    ),
    # Pregnancy with a severe headache or changed sight
    phrase(
        PREGNANT,
        rf"{HURTS}|vision|sight|seeing|flash\w*",
        r"severe|bad|terrible|awful|worst|strong|horrible|really|splitting|intense|vision|sight|seeing"
        r"|flash\w*|blur\w*|spots",
    ),
    # On no list of ours, and never to be waited with
    phrase(
        r"chest(?: \w+){0,3} (?:pain\w*|hurt\w*|tight\w*|pressure|heavy|squeez\w*|ach\w*|crush\w*)"
        r"|(?:pain\w*|tight\w*|pressure|ache|hurts?)(?: \w+){0,3} (?:in|on|across) (?:my |the )?chest"
        r"|tight chest",
        but=r"chin|arms crossed|stretch\w*",
    ),
    phrase(
        r"cant (?:breathe|breath|get (?:any |enough )?air|catch my breath)|(?:short|shortness) of breath"
        r"|(?:trouble|difficult\w*|problems?) (?:with )?breathing|hard to breathe"
        r"|struggl\w* (?:to|for) (?:breathe|breath)|choking|heart attack|heart (?:is )?racing and"
        r"|left arm(?: \w+){0,2} (?:pain|hurts?|ache\w*)",
        but=r"through (?:my|the) nose",
    ),
    phrase(
        r"(?:a|mini|having|had|have|this|be|my|light|signs? of|mild|the) ?(?:a )?stroke|stroke symptoms?"
        r"|aneurysm|brain (?:bleed\w*|haemorrhage|hemorrhage)|bleed\w* in(?: \w+)? (?:brain|head)|ha?emorrhage"
        r"|meningitis|blood clot|sepsis|encephalitis|dissection",
        but=r"stroke of|back ?stroke|breast ?stroke|butterfly stroke|stroke (?:the|my) (?:cat|dog)|key ?stroke",
    ),
    phrase(
        r"(?:i am|am i|think i am|feel like i am|feels like i am|going to) (?:dying|die)"
        r"|(?:i|am) (?:am )?dying$",
        but=r"dying (?:for|to|of)|die (?:of|for|laughing)",
    ),
    phrase(
        r"(?:ambulance|emergency room|a and e|call 911|call 112|call 999|need (?:a )?(?:doctor|help) (?:now"
        r"|immediately|urgently|fast))"
    ),
)
