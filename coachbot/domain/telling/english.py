"""How English speaks of heads: by code, the words and phrases that stand for it. The codes are told in `lexicon`."""

from coachbot.domain.telling.forbidding_english import OPENERS, VETOES
from coachbot.domain.telling.slips_english import SLIPS, SWAPPED

__all__ = ("DAYS", "MONTHS", "NUMBERS", "OPENERS", "SLIPS", "SPANS", "SWAPPED", "VETOES", "WEEKDAYS", "WORDS")

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
WORDS = {
    "A": "headache|migraine|head ache|head pain|pain in my head|pain in the head|head is killing me"
    "|head was killing me|head killing me|head is pounding|head was pounding|sore head|head throbbing"
    "|head was throbbing|head is throbbing|head is splitting|head was splitting|headace|hedache|headake|headach"
    "|head aching|head was aching|head is aching|tension headache|ha"
    "|thumper|banger of a headache|doozy of a headache|stinker of a headache|head was thumping|head is thumping"
    "|head thumping|head has been banging|head was banging|head is banging|heads been banging|my heads been banging"
    "|head banging|heads banging|head was hammering|head hammering|head is hammering|head was wrecked|head wrecked"
    "|heads killing me|heads been killing me|heads pounding|heads been pounding|heads been throbbing|heads throbbing"
    "|heads splitting|splitting head|bad head|banging head|thumping head|pounding head|migrane|migrain"
    "|head was on fire|noggin hurts|noggin hurt|cluster headache|ocular migraine",
    "W": "headaches|migraines|head aches|headachs|tension headaches",
    "H": "head|my head|temples|heads",
    "F": "fine|good|ok|okay|clear|great|alright|all right|perfect|better than ever|quiet|calm|behaved|well|normal",
    "U": "hurts|hurt|hurting|ached|aches|ache|aching|sore|pounding|pounded|throbbing|throbbed|killing me|killed me"
    "|pain|painful",
    "O": "in pain",
    "K": "neck|shoulder|shoulders|back|jaw|eye|eyes|tooth|teeth|stomach|belly|tummy|knee|arm|arms|leg|legs|throat"
    "|ear|ears|sinus|sinuses|muscles|hip|foot|feet|wrist|hand|hands|period|cramps"
    "|upper back|lower back|nape|collarbone|shoulder blade|shoulder blades|elbow|elbows|ankle|ribs|chest"
    "|heart|joints|joint|cold|a cold|flu|gut|hay fever",
    "n": "not|didnt|dont|havent|hadnt|wasnt|isnt|hasnt|doesnt|did not|have not|has not|do not|had not|was not|is not"
    "|does not|not had|cant|couldnt|didnt even|arent|werent|aint|cannot|can not|wont",
    "N": "no|none|nope|nah|nothing|without|wo|zero headaches|n|nay|naw|nop|noo|no no|nor|neither|not a single"
    "|not any|not one|no sign of|no trace of|nada|zilch|zip|negative|none at all|not at all|nothing at all"
    "|free of|free from|0 headaches|no hint of|not even|not today|luckily not|fortunately not|thankfully not"
    "|i did not|i didnt|i havent|not so far|no need|not that i noticed"
    "|nowt|nuffin|nuffink|not a sausage|not a peep|not a peep from|not a dicky bird|obviously not|certainly not"
    "|definitely not|not even one|not this time|not tonight|never came|it never came|never turned up|not once"
    "|not a thing|not a twinge|not a whisper|naught|diddly squat|nah not today|nought|for once i didnt"
    "|for once i did not|not the slightest|not in the slightest|i think not|nowt at all|not a hint of"
    "|absolutely nothing|afraid not|im afraid not|nothing of the sort|by no means"
    "|not even a small one|not even a little one|not even a lil one|not even a mild one|not even a tiny one",
    "Y": "yes|yep|yeah|y|yup|ya|yea|yess|aye|affirmative|yes i did|i did|i do|yes there was|sadly yes|of course"
    "|did have one|had one|i had one|had one again|yes i had one|yes had one|yep i had one|yep had one"
    "|yeah i had one|yeah had one|yes i had some|had some|had one earlier|yep had one earlier|yes one earlier"
    "|yh|yeh|ye|yis|afraid so|im afraid so|i am afraid so|sadly i did|i did have one|i did get one|you bet|hell yes"
    "|oh yes|oh yeah|indeed i did|that i did|i have to admit i did|obviously yes|got one|i got one|yes got one"
    "|yeah got one|yh got one|yep got one|of course i did|of course i got one|course i did|unfortunately i did"
    "|i sure did|did indeed|quite so|very much so|more than one|yes i have|i must say yes",
    "Z": "headache free|headachefree|migraine free|zero headache|head free of pain|head is free|head pain free"
    "|not a peep from my head|not a peep from the head|not a murmur from my head|head behaved|head behaved itself"
    "|head has behaved itself|the head has behaved itself impeccably|head has been good|head has been fine",
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
    "|caplet|caplets|capsule|eletriptan|alka seltzer|my triptan|otc|dose"
    "|nurofen plus|ibuprofin|nurofens|tablet of aspirin|paracetemol|paracetomol|para|paras|tabs|tab|cocodamols"
    "|co codamols|panadol extra|excedrins|advils|bc powder|goodys|fioricet|ubrelvy|nurtec|rizatriptans|frovatriptan"
    "|almotriptan|naratriptan|relpax|zomig|anadin extra|migraleve|syndol|disprin|beechams|alka|take something"
    "|took something|taken something|had to take something|needed something|something for the pain|preparation"
    "|preparations|remedy|pain killer tablet",
    "m": "vitamin|vitamins|antibiotic|antibiotics|magnesium|blood pressure|thyroid|antidepressant|antidepressants"
    "|allergy|birth control|the pill|insulin|statin|daily meds|morning meds|blood thinner|blood thinners"
    "|sleeping|melatonin|antihistamine|preventive|preventative|prophylaxis",
    "T": "took|taken|take|taking|popped|swallowed|used|needed|need|had to take|did take|take any|resorted to"
    "|had to|gave in and took|gave in and had|caved and took|caved in and took|ended up taking|i ended up taking"
    "|had to have|swallow|swallowing|downed|necked|dropped|chewed|dosed|administered|popping|treated|was taken"
    "|were taken|did resort to|resort to|reached for|took some|had recourse to",
    "?": "from yesterday|no thanks|no thank you|yes please|not yet|like yesterday|same as yesterday|as yesterday"
    "|just like yesterday|never|never had|maybe|perhaps|i think|not sure|unsure|sort of|kind of|kinda|sorta"
    "|probably|possibly|might|might have|almost|nearly|i guess|guess|hardly|barely|not really|so so|meh"
    "|hard to say|dont know|do not know|dunno|idk|no idea|unclear|coming on|coming|starting|beginnings of"
    "|on the verge|verge|borderline|somewhat|felt like|feels like|seems|seemed|cant tell|cannot tell"
    "|hard to tell|nothing much|not much|cant remember"
    "|dont remember|can not remember|forgot|i suppose|suppose|hint of|trace of|pressure|heavy|foggy|fuzzy|tight"
    "|funny|dizzy|woozy|aura|brewing|at least|more than|less than|than|over|under|could be|may have|may be"
    "|if you count|not exactly|headachy|threatening|nothing special|believe|apparently|supposedly|thought"
    "|yesterdays|gives|give|giving|not like|not that|no real|a real|wanted to take|about to take|ran out"
    "|forgot to take|thinking of|thinking about|other than|instead of|rather than|unless|minus|plus minus"
    "|stayed away|kept away|depends|depending|both yes and no|yes and no"
    "|who knows"
    "|not any more|not anymore|no longer there"
    "|of sorts",
    "j": "nothing wild"
    "|nothing mad|nothing crazy|nothing dramatic|nothing terrible|nothing awful|nothing to write home about"
    "|nothing i couldnt handle|nothing unusual|nothing out of the ordinary|barely worth the question"
    "|barely worth mentioning|hardly worth mentioning|barely worth it|hardly worth it|nothing serious|nothing major"
    "|nothing too bad|not too bad|not so bad|not that bad|not bad|not terrible|not awful",
    "J": "managed without"
    "|got by without|did without|went without|coped without|got through it without|got through without"
    "|made do without|toughed it out|rode it out|sweated it out|abstained|i abstained|soldiered on|powered through"
    "|gritted my teeth|survived without|did without any|managed it without|battled through|didnt take a thing"
    "|took nowt|took nothing|took naught|took none|nothing was taken|nothing taken|none taken"
    "|no preparation of any kind was taken|nothing for it|without any",
    "!": "wait|no wait|nvm|never mind|nevermind|oops|hang on|hold on|wait no|actually no|actually yes|sorry no"
    "|sorry yes|i mean"
    "|or was that|or was it|or maybe that was",
    "%": "and a half|point five|half of ten|how strong|how bad|how severe",
    "G": "gone|better|no more|anymore|any more|no longer|went away|disappeared|passed|over now|better now|left|eased"
    "|finally over|faded|lifted|wore off|vanished|stopped|subsided|went|cleared up|cleared",
    "a": "bad|worse|worst|terrible|awful|horrible|mild|slight|small|little|big|strong|dull|killer|nasty|severe"
    "|moderate|light|faint|sharp|splitting|throbbing|pounding|major|massive|huge|weak|minor|short|brief|tiny"
    "|ugly|brutal|serious|intense|heavy one|mean|wild|stupid|bloody|bloody awful|real|proper|usual|new|quick"
    "|low|high|solid|medium|annoying|constant|persistent|nagging|crazy|damn|fucking|effing|rotten|same old|same"
    "|bit of a|a bit of a|bit of|a bit of|touch of|a touch of|tension|stress|hangover|stinking|lingering|evil"
    "|stinker|doozy|banger|rager|whopper|corker|right old|old|banging|thumping|real banger of a|sodding|flipping"
    "|flaming|ruddy|bleeding|friggin|frigging|freaking|goddamn|gnarly|rough|grim|decent|proper good|horrid"
    "|horrible one|monster|dreadful|ghastly|frightful|beastly|full on|teeny|wee|lil|considerable|moderately",
    "h": "had|have|got|having|with|woke up with|woke with|getting|get|experienced|suffered|there was|felt|came"
    "|ive got|have got|been having|have had|ive had|came home with|went to bed with|ended up with|developed"
    "|there is|another|did have|did get|do have|had another|caught|gotten|did i have|suffering from|nursing"
    "|dealing with|struggled with|struggling with|hit by|followed by|still have|started|came back|returned"
    "|struck|showed up|appeared|log|record|enter|add|put down|write down|logged|note down|please log"
    "|please record|please note|put me down for|mark|jot down",
    "c": "after|because of|because|due to|from|during|while|when|before|at work|at school|at the office|until|till"
    "|cos|cause|coz|thanks to|despite|but only|by|as|for|in|through|around noon|where|which|once|so i|so we"
    "|into|though|although|caused|triggered|kept|made|stayed|lasted|lasting|slept|rested|spent|went to|followed"
    "|helped|work|working|worked|probably from|probably because of|probably due to"
    "|on the motorway|on the bus|on the train|on the drive home|at the depot|at the supermarket|at the shops"
    "|at the dentist|at the cinema|on shift|all shift|driving|gardening|shopping|ironing|cooking",
    "@": "at|at about|at around|around at|about at|by about|after about|circa at|from about|since about|since around",
    "q": "about|around|approx|approximately|bout|abt",
    "o": "or|or maybe|or perhaps|or even|or so",
    "&": "and|plus|as well as|then also|n then|also had|and also",
    "t": "to|up to|through to|thru|till about",
    "b": "but|however|except that|yet|whereas|still though|though then",
    "E": "except|except for|apart from|aside from|other than on|besides|only not|bar|save for|but for|excluding",
    "s": "since|ever since|since the|from then|since about the",
    "l": "either|also|too|as well|either too|likewise|same thing|ditto|again too|me too|same again|same for|same as",
    "B": "both|each|each day|both days|both times|each time|on both|on both days|all of them|throughout"
    "|every day|both of them|both like|both about|both around",
    "p": "then|then later|and later|later a|later an|later it|by later|later on|later|now|first|at first|initially"
    "|started at|ended at|rose|climbed|went up|went down|peaked|peaked at|at worst|at its worst|at the worst"
    "|worst was|at peak|peak|max|maximum|at most|morning|evening|afternoon|noon|lunch|lunchtime|in the morning"
    "|in the evening|in the afternoon|at night|at noon|at lunch|at lunchtime|by evening|by noon|until noon|up"
    "|down|down to|reached|hit|crept up|dropped|by now|right now|currently|at the moment|midday|at midday"
    "|mid morning|eventually|afterwards|late|early|start|end|got to|went|got up to|before lunch|after lunch"
    "|before bed|by the evening|overnight|by lunch|by lunchtime|for a while|for a bit"
    "|at breakfast|by breakfast|at dinner|by dinner|at tea|at teatime|by tea|at bedtime|by bedtime|then went down to"
    "|went down to|then dropped to|dropped to|fell to|then chilled to|calmed to|eased to|settled at|shot up to"
    "|jumped to|climbed to|rose to|went up to|worked its way up to|at its height|for the rest of the day"
    "|for the remainder of the day|the rest of the time|most of the time|around lunch|around lunchtime|around midday"
    "|around teatime|by midday|by mid afternoon|by the afternoon|by the end|at one point|at the peak|at its peak"
    "|peaking at|topped out at|maxed out at|no more than|tops",
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
    "|pain about"
    "|graded|scored|i should say|i should put it at|i should place it at|i should rate it at|i should call it"
    "|i should rate at|i would call it|i would put it|i would place it at|i would give it|id place it at"
    "|id rate it at|id score it|of strength|strength of|of severity|of intensity|bout a|bout|around about a|i reckon"
    "|reckon|a bloody|clear|a clear|a firm|grade|placed at|valued at|it got to|it got up to|got upto|upto|it got upto"
    "|hovering around|sat at|sitting at|which i should rate at|which i would rate at|which i would put at"
    "|put me down as|more like a|about an|around an|an easy|on a par with|to the level of|registered at"
    "|clocked in at|came in at",
    "k": "time|thing|things|day|mood|water|tea|coffee|nap|walk|sleep|rest|bed|office|home|weather|screen|stress|work"
    "|working|help|report|update|answer|reply|people|everyone|way|front|side|forehead|sides|fresh air|good day"
    "|busy day|long day|nice day|great day|a nap|a walk|air|food|lunch break|energy|appetite|fever|chance|rush"
    "|worries|stressful day|plans|sports|sport|training"
    "|table|tables|tools|tool"
    "|stress level|energy level|stress levels",
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
    "|went|day long|am|pm|at|in|for|by|with it|it all|all of it|to bed|feeling|feel|felt|seriously"
    "|i beg to report|i regret to inform|i am pleased to report|i am pleased to say|pleased to report|happy to report"
    "|i am happy to report|im happy to report|glad to say|happy to say|i write to report|i have to say|i must say"
    "|kindly|kindly record|dear sir or madam|dear sir|dear madam|yours sincerely|yours faithfully|yours truly"
    "|sincerely|regards|kind regards|best wishes|cheers|bro|bruv|bruh|dude|pal|love|darling|duck|fella|buddy|man|fam"
    "|innit|well yes love|touch wood|knock on wood|thank the lord|thnk god|thank christ|what a day"
    "|i am obliged to admit that|i am obliged to admit|i have to admit|i must admit|i admit|i confess|i can confirm"
    "|i confirm|i can report|upon reflection|on reflection|in reply to|in answer to|if im honest|if i am honest"
    "|in all honesty|frankly|truth be told|to tell the truth|all in the hood|as far as i can tell|mind"
    "|had to lie down|in a dark room|i was crying|cried|bearable|manageable|tolerable|liveable|survivable|i suffered"
    "|did suffer|suffered|that was it|that is all|thats all|thats it|and thats that|in the end|i gave in|gave in"
    "|obviously|clearly|sitting|the usual|usual one|none the less|nonetheless|so of course|of course|alas|regrettably"
    "|ago|later today though|not joking|not kidding|im not joking|im not exaggerating|not exaggerating|no joke"
    "|no exaggeration|i swear|honest|leave it at that|put it in|put that in|put that down|log it|record it"
    "|write it down|note it down|you know what|ever so|twice over"
    "|what did you expect|what do you think|what did you think|what do you expect|who would have thought"
    "|did you expect otherwise|what else|as you know|as you can imagine|if you please|if you must know|if you ask"
    "|since you ask|as you ask|how many times|in reply to your question|in answer to your question"
    "|in reply to your enquiry|to inform you that|i regret to inform you that|let me tell you|i can tell you"
    "|would you believe|wouldnt you know it|believe you me|you see|i tell you|need you ask|you needn t|ive told you"
    "|if you want to know"
    "|it will not shift|it wont shift|wont shift|will not shift|it wont go away|it wont budge|wont go away"
    "|refuses to go|so here"
    "|forgot to tell you|i forgot to tell you|forgot to tell you i|forgot to say|i forgot to say|never told you"
    "|nonstop|non stop|without a break|solidly|all the while"
    "|threw up|threw it up|then threw up|took it easy|take it easy|taking it easy",
}  # fmt: skip
