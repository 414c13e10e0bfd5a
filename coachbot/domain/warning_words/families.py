"""Families of signs in English: sets of words that have to stand in one thought, however they are put together.

The phrases beside them know how people mostly say it; a family knows what has to be said, in clumsy words as well.
"""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.thought import Phrase, phrase

PAIN = (
    r"pain\w*|hurt\w*|ach(?:e|es|ing)|headache|migraine|hed|head|skull|neck|agony|throb\w*|pound\w*|splitting|banging"
)
BODY = (
    r"arms?|hands?|fingers?|grip|legs?|foot|feet|thighs?|face|cheek|lips?|mouth|smile|tongue|eyelid|left side"
    r"|right side|one side|whole side|half (?:of )?my (?:body|face)|body|limbs?|knees?"
)
FLASH = (
    r"sudden\w*|out (?:of|ta) (?:nowhere|the blue|nothing)|outta nowhere|thundr?\w*|bam|wham|all at once"
    r"|in (?:a|an|one|two|five|ten|\d+) (?:flash|instant|secs?|seconds?|moment)|seconds flat|five seconds"
    r"|with(?:out| no)(?: any)? warning|zero to (?:ten|a hundred|unbearable|\d+)|from (?:nothing|zero|fine) to"
    r"|as (?:if|though) (?:someone|somebody) (?:had )?(?:hit|struck|clouted|kicked|shot)\w*"
    r"|seized|gun ?shot|flicked a switch|like a (?:bomb|firework|hammer|bolt|bullet|knife)|(?:big |huge )?bang in"
)
STRONG = (
    r"worst|never|unbearable|10|ten|awful|crazy|violent|violently|scream\w*|such (?:a )?pain|pain|headache|agony"
    r"|explod\w*|the like of which|came|hit me"
)
FIGURE = (
    r"film|movie|match|game|goal|song|traffic|boss|weather|coffee|wifi|internet|phone|laptop|app|bus|train|leg day"
    r"|from sitting|bum|lightning storm|fireworks|laugh\w*|party|squat"
)
"""What is spoken of when it is not one's own body."""
FALL = (
    r"fell|fall|booted|copped|slipped|tripped|crash\w*|smash\w*|accident|collision|shunt|bump\w*"
    r"|(?<!dey )bang(?:ed)?|(?<!dey )hit|hitting|struck"
    r"|knock\w*|whack\w*|crack\w*|punch\w*|kick\w*|blow|came off|went over|landed|thrown|threw me|dived|dropped on"
    r"|walked into|rear ?ended|ran into"
)
NOISE_OF_HEAD = r"head|heads|headache|skull|forehead|neck|hed|helmet|unconscious"
AFTERWARDS = (
    r"since|now|after|ever since|dizzy|woozy|foggy|sick|vomit\w*|puk\w*|throw\w* up|threw up|sleepy|drowsy|blur\w*"
    r"|confused|headache|hurts?|pain\w*|agony|pounding|splitting|stars|remember|memory|tingl\w*|numb|growing|worse"
)


def _now(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=but, guarded=True)


def _today(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=but, tier=Tier.TODAY, guarded=True)


NOW = (
    _now(FLASH, STRONG, rf"{PAIN}|worst|never", but=rf"{FIGURE}|gone|better|turns?|moves?|noises?"),
    _now(
        r"never(?: \w+){0,6} (?:like it|the like|such a thing|anything like|known|felt|had)|the like(?: of which)?"
        r"|nothing (?:like it|to equal it)|unlike any\w*|no words for|worse than any|surpass\w*",
        r"pain|headache|head|skull|worst|severity",
        but=rf"{FIGURE}|good|better|relaxed|bed|pillow",
    ),
    _now(
        r"(?:not|never|dont)(?: \w+)? (?:known|felt|had|experienced|met)(?: \w+)? (?:the like|its like|its equal"
        r"|anything to"
        r" match)(?: of (?:it|this|that))?",
        r"years|life|scale|pain|head\w*|ever",
        but=FIGURE,
    ),
    _now(
        r"neck|nape|nek",
        r"stiff|rigid|solid|board|plank|cant (?:bend|move)",
        r"(?:purple|red|dark|blue|strange|little|tiny|odd|violet) (?:\w+ )?(?:spots?|dots?|blotch\w*|marks?)|rash"
        r"|spots",
        but=r"acne|pimple\w*|paint|years ago",
    ),
    _now(
        FALL, NOISE_OF_HEAD, AFTERWARDS, but=r"fell asleep|(?:fell|slipped) (?:behind|for|in love)|exercise|app|screen"
    ),
    _now(
        r"numb\w*|tingl\w*|tingly|pins (?:and|n) needles|cant feel|cannot feel|no feeling|without sensation|slack"
        r"|weak\w*|limp|no strength|lost (?:its|all|quite|the|my) (?:\w+ )?strength|paralysed|droop\w*|droping|saggy"
        r"|crooked|wonky|lopsided|hangs?(?: down)?|gone dead|went dead|like after the dentists?",
        BODY,
        but=rf"{FIGURE}|asleep|fell asleep|watching|workout|gym",
    ),
    _now(
        rf"(?:{BODY})(?: \w+){{0,4}} (?:wont|doesnt|dont|cant|refus\w+|stopped)(?: \w+)? (?:hold|move|work|lift|obey"
        rf"|do|grip|carry|listen|respond|wake)|(?:cant|unable to|cannot|no longer|barely)(?: \w+){{0,2}} (?:grasp|hold"
        rf"|lift|raise|move|grip)(?: \w+){{0,2}} (?:{BODY}|cup|pen|kettle|fork|mug)"
        rf"|(?:{BODY})(?: \w+){{0,3}} (?:drags?|gives? (?:way|out)|giving way|gave (?:way|out)|buckl\w*)"
        r"|keep dropping (?:my|the|cups|things|stuff|everything)"
        r"|(?:legs?|knees?) (?:went|go|goes) from under",
        but=rf"{FIGURE}|to the end|reps?|repeats?|all of them|(?:after|than|for) (?:\w+ )?(?:\d+|two|three|five"
        rf"|ten|few|twenty)"
        r" (?:secs?|seconds|goes|tries|rounds)",
    ),
    _now(
        r"speech|words?|sentence|talk\w*|speak\w*|slur\w*|mumbl\w*|tongue|letters",
        r"jumbl\w*|slur\w*|mumbl\w*|funny|weird|wierd|drunk|deserted|indistinct|rubbish|nonsense|lost|cant|not making"
        r"|no sense|utter|wont come|unable|thick|out properly|something else came|strange\w*|blank|understand me"
        r"|(?:of )?the letters",
        r"since|my|me|i|today|this morning|suddenly|for (?:a|some|five|ten|several)",
        but=rf"{FIGURE}|wedding|price|butter|exercise|description|english|german|my speech for|in other words|question"
        r"|answer|laugh\w*|you",
    ),
    _now(
        r"(?:dont|didnt|not) (?:know|knowing) (?:where i|how i (?:got|came)|what day|who i)|muddled|confused|confusion"
        r"|delirious|not making (?:any )?sense|not myself|asked the same thing"
        r"|(?:hardly|barely|cant|cannot) (?:be woken|stay awake|keep (?:my )?eyes open|wake)|so (?:sleepy|drowsy)"
        r"|increasingly drowsy",
        r"since|head|headache|hit|fell|fever|today|suddenly|morning|days?|family|wife|husband|street|home|felt",
        but=rf"{FIGURE}|setting|settings|exercise|which|button|menu|confused (?:by|about|with|which)",
    ),
    _now(
        r"(?:had|having|have) (?:a|some|another) (?:\w+ )?(?:fit|seizure|turn)(?! of)|jerked|convuls\w*|shook all over"
        r"|bitten tongue|tongue bitten|bit my tongue|twitch\w* and (?:passed|gone|out)|shook (?:like mad|for a)"
        r"|wet myself|peed myself|incontinent|lost control of my (?:bladder|bowels?)|hold my water|pee my"
        r"|numb between|no feeling (?:down there|between)|pe+d my pants",
        but=r"giggles|laugh\w*|dog|cat",
    ),
    _now(
        r"(?:keeled|swoon\w*|collapsed|passed out|passd out|blacked out|fainted|lost consciousness|insensible)"
        r"|(?:woke|came (?:to|round)|was) (?:up )?(?:on|lying on) the (?:\w+ )?(?:floor|pavement|ground)"
        r"|lights went out on me|went black and i",
        but=rf"{FIGURE}|leaflets|sofa|curtain",
    ),
    _now(
        r"sight|vision|visoin|vison|eyes?|picture|page|road|view|everything|telly",
        r"went (?:dark|black|blank|blak|grey)|gone dark|blind|half (?:of )?(?:the|my|is|was)|half|missing|black"
        r"|veil|curtain"
        r"|shade coming|failed|deserted|lost|dims?|wasnt there|cant see|only see",
        r"my|one eye|left|right|eye|sight|vision|side",
        but=rf"{FIGURE}|power|screen|light|laptop|garden|asleep|spectacles|glasses|key",
    ),
    _now(
        r"cant (?:really |properly )?see|half (?:of )?(?:the|what) (?:picture|page|road|lies)|blind (?:patch|spot"
        r"|area)",
        r"left|right|side|eye|out of|half|properly|propperly|yesterday",
        but=rf"{FIGURE}|glasses|button",
    ),
    _now(
        r"fever\w*|fevr|temp(?:erature)?|3[89](?:[.,]\d)?|4[01](?:[.,]\d)?|boiling hot|burning up|shiver\w*|chills",
        r"neck|nek|chin|rash|spots|confused|light (?:hurts|unbearable)|bear the light|head is bursting|head bursting",
        r"stiff|rigid|bend|solid|concrete|plank|stuck|chest|rash|spots|purple|confused|light|ligth|bursting",
        but=r"spotify|game",
    ),
    _now(
        r"chest|chset|heart|breath|breth|breathe|breathing",
        r"tight\w*|pressure|pain\w*|hurts?|squeez\w*|heavy|elephant|grips?|short of|cant (?:get|catch)|gasping"
        r"|struggl\w*"
        r"|stabbing|pounding and",
        but=rf"{FIGURE}|exercise|stretch|chin|reps?|stairs at the gym",
    ),
    _now(
        r"walk\w*|gait|balance|stagger\w*|stumbl\w*|veer\w*|lurch\w*|wobbl\w*|unsteady|straight line|legs",
        r"drunk|into the (?:wall|door)|to the (?:left|right)|straight|strait|stright|uncertain|unsteady|hold on to"
        r"|lean (?:on|upon)|rubber|jelly|fall\w*|furniture|railings?|(?:balance|legs)(?: \w+)? gone|skinful|sailor"
        r"|nearly fell",
        but=rf"{FIGURE}|dog|after the pub|leg day|life balance|stretch|exercise|walk helped",
    ),
    _now(
        r"pregnan\w*|preggo|weeks (?:gone|along|pregnant)|months (?:along|gone|pregnant)|trimester|expecting|with child"
        r"|after (?:the )?(?:birth|baby)|gave birth|had (?:the|my|a) (?:baby|little (?:girl|boy))|post ?partum|epidural"
        r"|c section|spinal tap|babys \w+ (?:days|weeks) old",
        r"headache|head (?:is |s )?(?:pounding|splits?|splitting|kills?|killing|banging)|pain in (?:my|the) head"
        r"|flashing|sparkl\w*|banging head|splitting head|stars",
        but=r"years ago",
    ),
    _now(
        r"chiro\w*|osteopath\w*|physio\w*|massage\w*|crunch|neck went|neck (?:got )?(?:cranked|yanked|twisted)|ripped?",
        r"since|now|after|ever since",
        r"dizzy|giddy|numb|tearing|droops?|one side|headache|unwell|see funny|behind one eye|face",
        but=r"better|helped|gun",
    ),
)
TODAY = (
    _today(
        r"cough\w*|sneez\w*|laugh(?: at)?|lift\w*|dead ?lift\w*|strain\w*|straning|push\w*|stoop\w*|bend\w*|bent down"
        r"|blow\w* my nose|sex|intercourse|orgasm|loo|toilet|when i came",
        r"head|skull|hed|headache",
        r"every|each|whenever|time|now|when|burst\w*|explod\w*|split\w*|knife|shoots?|kills?|through|new|never"
        r"|brings|sets"
        r"|blows?|nearly",
        but=r"can i|should i|better|helps?|laugh\w* (?:so|till)|push (?:your|the) head|lift\w* (?:of )?(?:the "
        r"|my |your |up )?heads?|into (?:my|the) hand",
    ),
    _today(
        r"(?:when|whenever|as soon as|once|if) i (?:am )?(?:lie|lay|lying|laying|sit up|stand|get up)|lying|upright"
        r"|flat"
        r"|recline|standing up",
        r"head|hed|headache|pain|unbearable|throbs?|pound\w*",
        r"worse|only|gone|nothing|leaves|goes|kills|starts|throbs?|pound\w*|fine|ok|better flat|terribl\w*|unbearable",
        but=r"exercise|desk|stretch|nod|flat pillow|neck is|helps|lie down a bit|flatmate",
    ),
    _today(
        r"(?:every|each|by the|from|week after|day after|with every|passing) (?:single )?(?:day|week|month|morning)"
        r"|for (?:a month|weeks|months)|weeks?|daily|since (?:january|february|march|april|last)",
        r"worse(?! than)|wrse|stronger|nastier|heavier|build\w*|climb\w*|ramp\w*|increas\w*|grows?|notch|never lets up",
        r"head\w*|pain|it|its|it is|they|them|one|and|each|every|worse",
        but=rf"{FIGURE}|bands?|muscles?|arms|better|week \d|posture|mood|sleep|reps",
    ),
    _today(
        r"(?:5[0-9]|6[0-9]|7[0-9]|8[0-9]|9[0-9]|fifty\w*|sixty\w*|seventy\w*|eighty\w*|over fifty|my age)(?: \w+)?",
        r"headaches?|head pain|head",
        r"never|new|first|suddenly|out of nowhere|acquaintance|now (?:they|i|daily|nearly|every)|since then|started",
        but=r"minutes|percent|days|reps|kilos?|times|exercise|%",
    ),
    _today(
        r"temples?|scalp|jaw|chew\w*|masticat\w*|comb\w*|brush my hair|vein",
        r"sore|tender|hurts?|pain\w*|ach\w*|tired halfway|throb\w*|thick",
        r"scalp|jaw|chew\w*|masticat\w*|hair|touch|tender|eat\w*|vein|lie on that side",
        but=r"dentist says|grind\w*|clench\w*|gum",
    ),
    _today(
        r"cancer\w*|tumou?r|melanoma|lymphoma|chemo|hiv|transplant|immune\w*|leukaemia",
        r"headaches?|head|hed|neck|ache|pain|dizzy|fever",
        r"now|new|since|and|again|back|uneasy|disquieted|spread|with|wakes|night|on chemo",
        but=r"(?:my|the) (?:dad|mum|mother|father|sister|brother|friend)",
    ),
    _today(
        r"(?:wakes?|woke|woken|pulls?|rouses|wakin|wekt)(?: \w+)? (?:me|out|by)|wakes me",
        r"every|nightly|each|night|nite|nigth|small hours|at [1-5]|never happened|new|morning",
        but=rf"{FIGURE}|your|you|alarm|baby|cat|dog|message|ping|neighbour\w*",
    ),
    _today(
        r"(?:los\w+|lost|dropping off|falling off)(?: \w+){0,4} (?:weight|stone|kilos?|pounds)"
        r"|weight(?: \w+){0,2} (?:dropping"
        r"|falling)|night sweats",
        r"headache|head|neck|pain|tired",
        but=r"diet|on purpose|gym|plan|happy",
    ),
    _today(
        r"shock|zaps?|electric\w*|current|clumsy|spidery|buttons|laces",
        r"spine|back|arms?|legs?|hands?|fingers|handwriting|when i (?:nod|look down|bend)",
        but=rf"{FIGURE}|shirt shop|tea|keyboard|settings",
    ),
    _today(
        r"eye\w*|pupil|eyelid",
        r"red|halos?|rings?|rainbow|droop\w*|hanging|bigger|tiny|throbbing",
        r"hurts?|agony|headache|lights?|lamps|neck|other|sick|see|since|head",
        but=r"glasses|screen|tired",
    ),
    _today(
        r"seeing double|see(?:ing)? (?:two|everything twice)|dubble|double up|two of everything|two (?:roads|lamps)"
        r"|blurr?\w*"
        r"|fuzzy|wavy|cant focus",
        r"head\w*|hed|since|when i drive|vision|visio?n|sight|all day|pain|yesterday|morning|eyes",
        but=rf"{FIGURE}|photo|picture|cat|garden",
    ),
    _today(
        r"sick|vomit\w*|vomitted|puk\w*|throw(?:ing)? up|threw up|keep (?:water|anything) down",
        r"every morning|each morning|all night|mornings?|in the morning|times|hours|since|non ?stop|n puking",
        r"head\w*|hed",
        but=r"sick of|sick and tired|holiday|flat ?mate",
    ),
)
