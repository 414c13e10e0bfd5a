"""Words of despair in English: wanting to die, to hurt oneself, not being able to go on, seeing no way out."""

from coachbot.domain.warning_words.thought import phrase

END = (
    r"$| anymore| now| tonight| today| already| either| really| honestly| please| at all| lol| ,| and "
    r"| but | because | with | if "
)
"""Where a thought ends, so that "go on" is not "go on holiday"."""
WANT = (
    r"(?:want(?:ed)?|wish(?:ed)?|would (?:like|love|rather|prefer)|rather|ready|going|prefer|need"
    r"|try(?:ing)?|tried|deserve"
    r"|plan(?:ning)?|decided|hope|hoping|long(?:ing)?|like|about|think(?:ing)? (?:about|of)"
    r"|thought(?:s)? (?:about|of)"
    r"|urge|might|will|could|should|let me|easier|better|feel like|dream(?:ing)? of)"
)
PART = r"(?: \w+){0,3} "
OF_SOMETHING = (
    r"(?:die|died|dying) (?:of|from|for) (?:laughter|laughing|embarrassment|shame|boredom|hunger|thirst"
    r"|heat|cold|curiosity"
    r"|a|an|the|some|coffee)|died? laughing|phone|battery|laptop"
)
"""Figures of speech that have nothing to do with dying."""
LAUGHING = r"laughing|at the gym|workout|shaving|in the kitchen|cooking|in the foot"

DESPAIR = (
    phrase(rf"{WANT}{PART}?(?: ?to)?(?: just| only| simply| finally)? ?(?:die|be dead|not exist)", but=OF_SOMETHING),
    phrase(
        r"(?:think|thinking|thought|thoughts|dream|dreaming|fantasi\w*|obsess\w*)(?: \w+){0,3} (?:about"
        r"|of) (?:dying|death|being dead|my own death)|(?:feel|feeling"
        r"|felt) like dying|want to stop (?:existing|living|being)|(?:happier|better|easier|calmer"
        r"|free) (?:being |when |if i am |to be )?dead|(?:dying|death) (?:would be|is|seems|sounds) (?:easier"
        r"|better|nicer|the only|a relief|good)",
        but=OF_SOMETHING,
    ),
    phrase(
        r"(?:want to|wish (?:i )?(?:can|could)|would (?:like to )?)(?: \w+)? ?sleep forever"
        r"|rather not (?:be (?:alive|here)|live|exist|wake up)|(?:dont|not) care(?: \w+){0,3} (?:live|die)"
        r"|(?:if i|whether i) live or die"
    ),
    phrase(
        r"wish (?:a|the|some) (?:\w+ )?(?:bus|car|train|truck|lorry)(?: \w+)? (?:hit|run|kill)\w*(?: \w+)? me"
        r"|want out of (?:this|my) (?:life|world)"
        r"|how many(?: \w+){0,4} (?:to die|to kill|is lethal|are lethal|would kill)"
    ),
    phrase(r"i (?:just )?wan\w* (?:to )?die", but=OF_SOMETHING),
    phrase(r"(?:let|make) me die|ready for (?:death|dying)|death (?:would be|is) (?:better|easier|a relief)"),
    phrase(
        r"wish (?:that )?i (?:was|were|would be|isnt|was not|were not|would|had|could)(?: \w+){0,2} "
        r"(?:dead|gone|born|here|alive|die|disappear|not wake up|sleep forever)"
    ),
    phrase(
        r"(?:better|easier) (?:off )?(?:dead|to be dead|without me|if i (?:was|were|isnt)(?: \w+)? (?:dead"
        r"|gone|here|around|alive))"
    ),
    phrase(
        r"better (?:off )?without me"
        r"|(?:nobody|no one|noone|who) would (?:\w+ )?(?:miss me|care if i|notice if i)"
    ),
    phrase(
        r"(?:dont|anymore|wont|cant|never|no wish|not) want(?:ed)? to(?: \w+){0,2} (?:live|be alive|exist"
        r"|go on living|be (?:here|around) anymore)"
    ),
    phrase(
        rf"dont want to be here(?:{END})|dont want to wake up(?: anymore| again| tomorrow| ever|$)"
        r"|dont want to be (?:alive|in this world)"
    ),
    phrase(
        r"(?:hope|wish|pray|rather)(?: \w+){0,4} (?:never|dont|not|wont) wake up|never wake up(?: again)?$"
        r"|sleep and (?:never|not) wake"
    ),
    phrase(
        rf"cant (?:live|go on|carry on|keep going|keep on|continue|do life|face life)(?: living)?"
        r"(?: like this| this way| with (?:this|the|it|that|my|so much)(?: \w+){0,3} ?(?:pain|headache"
        rf"|migraine|life|it|this)?)?(?:{END})",
        but=r"(?:go on|live|carry on|keep going|continue|keep on) (?:\w+ )?(?:without|on|at|in|until|to|monday"
        r"|holiday|here)",
    ),
    phrase(
        r"cant (?:take|stand|bear|endure|handle|cope with|deal with|do) (?:this|it|that|life|living|the pain"
        r"|all this|all of this)(?: (?!app|bot|chat|thing|plan|program\w*|exercises?|stretch\w*|pinging|buzzing"
        r"|coach\w*|diary)\w+)?"
        r" anymore"
    ),
    phrase(
        r"cant (?:take|bear|stand|endure|face) (?:this life|my life|another day|life|living|being alive)"
        r"|cant cope (?:with life|anymore)"
        r"|dont (?:know how|see how|see why)(?: \w+){0,4} (?:go on|live|living|carry on)"
    ),
    phrase(
        r"(?:kill|killing|killed|end|ending|hang|hanging|drown|drowning|shoot|shooting|poison|poisoning|gas"
        r"|unalive|off|offing) myself",
        but=LAUGHING,
    ),
    phrase(r"unalive|self harm\w*|self injur\w*|kms (?:tonight|now|today)|(?:want|going) to kms"),
    phrase(
        rf"{WANT}{PART}?(?:hurt|hurting|harm|harming|cut|cutting|injure|injuring) myself"
        r"|(?:been|keep|started) (?:cutting|harming|hurting) myself"
        r"|i (?:cut|burn|burnt|burned) myself(?: \w+)? (?:again|to feel|last night|on purpose|because)"
        r"|end my (?:suffering|misery|pain) (?:for good|forever|once)"
        r"|(?:want|going) to(?: just)? end my (?:suffering|misery)"
    ),
    phrase(
        r"(?:end|ending|ended|take|taking|took) (?:my|my own) (?:own )?lif\w*|end(?:ing)? it all"
        r"|(?:want|going|ready|like) to (?:just )?end it(?: now| tonight| today| soon| here| forever)?$"
        r"|end it for good|end things for good",
        but=r"please end it for good",
    ),
    phrase(
        r"want (?:it all|everything|all of it|this life|my life) to (?:end|stop|be over)"
        r"|make it all (?:stop|end)"
    ),
    phrase(r"suicid\w*|kill me(?: now)? please|please kill me"),
    phrase(
        r"(?:why (?:should|do|would) i|why bother) (?:\w+ )?(?:go on living|live|living|keep living|be alive"
        r"|carry on living)|(?:no|isnt any|isnt a|isnt|whats the|what is the|any|dont see (?:a|the|any)"
        r"|cant see (?:a|the|any)|see no|without|lost all|lost its?) (?:point|sense|reason|use|meaning"
        r"|purpose)(?: \w+){0,2} (?:living|life|going on|to live|to go on|being alive|carrying on|to be here"
        r"|of it all|in anything|any of (?:this|it) anymore)"
    ),
    phrase(
        r"(?:my |this )?life(?: \w+)? (?:has|have|is|makes?)(?: \w+)? (?:no|without|lost its?|lost all"
        r"|zero) (?:meaning|sense|purpose|point|value)|life (?:is|feels) (?:\w+ )?(?:pointless|meaningless"
        r"|hopeless|over)"
    ),
    phrase(
        r"(?:is no|isnt any|see no|what is the|whats the|no) point anymore"
        r"|no point to (?:my|this|anything) ?(?:life)?$"
    ),
    phrase(
        r"(?:life|living)(?: \w+){0,2} (?:isnt|not|no longer|anymore|never)(?: \w+)? (?:worth|point)"
        r"|(?:isnt|not) worth living"
    ),
    phrase(
        r"(?:nothing|no one|nobody|anymore reason|no reason|dont have anything|not much)(?: \w+)? to live for"
        r"|no reason to (?:live|go on|be here|carry on)"
    ),
    phrase(
        r"(?:tired|sick|done|weary|exhausted) (?:of|with)(?: \w+)? (?:living|life|being alive|existing)"
        r"|hate (?:my life|living|being alive|life)|had enough of (?:life|living)"
    ),
    phrase(
        r"(?:lost|lose|losing|no|anymore|dont have|havent got|without) (?:the |my |any )?(?:will|wish|desire"
        r"|strength|energy) to (?:live|go on|carry on|keep going)|giv(?:e|en|ing) up on (?:life|living"
        r"|everything)|gave up on (?:life|living|everything)"
    ),
    phrase(
        r"(?:feel|feeling|i am|am) (?:\w+ )?(?:hopeless|worthless)|no hope (?:left|anymore|for me)"
        r"|lost all hope|everything is hopeless"
    ),
    phrase(
        r"(?:cant|dont|no longer) see (?:a|any|another) way (?:out|forward)"
        r"|(?:no|only) way out (?:is|left|for me)|is no way out"
        r"|(?:no|dont see a|see no|cant see a|anymore) future (?:for me|anymore|left)"
        r"|cant see myself (?:living|being alive|here)|(?:i am )?going to jump$"
    ),
    phrase(
        r"burden (?:to|on|for) (?:everyone|everybody|my (?:family|wife|husband|kids|parents)|others|you all"
        r"|them)"
    ),
    phrase(
        r"(?:jump|throw myself|step|leap)(?:ing)? (?:\w+ )?(?:off|from|out of|under"
        r"|in front of)(?: \w+)? (?:bridge|roof|building|balcony|window|train|bus|car|lorry|truck|cliff"
        r"|tracks?)"
    ),
    phrase(
        r"(?:took|take|taking|swallow\w*|taken|eat)(?: \w+)? (?:all|a whole (?:pack|box"
        r"|bottle))(?: of)?(?: \w+)? (?:pills|tablets|meds|medicine|painkillers|ibuprofen|paracetamol"
        r"|them)(?: \w+)*",
        but=r"all day|all (?:the|my) (?:pills|tablets|meds|medicine|painkillers) (?:i|my doctor|the doctor|as|for)",
    ),
    phrase(r"overdos\w*|slit my wrists?|cut my wrists?|rope around my neck|noose|with a gun to my head"),
    phrase(
        r"goodbye (?:cruel )?world|goodbye forever|last message (?:i|you)"
        r"|wont be here (?:tomorrow|anymore|much longer)"
    ),
    phrase(
        rf"{WANT}{PART}?(?:disappear|vanish) (?:forever|for good|completely|from this world)"
        r"|want to (?:just )?disappear$"
    ),
)
