"""Families of words of despair in English: what has to stand together, plainly said or veiled, however it is put."""

from coachbot.domain.warning_words.thought import Phrase, phrase

_FIGURE = (
    r"laugh\w*|lol at|coffee|curry|boredom|film|movie|game|boss fight|series|novel|phone|battery|plant|goldfish"
    r"|traffic|hunger"
    r"|embarrass\w*|gym|reps?|workout|song|meetings?|wifi"
)
_WAY = (
    r"bridge|roof|cliff|tracks?|train|platform|river|flyover|balcony|window|lorry|truck|bus|oncoming lane|wheel"
    r"|railway|rails"
    r"|motorway|wall|tree"
)
_TABLETS = r"tablets?|pills?|meds|box|hole box|whole (?:packet|pack|box|bottle)|lot|drawer|medicine|everything in the"
_MEASURED = ("ache of", "migraine of", "pain of", "ache in", "had in")
_LIFE = "".join(rf"(?<!{one} my {whole})" for one in _MEASURED for whole in ("", "whole ", "entire ")) + "life"
"""But not where it only measures a pain: the worst headache of my life."""


def _said(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=f"{but}|{_FIGURE}" if but else _FIGURE, guarded=True)


DESPAIR = (
    # No point, nothing to stay for
    _said(
        r"no (?:point|purpose|sense|reason|use)|whats the (?:point|use)|see (?:no|little) (?:point|purpose|reason"
        r"|sense)"
        r"|serves? no purpose|why (?:do|should|am|bother|get up|even)|find no reason|what am i|what for"
        r"|nothing makes sense",
        r"living|alive|go on|going on|carry on|continu\w*|existence|any ?more|still here|(?:to )?any of it"
        r"|(?:of )?it all|see the \w+"
        r"|be here|to stay|get up ever|bother staying|prolonged|life",
        but=r"exercis\w*|stretch\w*|message\w*|app|bot|question\w*|diary|programme|course|reminders?|nodding"
        r"|of (?:this|these) (?:nod|stretch)\w*",
    ),
    _said(
        rf"{_LIFE}|living|alive|existing|existence|being here|world|lived",
        r"tired of|weary of|sick of|done with|fed up with|had enough|had my fill|enough of|over it|pointless"
        r"|meaningless|no colour|just pain"
        r"|run its course|hate|burden to me|out of(?! nowhere| the blue)|off the|were to end|to end|end my|end it"
        r"|lost the will|will to|cant do|face(?! (?:the |any )?light)|cant go on",
        r"i|me|my|lifes?|no|without|one",
        but=r"city life|life hack|life balance|office life|in the city|on the road|save|half life|social life"
        r"|love life|to end the (?:pause|course)"
        r"|alive and kicking|longer life",
    ),
    # Wanting not to wake, not to be
    _said(
        r"hope|wish\w*|pray\w*|would be nice|want|gladly|rather|envy|long for|welcome|grateful|like to|praying"
        r"|easier|relief|mercy|peaceful"
        r"|obliged to",
        r"(?:never|not|dont|wont|woudnt|wouldnt|didnt) (?:\w+ )?wak\w+(?! me)|die|dying|dead|death|never been born"
        r"|never born|was never born|gone"
        r"|heart (?:just )?stops?|sleep (?:for (?:good|ever)|forever)|not see another|asleep for good|my last"
        r"|disappear|vanish|be over"
        r"|under the ground|exist|not be here",
        r"i|id|me|my",
        but=r"it(?: will)? (?:be )?gone|headache|pain (?:gone|was gone|would be gone)|die down|baby|wake me|woke"
        r"|message\w*|early|at \d|before|datas?|account|records?|history|photos?|contact"
        r"|be over soon|meeting|winter|pain to be gone|holiday",
    ),
    _said(
        r"(?:dont|do not|didnt|no longer|not) (?:really )?(?:want\w*|wnat|want to|wish"
        r"|care)(?: to)? (?:\w+ )?(?:be here|live|exist|be around|come home"
        r"|be alive|wake(?! me| up (?:so|too|early|at|before))|go on|carry on|live like)"
        r"|dont want\w* (?:to )?(?:be here|live|exist)|want (?:to be )?gone$|wants? out of life"
        r"|i want it (?:al|all) (?:over|to end)|want it over al\w*|didnt really want to come home",
        but=r"be here (?:at|in|on|for) |come home (?:early|late)",
    ),
    _said(
        r"want\w*|want to|wnat to|wana|going to|gonna|might|could|feel like|feels like|thinking (?:of|about)"
        r"|thnking|thinkin|thinking bout|bout|minded to|keep thinking|nearly"
        r"|thought|planning|intend|contemplat\w*|resolved|would|deserve to|ready to|rather",
        r"die(?! for| laughing| of)|dead|kill (?:my ?self|me)|end (?:it|things|my life|my days|everything)"
        r"|ending (?:it|things|my life)|top my ?self|unalive|kms"
        r"|an end of it|do away with my ?self|hang my ?self|shoot my ?self|bullet|by my own hand"
        r"|take my (?:own )?life|taking my (?:own )?life"
        r"|disappear for good|not exist|depart|suicid\w*|overdose",
        r"i|id|my|me|im|kms|one|want\w*",
        but=r"end it (?:here|there) for today|ending it (?:with|at)|dead tired|dead on my feet|dead line|deadlifts?"
        r"|pause|course|subscription|diary",
    ),
    _said(
        r"(?:ill|i will|i am going to|going to|gonna|planning to|must|tonight i|i might) (?:actually "
        r"|just )?(?:end it|kill my ?self|top my ?self)"
        r"|end it and i mean me|stop myself|(?:to|will) finish it|put an end to (?:this|it|myself)|make (?:it"
        r"|this) stop for good|make an end of it"
        r"|bring the matter to a close|do it this weekend$|tonight i do it|by my own hand|enough i am ending it"
        r"|i am ending it|i will end it",
    ),
    # Better without me
    _said(
        r"without me|if i (?:was|were|wasnt|werent|isnt|just \w+)(?: \w+)? (?:gone|dead|here|around|anymore)"
        r"|i am (?:out of the way|gone)|burden|weight round|once i am out"
        r"|miss me|notice if|would notice|even notice|i were (?:gone|dead)|just isnt here|here anymore",
        r"better|happier|relieved|lighter|manage|nobody|no one|noone|noones?|only a|just a|nothing but|proper life"
        r"|cope|easier",
        but=r"start without me|meeting|party|go ahead|eat without me|team",
    ),
    # Ways and means, farewells
    _said(
        rf"(?:jump\w*|step|stood|stand\w*|looked down|driv\w*|steer\w*|ride|let go|was at|thinking|throw\w* myself"
        rf"|walk into|went to)(?: \w+){{0,6}} (?:{_WAY})",
        r"i|my|im|want\w*|thinking",
        r"thought|thinking|easy|nearly|over|feel like|want to|want\w*|could|would|into (?:a|the) (?:wall|tree|lorry"
        r"|truck|oncoming)|in front|off the|just step"
        r"|how easy|about it|today|didnt|tonight|on my way",
        but=r"bus (?:stop|is|was|home|to)|to work|commut\w*|late|delay\w*|missed|crowded|exercise|climb|view|lovely"
        r"|photo|walked (?:the|my) dog",
    ),
    _said(
        rf"(?:{_TABLETS})",
        r"(?:not|dont|never) wak\w+|to (?:not|never) wake|be gone|finish it|take (?:them|the whole|all)|swallow\w*"
        r"|taking (?:everything|evrything)|counted|saving|saved up|hidden"
        r"|collecting|lined up|on purpose|all at once|want to go|wanted it to end|hope it works|dont care"
        r"|sleep forever|took the hole|overdose|enough to",
        r"i|my|ive|want\w*|want|going to|thinking|thnking|have|keep|tonight|what if|how many",
        but=r"every day|(?:nearly )?each day|daily|this month|chemist|pharmacist|packets?,? love"
        r"|counted the empty|doctor says|(?<!isnt )for the headache$|a week",
    ),
    _said(
        r"(?:i have |got |bought )?(?:a|the) rope|(?<!massage )(?<!heat )(?<!glue )(?<!nail )gun"
        r"|(?<!silver )(?<!magic )bullet(?! points?| journal| train)|razor|noose|(?<!shoulder )blade",
        r"i|my|me",
        r"head|got|ive|i have|had one|out|through|myself",
        but=r"skipping|towel|tug",
    ),
    _said(
        r"goodbye|farewell|letters?|will|insurance|papers|affairs|arrangements|dog away|tell my family"
        r"|by the time you read",
        r"wrote|written|writing|said my|say (?:goodbye )?to|this is my|sorted|tidy|in order|gone tomorrow"
        r"|when i am gone|made certain|made my|be gone|i love them"
        r"|trouble after me|go in peace|cant do this anymore|everybody",
        r"i|my|me|its|this",
        but=r"doctors? letter|tax|passport|work|travel|holiday arrangements|wedding|travel arrangements|letter from"
        r"|scan|clinic|colleagues?|see you tomorrow",
    ),
    _said(
        r"(?:tomorrow|soon|tonight)(?: \w+)? i (?:wont|will not) be (?:here|around)|wont be (?:here"
        r"|around) (?:much longer|tomorrow|for long)"
        r"|wont need to message me after tonight|wont hear from me again|shall be gone"
        r"|shall not be troubling anyone|gone tomorrow"
        r"|before i go for good|last (?:day|night) on earth",
        but=r"office|work|on leave|holiday|at home|dentist|travel\w*|flight",
    ),
    # Hurting oneself
    _said(
        r"(?:cut|cutting|burn|burning|harm|harmed|harming|hurt|hurting|hit|punch\w*"
        r"|punish)(?: \w+){0,3} (?:my ?self|again|my arms?|my wrists?|the wall|head on the wall)"
        r"|started cutting|do something to myself|might do to myself|worse to myself|dont trust myself",
        r"my ?self|again|bled|bleeds|tonight|scared|frightened|cos of|because|feel|ashamed|started",
        but=r"shaving|kitchen|cooking|onion|knife slipped|gym|cutting (?:down|back|out)|paper|carrots?|hair|stretch"
        r"|football|footy|rugby|running|hedges?|lawn|grass|personal best|exercise|hurting again|head hurting|neck",
    ),
    # No way out
    _said(
        r"no (?:way out|hope|future)|hopeless|lost all (?:hope|will)|one way (?:out|this stops|to stop)|(?:give"
        r"|gave|giving) up|at the end|nothing left|nobody left"
        r"|cant (?:go on|carry on|face(?! (?:the |any )?light)|do life)|everything is dark"
        r"|let me (?:die|go)|nothing keeping me|keep me here|beyond help",
        r"for me|life|living|i am finished|one|only|want it (?:over|to end)|cant anymore|to (?:live|stay) for"
        r"|tomorrow|another day|any ?more|myself|here|take it"
        r"|to end|will|die|but one|go on living",
        but=r"exercis\w*|stretch\w*|on (?:the )?(?:chair|diet|coffee|smoking|football|arsenal)|meeting|traffic"
        r"|parking|of the (?:month|week|shift|day)|bedtime|deadline"
        r"|work|shift|carry on (?:with|or)|other way",
    ),
    _said(
        r"shouldnt be alive|why am i (?:still )?(?:alive|here)|deserve to die|world(?: \w+){0,3} (?:better"
        r"|lighter) without me|no reason to live|better off dead"
        r"|(?:top|kill|hang|shoot) my ?self|want to die|wnat to die|wanna die|rather be dead|sooner be (?:dead"
        r"|under)|would be dead|dying sounds|hope i (?:die|never wake)"
        r"|stop breathing|tired of being alive|go in peace",
    ),
    _said(
        r"(?:is|there is|see|isnt (?:a|any)|but) no (?:other )?way out|no way out$|finished with (?:life"
        r"|everything)|better not to be here|goodbye (?:to )?(?:every\w+|all)"
        r"|(?<!\d )kms|only death|(?:this|it|that) (?:is )?(?:isnt|is no|is not|isnt a|not a) life"
        r"|is my life i dont|(?<!will )(?<!trying to )(?<!tryna )(?<!try to )kill me(?! if)|shoot me(?! an?\b)"
        r"|no one needs me|nobody needs me"
        r"|dont deserve to live|waste of space|no one would cry|how i would do it|looked up how to die"
        r"|hope i get run over|want peace for ever|life is over|over for me"
        r"|dont look for me|look for me anymore|in (?:such )?despair|nothing to look forward to|bury me"
        r"|six feet under|out of my misery|end this for me|survive this"
        r"|disappointed (?:that )?i (?:woke|did)|empty i would rather not|starve myself|voices tell me"
        r"|dont feel safe with myself|something stupid|a plan and"
        r"|merely waiting|no longer wish to|out of the picture|switch off for good|nothing keeps me|cant live (?:on"
        r"|like that)|lethal|deadly|painless way",
        r"i|me|my|myself|it|all|out|life|dose|is|kms",
        but=r"(?:car|motorway|maze|building|app)|exercise|with these reps|reps|boss|heat|traffic|weather|meetings",
    ),
    _said(
        rf"(?:(?:on|at|up on|looking at|look at|by|into|off|of) (?:the |a )?(?:\w+ )?(?:{_WAY}|station|car park"
        rf"|cliffs?|river)|(?:{_WAY}) (?:hit|took|ran|comes?))",
        r"i (?:am|was|stood|look|think|wouldnt|want|would)|i|me|my",
        r"standing|looking (?:down|at the trains)|think about (?:it|stepping)|would be quiet|wouldnt mind|jump"
        r"|swerve|took me out|hit me|ran me|stepping forward|on the roof|on the bridge|drive into|stood",
        but=r"bus (?:stop|is|was|home)|to work|commut\w*|late|delay\w*|missed|crowded|fixing|scaffold\w*|painting"
        r"|lovely|view|photo|stuck|going home|lunch|fell|someone|somebody|headache",
    ),
    _said(
        r"took (?:all|a lot|too many|the (?:whole|lot))|the whole (?:pack|box|bottle)|took (?:\w+ ){0,2}on purpose"
        r"|on purpose|pills ready|counting my (?:pills|tablets)|all of them i wanted"
        r"|crash\w* the car on purpose|scratch\w* (?:myself|my arms)|have a knife|gun in the house",
        r"i|my|me|all|yes",
        but=r"chocolates?|crisps|biscuits|cake|stairs|medals|weekend|every day|month|not on purpose|didnt do it"
        r"|wasnt on purpose|week",
    ),
)
