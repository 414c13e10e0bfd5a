"""How English speaks of heads: by code, the words and phrases that stand for it. The codes are told in `lexicon`."""

NUMBERS = {
    "zero": 0, "two": 2, "three": 3, "four": 4, "five": 5, "six": 6, "seven": 7, "eight": 8, "nine": 9, "ten": 10,
    "eleven": 11, "twelve": 12,
}  # fmt: skip
DAYS = {
    "today": 0, "tonight": 0, "2day": 0, "this day": 0, "this morning": 0, "this afternoon": 0, "this evening": 0,
    "today morning": 0, "earlier today": 0, "all day today": 0, "yesterday": -1, "yday": -1, "last night": -1,
    "last evening": -1, "yesterday evening": -1, "yesterday morning": -1, "yesterday afternoon": -1,
    "yesterday night": -1, "day before yesterday": -2, "the day before yesterday": -2, "day before": -2,
    "the day before": -2, "the day before that": -2,
}  # fmt: skip
WEEKDAYS = (
    ("monday", "mon", "mondays"), ("tuesday", "tue", "tues"), ("wednesday", "wed"),
    ("thursday", "thu", "thur", "thurs"), ("friday", "fri"), ("saturday",), ("sunday",),
)  # fmt: skip
MONTHS = (
    ("january", "jan"), ("february", "feb"), ("march",), ("april", "apr"), ("may",), ("june", "jun"), ("july", "jul"),
    ("august", "aug"), ("september", "sept", "sep"), ("october", "oct"), ("november", "nov"), ("december", "dec"),
)  # fmt: skip
SPANS = {
    "this week": "week", "all week": "week", "the whole week": "week", "whole week": "week", "last week": "last week",
    "all of last week": "last week", "this weekend": "weekend", "all weekend": "weekend", "the weekend": "weekend",
    "the whole weekend": "weekend", "weekend": "weekend", "last weekend": "weekend",
}  # fmt: skip
SLIPS = ("headache", "headaches", "migraine", "yesterday", "ibuprofen", "paracetamol", "medicine", "medication",
         "painkiller", "painkillers", "tuesday", "thursday", "wednesday", "saturday", "nothing", "tablets")  # fmt: skip
WORDS = {
    "A": "headache|migraine|head ache|head pain|pain in my head|pain in the head|head is killing me"
    "|head was killing me|head killing me|head is pounding|head was pounding|sore head|head throbbing"
    "|head was throbbing|head is throbbing|head is splitting|head was splitting|headace|hedache|headake|headach"
    "|head aching|head was aching|head is aching|tension headache|ha",
    "W": "headaches|migraines|head aches|headachs|tension headaches",
    "H": "head|my head|temples|heads",
    "F": "fine|good|ok|okay|clear|great|alright|all right|perfect|better than ever|quiet|calm|behaved|well|normal",
    "U": "hurts|hurt|hurting|ached|aches|ache|aching|sore|pounding|pounded|throbbing|throbbed|killing me|killed me"
    "|pain|painful",
    "O": "in pain",
    "K": "neck|shoulder|shoulders|back|jaw|eye|eyes|tooth|teeth|stomach|belly|tummy|knee|arm|arms|leg|legs|throat"
    "|ear|ears|sinus|sinuses|muscles|hip|foot|feet|wrist|hand|hands|period|cramps",
    "n": "not|didnt|dont|havent|hadnt|wasnt|isnt|hasnt|doesnt|did not|have not|has not|do not|had not|was not|is not"
    "|does not|not had|cant|couldnt|didnt even|arent|werent|aint|cannot|can not|wont",
    "N": "no|none|nope|nah|nothing|without|wo|zero headaches|n|nay|naw|nop|noo|no no|nor|neither|not a single"
    "|not any|not one|no sign of|no trace of|nada|zilch|zip|negative|none at all|not at all|nothing at all"
    "|free of|free from|0 headaches|no hint of|not even|not today|luckily not|fortunately not|thankfully not"
    "|i did not|i didnt|i havent|not so far|no need|not that i noticed|not any more today",
    "Y": "yes|yep|yeah|y|yup|ya|yea|yess|aye|affirmative|yes i did|i did|i do|yes there was|sadly yes|of course"
    "|did have one|had one|i had one|had one again|yes i had one|yes had one|yep i had one|yep had one"
    "|yeah i had one|yeah had one|yes i had some|had some|had one earlier|yep had one earlier|yes one earlier",
    "Z": "headache free|headachefree|migraine free|zero headache|head free of pain|head is free|head pain free",
    "z": "nothing to complain about|nothing to complain|all good|all fine|all clear|all ok|all okay|all quiet"
    "|pain free|painfree|symptom free|nothing to report|no pain|no pains|no complaints|no issues|no problems"
    "|im good today|good day no pain|clean day|clear day|a clear day|all good today",
    "i": "one|some|any|any of it|any at all|anything",
    "M": "ibuprofen|ibuprofens|ibu|advil|motrin|nurofen|aspirin|aspirins|paracetamol|paracetamols|tylenol"
    "|acetaminophen|panadol|naproxen|aleve|triptan|triptans|sumatriptan|rizatriptan|maxalt|imitrex|zolmitriptan"
    "|excedrin|anadin|codeine|co codamol|cocodamol|solpadeine|diclofenac|painkiller|painkillers|pain killer"
    "|pain killers|pill|pills|tablet|tablets|meds|med|medicine|medicines|medication|medications|pain meds"
    "|pain medication|pain reliever|pain relief|headache pill|headache pills|headache tablet|headache tablets"
    "|migraine pill|migraine tablet|migraine meds|headache medicine|something for it|something against it|drugs"
    "|caplet|caplets|capsule|eletriptan|alka seltzer|my triptan|otc|dose",
    "m": "vitamin|vitamins|antibiotic|antibiotics|magnesium|blood pressure|thyroid|antidepressant|antidepressants"
    "|allergy|birth control|the pill|insulin|statin|daily meds|morning meds|blood thinner|blood thinners"
    "|sleeping|melatonin|antihistamine|preventive|preventative|prophylaxis",
    "T": "took|taken|take|taking|popped|swallowed|used|needed|need|had to take|did take|take any|resorted to",
    "?": "from yesterday|no thanks|no thank you|yes please|not yet|like yesterday|same as yesterday|as yesterday"
    "|just like yesterday|never|never had|maybe|perhaps|i think|not sure|unsure|sort of|kind of|kinda|sorta"
    "|probably|possibly|might|might have|almost|nearly|i guess|guess|hardly|barely|not really|so so|meh"
    "|hard to say|dont know|do not know|dunno|idk|no idea|unclear|coming on|coming|starting|beginnings of"
    "|on the verge|verge|borderline|somewhat|felt like|feels like|seems|seemed|cant tell|cannot tell"
    "|hard to tell|nothing much|not much|nothing serious|nothing major|nothing too bad|cant remember"
    "|dont remember|can not remember|forgot|i suppose|suppose|hint of|trace of|pressure|heavy|foggy|fuzzy|tight"
    "|funny|dizzy|woozy|aura|brewing|at least|more than|less than|than|over|under|could be|may have|may be"
    "|if you count|not exactly|headachy|threatening|nothing special|believe|apparently|supposedly|thought"
    "|yesterdays|gives|give|giving|not like|not that|no real|a real|wanted to take|about to take|ran out"
    "|forgot to take|thinking of|thinking about|other than|instead of|rather than|unless|minus|plus minus"
    "|depends|depending|both yes and no|yes and no",
    "!": "wait|no wait|nvm|never mind|nevermind|oops|hang on|hold on|wait no|actually no|actually yes|sorry no"
    "|sorry yes|i mean",
    "%": "and a half|point five|half of ten|how strong|how bad|how severe",
    "G": "gone|better|no more|anymore|any more|no longer|went away|disappeared|passed|over now|better now|left|eased"
    "|finally over|faded|lifted|wore off|vanished|stopped|subsided|went|cleared up|cleared",
    "a": "bad|worse|worst|terrible|awful|horrible|mild|slight|small|little|big|strong|dull|killer|nasty|severe"
    "|moderate|light|faint|sharp|splitting|throbbing|pounding|major|massive|huge|weak|minor|short|brief|tiny"
    "|ugly|brutal|serious|intense|heavy one|mean|wild|stupid|bloody|bloody awful|real|proper|usual|new|quick"
    "|low|high|solid|medium|annoying|constant|persistent|nagging|crazy|damn|fucking|effing|rotten|same old|same"
    "|bit of a|a bit of a|bit of|a bit of|touch of|a touch of|tension|stress|hangover|stinking|lingering|evil",
    "h": "had|have|got|having|with|woke up with|woke with|getting|get|experienced|suffered|there was|felt|came"
    "|ive got|have got|been having|have had|ive had|came home with|went to bed with|ended up with|developed"
    "|there is|another|did have|did get|do have|had another|caught|gotten|did i have|suffering from|nursing"
    "|dealing with|struggled with|struggling with|hit by|followed by|still have|started|came back|returned"
    "|struck|showed up|appeared|log|record|enter|add|put down|write down|logged|note down|please log"
    "|please record|please note|put me down for|mark|jot down",
    "c": "after|because of|because|due to|from|during|while|when|before|at work|at school|at the office|until|till"
    "|cos|cause|coz|thanks to|despite|but only|by|as|for|in|through|around noon|where|which|once|so i|so we"
    "|into|though|although|caused|triggered|kept|made|stayed|lasted|lasting|slept|rested|spent|went to|followed"
    "|helped|work|working|worked|probably from|probably because of|probably due to",
    "@": "at|at about|at around|around at|about at|by about|after about|circa at|from about|since about|since around",
    "q": "about|around|approx|approximately",
    "o": "or|or maybe|or perhaps|or even|or so",
    "&": "and|plus|as well as|then also|n then|also had|and also",
    "t": "to|up to|through to|thru|till about",
    "b": "but|however|except that|yet|whereas|still though|though then",
    "E": "except|except for|apart from|aside from|other than on|besides|only not|bar|save for|but for|excluding",
    "s": "since|ever since|since the|from then|since about the",
    "l": "either|also|too|as well|either too|likewise|same thing|ditto|again too|me too|same again|same for|same as",
    "B": "both|each|each day|both days|every one|both times|each time|on both|on both days|all of them|throughout",
    "p": "then|then later|and later|later a|later an|later it|by later|later on|later|now|first|at first|initially"
    "|started at|ended at|rose|climbed|went up|went down|peaked|peaked at|at worst|at its worst|at the worst"
    "|worst was|at peak|peak|max|maximum|at most|morning|evening|afternoon|noon|lunch|lunchtime|in the morning"
    "|in the evening|in the afternoon|at night|at noon|at lunch|at lunchtime|by evening|by noon|until noon|up"
    "|down|down to|reached|hit|crept up|dropped|by now|right now|currently|at the moment|midday|at midday"
    "|mid morning|eventually|afterwards|late|early|start|end|got to|went|got up to|before lunch|after lunch"
    "|before bed|by the evening|overnight|by lunch|by lunchtime|for a while|for a bit",
    "P": "in the morning|this morning|morning|until noon|until lunch|before lunch|at night|in the night|night",
    "u": "minute|minutes|min|mins|hour|hours|hr|hrs|h|day|days|week|weeks|month|months|year|years|yrs|km|miles|mile"
    "|steps|cups|cup|glass|glasses|coffees|coffee|beers|beer|times|x|percent|mg|g|ml|pm|am|oclock|kg|meters"
    "|floors|people|kids|calls|meetings|meeting|emails|pages|exercises|reps|rounds|degrees|euros|dollars|pounds"
    "|bus|room|level floor|line|sec|secs|second|seconds|wine|drinks|drink|th|st|nd|rd|pints|pint|items|books"
    "|hrs of|half|k",
    "S": "out of ten|of ten|out of 10|of 10|on the scale|on your scale|on a scale|on the pain scale|in strength"
    "|in intensity|on the scale of ten",
    "R": "strength|intensity|level|pain level|pain score|score|scale|severity|rating|pain was|id say|id give it"
    "|i would say|lets say|say|call it|id call it|i give it|maybe say|rate|rated|id rate it|number|a good"
    "|a solid|a strong|give it|like|i rate it|nrs|vas|put it|make it|id put it at|i would rate it|about a"
    "|around a|a full|easily|easy|somewhere between|between|somewhere around|strength was|pain around"
    "|pain about",
    "k": "time|thing|things|day|mood|water|tea|coffee|nap|walk|sleep|rest|bed|office|home|weather|screen|stress|work"
    "|working|help|report|update|answer|reply|people|everyone|way|front|side|forehead|sides|fresh air|good day"
    "|busy day|long day|nice day|great day|a nap|a walk|air|food|lunch break|energy|appetite|fever|chance|rush"
    "|worries|stressful day|plans|sports|sport|training",
    "f": "i|ish|ive|im|me|my|mine|the|a|an|it|its|it is|was|were|is|are|be|been|this|that|there|of|on|very|really"
    "|pretty|quite|so|just|still|again|all|whole|all day|the whole day|all day long|most of the day"
    "|half the day|part of the day|long|luckily|fortunately|thankfully|thank god|thank goodness|sadly"
    "|unfortunately|hi|hey|hello|thanks|thank you|sorry|oh|ah|hmm|hm|ugh|uh|um|actually|only|much|lot|lots"
    "|a lot|bit|a bit|far|so far|until now|till now|up to now|as of now|at all|whatsoever|what so ever|please"
    "|dear|coach|bot|did|do|does|has|myself|good morning|good evening|evening all|to be honest|honestly|tbh|btw"
    "|by the way|finally|yet|out|off|one of those days|these|those|as usual|as always|something|anything for it"
    "|any for it|for it|for that|against it|for once|for a change|for me|here|sir|mate|such|even|other|kept"
    "|though|ever|at some point|on and off|off and on|in total|total|hours|hour|minutes|lovely|happy|nice"
    "|great news|good news|yay|hooray|phew|whew|wow|super|amazing|fantastic|brilliant|xx|x|pain|day was good"
    "|rest of the day|the rest of the day|everything|my first|first one|second|head wise|headwise|pain wise"
    "|nothing helped|nothing worked|none of it helped|none of it worked|nothing helps|nothing works|none helped"
    "|nothing i took helped|nothing is helping|nothing did anything|did nothing"
    "|did nothing for it|does nothing|do nothing|nothing has helped"
    "|helped|it helped|which helped|that helped|didnt help|did not help|helped a lot|worked|did the trick|slept"
    "|rested|lay down|in bed|at home|stressful|tired|exhausted|weekend was|fell|came|end of|though still"
    "|somehow|sure|indeed|definitely|certainly|absolutely|totally|completely|entirely|basically|simply|already"
    "|once|twice|right|left|both sides|behind|lately this|well|kinda like|like|who|knew|way too|too much|many"
    "|more|most|yknow|you know|anyway|anyways|okay so|ok so|alright so|so yeah|so yes|so no|well no|well yes"
    "|went|day long|am|pm|at|in|for|by|with it|it all|all of it|to bed|feeling|feel|felt|seriously",
}  # fmt: skip
VETOES = {
    "other": "my mother|my mom|my mum|my mums|my moms|my wife|my husband|my son|my daughter|my kid|my kids|my child"
    "|my children|my boss|my friend|my friends|my partner|my boyfriend|my girlfriend|my colleague|my colleagues"
    "|my father|my dad|my brother|my sister|my dog|my cat|my neighbour|my neighbor|my grandma|my grandpa"
    "|my aunt|my uncle|my baby|my grandmother|my grandfather|my parents|my cousin|my roommate|my flatmate"
    "|my coworker|my teacher|my team|he|she|they|his|her|him|hes|shes|theyre|their|them|we|you|your|youre"
    "|somebody|someone|everybody|people who|the kids|the kid|the baby|the wife|the husband|mum|mom|dad|mother"
    "|father|husband|wife|son|daughter|partner|boss|friend|the doctor|doctor|nobody|who|whose|our|us|everyone"
    "|everyone else|mommy|hubby|bf|gf|sister|brother",
    "wish": "hope|hopefully|hoping|fingers crossed|lets hope|pray|i want|want|wanna|wanting",
    "cond": "if|would|wouldve|wish|should|shouldnt|whenever|in case|suppose i|imagine|could|otherwise|wouldnt"
    "|as long as|might get|lest|provided|dream of|dreaming of",
    "future": "will|gonna|going to|tomorrow|ill|soon|next|wont|about to|expecting|expect|later today|afraid of|fear"
    "|worried|dreading",
    "habit": "always|usually|often|every|every day|everyday|sometimes|normally|generally|mostly|regularly|typically"
    "|used to|frequently|constantly|for years|daily|on most days|most days|most mornings|nearly every|rarely"
    "|seldom|tend to|history of|chronic|years|months|weeks|lately|these days|recently|in general|all the time"
    "|each morning|a lot of|so many|too many|many headaches|more headaches|fewer headaches|less headaches"
    "|once a week|a week|per week|per month|a month|this month|this year|ever since i|childhood|as a child"
    "|last year|last month|in the past|back then|other day|the other day|some days|the last days|few days"
    "|a few days|couple of days|past days|several days",
    "request": "stop|unsubscribe|quit|not now|later please|ask later|pregnant|surgery|diagnosed|osteoporosis|operation"
    "|blood thinner|how|what|whats|why|when do|where|which|can you|could you|do you|show|send|tell me|remind"
    "|explain|give me|help me|stop sending|delete|undo|cancel|export|change|settings|quiet hours|take back"
    "|take that back|wrong|mistake|typo|misclick|correct|correction|i meant|meant|forget|remove|erase"
    "|scratch that|note|remember|remind me|pause|snooze|skip|article|book|read about|read that|heard|research"
    "|study|podcast|called|named|definition|means|word|exercise|exercises|reset|stretch|stretches|stretching"
    "|chin tuck|the nod|drill|practice|did it|done|question|questions|about headaches|diary|app|calendar"
    "|progress|programme|program|page|button|option|type|typed|message|messages|should i|is it|are headaches"
    "|headaches are|migraines are|a headache is|headache is a|do headaches|can|leave me alone|need quiet"
    "|need silence|shut up|doctors note|killing me help|make it stop|make it go away|blood|sms|notification"
    "|notifications|ask|asked|asking|wondering|wonder|curious|whether|appointment|clinic|gp|hospital"
    "|neurologist|test|testing|example|joke|song|movie|film|hello world|lorem",
    "sarcasm": "yeah right|as if|lol|haha|hahaha|ha ha|lmao|rofl|sure sure|oh joy|oh great"
    "|just great|just what i needed"
    "|how lovely|sarcasm|irony|ironically|kidding|just kidding|jk|what a surprise|surprise surprise"
    "|big surprise|guess what|of course not|yeah sure|joking|what joy|lucky me|wonderful|marvellous|pretend"
    "|pretending|lie|lying",
    "quote": "says|said|saying|quote|wrote|writes|told|tells|claims|according to|reads|quoting|text from|forwarded|fwd"
    "|fw",
    "since": "since i|since my|since we|since then|since march|since christmas|since last",
}  # fmt: skip
OPENERS = (
    "did i", "do i", "have i", "had i", "is there", "was there", "was i", "am i", "is a", "is my", "can i", "can a",
    "can it", "does a", "does it", "does my", "do my", "are my", "are these", "should", "would", "could", "will",
)  # fmt: skip
"""How a question begins whose mark is left out."""
