"""The signs of the second list, which need advice today, as people type them."""

from coachbot.domain.participant import Tier
from coachbot.domain.warning_words.groups import HEAD, HURTS, NEW, PREGNANT, SOMEBODY_ELSE, WORK_AND_APP, WORST
from coachbot.domain.warning_words.thought import Phrase, phrase


def _sign(*all_of: str, but: str | None = None) -> Phrase:
    return phrase(*all_of, but=but, tier=Tier.TODAY)


TODAY = (
    # Fever, feeling seriously ill
    _sign(
        r"fever|feverish|high temperature"
        r"|(?:a|running|got) (?:\w+ )?temperature(?! in| at| here| outside| change| of)"
        r"|temperature of (?:3[7-9]|4[0-2]|10[0-6])"
        r"|(?:38|39|40|41)[.,]\d|chills|night sweats|burning up",
        but=SOMEBODY_ELSE,
    ),
    _sign(
        r"(?:seriously|very|really|terribly|awfully|extremely|violently) (?:ill|unwell)|so unwell"
        r"|so ill(?: (?:that|i|with|and|since|today|now|from|cant|all)|$)"
        r"|feel(?:ing)? (?:seriously|really|so|very|terribly) sick|flu ?like",
        but=r"sick of|not (?:so|very|really)",
    ),
    _sign(
        r"rash (?:on|all|over|and|with|since)|(?:a|my|new|skin|strange|itchy) rash$"
        r"|(?:have|got|with|see) a (?:\w+ )?rash"
    ),
    # Slowly getting weaker, numb, clumsy
    _sign(r"pins and needles|pins (?:&|n) needles|tingl\w*|prickl\w* (?:in|down|hands?|fingers?)"),
    _sign(
        r"clums\w*|(?:keep|always|started)(?: \w+)? dropping|drop (?:things|everything|cups|stuff)"
        r"|dropp\w* things|fumbl\w*|cant (?:button|do up)(?: \w+){0,3}"
        r"|cant hold (?:a |my )?(?:pen|cup|fork|things)"
    ),
    _sign(
        r"unsteady|(?:legs?|knees?|feet|i)(?: \w+){0,3} (?:wobbl\w*|shaky|like jelly|jelly)"
        r"|wobbly (?:legs|knees|on my feet)|balance(?: \w+){0,2} (?:off|bad|gone|poor|weird|problem\w*)"
        r"|off balance|off ?balance|stumbl\w*|cant (?:keep|hold) my balance",
        but=r"balance (?:your|my) head|last repeats?",
    ),
    _sign(
        r"electric\w* (?:shocks?|zaps?|jolts?|feeling|current)|shock like"
        r"|shocks? (?:down|in|into|through|when)"
        r"|(?:zaps?|zapping|jolts?)(?: \w+){0,3} (?:arms?|legs?|back|spine|neck)"
        r"|lightning (?:down|in|into|through)"
    ),
    # 50 or older, cancer, weak defences
    _sign(
        r"(?:i am|am|age|aged|at|turned|over|nearly|almost) (?:now )?(?:5\d|6\d|7\d|8\d|9\d|fifty\w*|sixty\w*"
        r"|seventy\w*|eighty\w*)|(?:5\d|6\d|7\d|8\d) (?:years? old|year old|yo|yrs?)|in my (?:fifties|sixties"
        r"|seventies|eighties|50s|60s|70s|80s)",
        r"headache|migraine|head (?:hurts?|aches?|pain)",
        NEW,
        but=r"(?:5\d|6\d|7\d|8\d|9\d) (?:minutes?|days?|times|percent|%|cm|hours?)",
    ),
    _sign(
        r"tumor|cancer\w*|chemo\w*|leuka?emia|lymphoma|melanoma|metasta\w*|hiv|aids|transplant\w*"
        r"|immuno? ?suppress\w*|immune (?:system|deficien\w*|suppress\w*|compromis\w*)|immunocompromised"
        r"|weak immun\w*|radiotherapy",
        but=r"(?:sign|horoscope)|hearing aids?",
    ),
    # Posture, coughing, straining
    _sign(
        rf"(?:{WORST}|only|start\w*|comes?|begins?|appears?|stronger|increases?|unbearable|pounds?|pounding"
        r"|throb\w*|explod\w*|splitting|headache|migraine|head hurts?|head aches?|head is"
        r"|pain)(?: \w+){0,6} (?:when\w*|if|once|as soon as|every time|each time|after|on|while|upon"
        r"|the moment) (?:\w+ )?(?:am )?(?:lie|lay|lies|lying|laying|stand|stands|standing|sit up|sitting up"
        r"|get up|getting up|upright)(?: (?:down|flat|up|back|on my back))?",
        but=r"gone|(?:headache|pain|it) finish\w*|better|went away|eases?|helps?|relief|less|stopped|should i"
        r"|neck hurts when i (?:lie|lay) on|desk"
        r"|after (?:lying|standing|sitting)(?: \w+){0,2} (?:long|hours)|on my side",
    ),
    _sign(
        r"hurts? (?:\w+ )?(?:more|worse|most) (?:when|if|while|as soon as) i (?:am )?(?:lie|lay|lying|laying"
        r"|stand|standing)(?: down| up| flat)?"
    ),
    _sign(
        r"only (?:(?:when|if|while|on|after) )?(?:i )?(?:am )?(?:lying|lie|lay|laying|standing|stand"
        r"|upright)(?: down| up| flat)?|(?:worse|worst|stronger) (?:when |while |if |on "
        r"|from )?(?:i )?(?:am )?(?:lying|laying|lie|lay|standing|stand|upright)(?: down| up"
        r"| flat)?|only (?:goes?|gone|better|stops?|eases?)(?: \w+){0,3} (?:when|if) i (?:lie|lay)|(?:stand"
        r"|standing|sit|sitting) up makes",
        but=r"exercise|desk|reset|neck (?:is )?worse",
    ),
    _sign(
        r"(?:when\w*|if|every time|each time|as soon as|after|with|from|by|while|during|on"
        r"|only) (?:i )?(?:am )?(?:a )?(?:cough\w*|sneez\w*|strain\w*|blow(?:ing)? my nose)(?: hard)?(?:$"
        r"| \w+)*",
        but=r"(?:eyes?|eye) strain|strain\w* my eyes|have a cough|cold|no strain",
    ),
    _sign(
        r"(?:cough\w*|sneez\w*|strain\w*|laugh\w*|bending|lifting|sex|orgasm\w*|running"
        r"|exertion)(?: \w+){0,3} (?:makes?|gives?|brings?|triggers?|causes?|hurts?|starts?|sets?|worsens?)",
        HEAD,
    ),
    _sign(
        r"(?:gone|better|goes away|disappears?|eases?)(?: \w+){0,3} (?:when|if|once"
        r"|as soon as) i (?:am )?(?:lie|lay|lying|laying)|better (?:when )?(?:lying|laying)(?! on)",
        r"(?:when|as soon as|once|after|if) (?:i )?(?:am )?(?:get up|getting up|stand|standing|up|sit up|upright)",
    ),
    _sign(
        r"(?:after|during|when|with|while|from|at) (?:i )?(?:\w+ )?(?:had |have |having )?(?:sex|orgasm\w*"
        r"|intercourse|masturbat\w*|climax\w*|making love)"
    ),
    _sign(
        rf"{HURTS}|head (?:\w+ )?(?:explod\w*|pounds?|bursts?)",
        r"(?:when\w*|if|every time|each time|after|during|while|from|on|by|with) (?:\w+ )?(?:strain\w*"
        r"|lift\w*(?: \w+){0,2}|bend\w* (?:over|down|forward)|run|running|sprint\w*|exert\w*|exertion|effort"
        r"|jogging|push\w*|laugh\w*|toilet|poo\w*|bowel\w*|heavy lifting|weight ?lifting|working out|work ?out"
        r"|hard exercise|the gym)",
        but=r"can i|should i|with a headache|better|no headache|gone|lifts? my arm|lift my arms?|band"
        r"|push (?:on|a|the|it|that|here)|if i push",
    ),
    # Steadily worse
    _sign(
        r"(?:headache|pain|it|they|migraine|head|neck|symptoms?|everything|this|things|that"
        r"|all)(?: \w+){0,4} (?:getting|growing|becoming|got|gets|keeps getting)(?: \w+){0,3} (?:worse"
        r"|stronger|more (?:severe|painful|intense))(?: (?:every|each|by the) (?:day|week)"
        r"| and (?:worse|stronger)| all the time)?$",
        but=r"posture|weather|sleep\w*|wifi|internet|chair|traffic|boss|handwriting|app|mood|eyesight|better|less",
    ),
    _sign(
        r"(?:stronger|worse|increas\w*|growing|building up|intensif\w*|more intense"
        r"|more severe)(?: \w+){0,3} (?:every day|each day|day by day|by the day|from day to day|day after day"
        r"|daily|every week|each week|week by week|over the (?:last |past )?(?:few )?(?:days|weeks))",
        but=r"posture|weather|sleep\w*|wifi|internet|chair|traffic|boss|handwriting|app|mood|band|muscles?"
        r"|getting stronger"
        r"|i am stronger",
    ),
    _sign(
        r"keeps? getting (?:worse|stronger)"
        r"|worse (?:and worse|every (?:day|week|morning)|each (?:day|week)|by the (?:day|week)|day by day"
        r"|from day to day|day after day)|(?:every|each) (?:day|week) (?:it is |they are |is "
        r"|are )?(?:a )?(?:bit |little |lot )?(?:worse|stronger)|(?:stronger and stronger"
        r"|more and more (?:severe|painful|intense))|progressively|(?:steadily|constantly"
        r"|continuously) (?:getting )?(?:worse|stronger)|worsen\w*|getting worse(?:$| and| every| each| for"
        r"| since| over)",
        but=r"posture|weather|sleep\w*|wifi|internet|chair|traffic|boss|handwriting|app|mood",
    ),
    # Sight, eye, jaw, scalp
    _sign(
        r"(?:see|seeing|sees|saw)(?: \w+)? (?:double|two of|spots|flashes|stars|halos?)"
        r"|(?:double|blur\w*|fuzzy|cloudy|foggy|grey|gray|dim|hazy|distorted|changed|strange) (?:vision|sight"
        r"|eyesight|eyes?)|(?:vision|sight|eyesight|eyes|everything)(?: \w+){0,4} (?:double|blur\w*|fuzzy"
        r"|cloudy|foggy|grey|gray|greys|grays|dim|hazy|funny|weird|strange|distorted|changed|flicker\w*|wavy)",
        but=r"(?:picture|photo|screen|image|drawing|video|everything is (?:strange|weird|funny))"
        rf"|(?:{WORK_AND_APP})",
    ),
    _sign(
        r"(?:painful|sore|watering|weeping|teary|swollen|drooping)(?: \w+){0,2} (?:eye|eyelid)"
        r"|(?:one )?(?:eye|eyelid)(?: \w+){0,3} (?:water\w*|weep\w*|swollen|swell\w*|tear\w*|red)"
        r"|halos? (?:around|round)|flash(?:es|ing) (?:of )?lights?|zig ?zags?"
    ),
    _sign(
        r"jaw|chew\w*|eating",
        r"pain(?!kill)\w*|hurts?|aches?|sore",
        r"chew\w*|eat\w*",
        but=r"stopped eating|eating (?:out|well|healthy)|headache after eating",
    ),
    _sign(
        r"scalp|(?:comb|brush|wash|touch)\w* my (?:hair|head)",
        r"sore|hurts?|tender|pain\w*|burns?",
        but=r"hair ?dresser",
    ),
    # Being sick again and again, memory, character
    _sign(
        r"vomit\w*|throw(?:ing|s|n)? up|threw up|puk(?:e|ed|ing)|being sick"
        r"|been sick (?:all|again|twice|three|four|five|six|\d+|many|several)|threw up|sick (?:\w+ )?times"
        r"|sick (?:again and again|all (?:night|day)|every morning)"
        r"|cant keep (?:anything|food|water|it)(?: \w+)? down|(?:keep|keeps) being sick",
        but=SOMEBODY_ELSE,
    ),
    _sign(
        r"personality|change of character|character(?: \w+){0,2} chang\w*"
        r"|(?:isnt|not|no longer|anymore) (?:himself|herself|themself|myself)"
        r"|(?:says|say|said|tells me|thinks|think)(?: \w+){0,2} i have changed"
        r"|memory(?: \w+){0,2} (?:going|gone|loss|bad|worse|problem\w*|fail\w*|lapses?)"
        r"|(?:los(?:ing|t|e)|loss of)(?: \w+)? memory"
        r"|(?:cant|dont) remember (?:anything|things|names|my (?:name|address|kids)|what (?:happened|i did"
        r"|day))|forget(?:ting|ful\w*)? (?:names|words)|forgetting everything|brain fog"
    ),
    # Pregnant with a new headache; dizzy
    _sign(PREGNANT, rf"{HURTS}|head hurts|head aches"),
    _sign(
        r"dizz\w*|vertigo|light ?headed|spinning(?! class)|room (?:is )?spins?|feel(?:ing)? faint|woozy",
        but=r"spinning class|no,? fine|from hunger",
    ),
    _sign(
        r"(?:headache|head)(?: \w+){0,5} (?:los(?:t|ing) (?:a lot of )?weight|weight loss)"
        r"|(?:unexplained|sudden) weight loss"
    ),
)
